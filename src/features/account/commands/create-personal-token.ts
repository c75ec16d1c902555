import { installationCommand, ungated } from "@/platform/command/command";
import { newId } from "@/platform/ids";
import { newSecretToken, secretTokenHash } from "@/platform/secret-token";
import { ownAccount } from "../facts";
import { CreatePersonalTokenInput } from "../inputs";

const millisecondsADay = 24 * 60 * 60 * 1000;

/** Makes a token with which a person's own programs use the API in their name. It is shown once; only its hash is kept. */
export const createPersonalToken = installationCommand({
  permission: "personal_token.create",
  input: CreatePersonalTokenInput,
  facts: ownAccount,
  gate: ungated,
  async apply({ tx, facts, input, now }) {
    const token = `tl_${newSecretToken()}`;
    const after = {
      id: newId(),
      userId: facts.id,
      name: input.name,
      tokenHash: secretTokenHash(token),
      createdAt: now,
      expiresAt: new Date(now.getTime() + input.days * millisecondsADay),
    };
    await tx.personalToken.create({ data: after });
    return { value: { id: after.id, token }, subjectId: after.id, before: null, after };
  },
});
