import { installationQuery, NotFound } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** A person's own account page: who they are, and the tokens their programs use. */
export type OwnAccountView = {
  readonly name: string;
  readonly email: string;
  readonly tokens: readonly {
    readonly id: string;
    readonly name: string;
    readonly createdAt: Date;
    readonly expiresAt: Date;
    readonly lastUsedAt: Date | null;
  }[];
};

export const getOwnAccount = installationQuery(
  "personal_token.read",
  async (scope): Promise<OwnAccountView> => {
    if (scope.actor.kind === "public") throw new NotFound();
    const { personalTokens, ...user } = await db().user.findUniqueOrThrow({
      where: { id: scope.actor.userId },
      select: {
        name: true,
        email: true,
        personalTokens: {
          where: { revokedAt: null },
          select: { id: true, name: true, createdAt: true, expiresAt: true, lastUsedAt: true },
          orderBy: { createdAt: "desc" },
        },
      },
    });
    return { ...user, tokens: personalTokens };
  },
);
