import { db } from "@/platform/db/client";

/** Whether nobody has an account yet, so that the set-up page stands in for every other. */
export async function isInstallationEmpty(): Promise<boolean> {
  return (await db().user.findFirst({ select: { id: true } })) === null;
}
