import { Prisma } from "./generated/client";

function originalCode(failure: unknown): string | undefined {
  if (!(failure instanceof Error)) return undefined;
  const cause: unknown = failure.cause;
  if (typeof cause !== "object" || cause === null || !("originalCode" in cause)) return undefined;
  return typeof cause.originalCode === "string" ? cause.originalCode : undefined;
}

function rawCode(failure: unknown): string | undefined {
  if (!(failure instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  const adapterError = failure.meta?.driverAdapterError;
  return originalCode(adapterError) ?? originalCode(failure);
}

/** Whether the database asks to try the transaction again. It says so in two ways: P2034, or 40001 / 40P01 at commit. */
export function isSerializationFailure(failure: unknown): boolean {
  if (failure instanceof Prisma.PrismaClientKnownRequestError && failure.code === "P2034") {
    return true;
  }
  const code = originalCode(failure) ?? rawCode(failure);
  return code === "40001" || code === "40P01";
}

/** Whether a row with the same unique key exists already, in a Prisma call or in typed SQL. */
export function isUniqueViolation(failure: unknown): boolean {
  if (failure instanceof Prisma.PrismaClientKnownRequestError && failure.code === "P2002") {
    return true;
  }
  return (originalCode(failure) ?? rawCode(failure)) === "23505";
}

/** Whether the database was asked for an id that is no id at all, as an address that somebody typed may hold. */
export function isMalformedId(failure: unknown): boolean {
  const code = originalCode(failure) ?? rawCode(failure);
  return code === "22P02" && failure instanceof Error && /type uuid/.test(failure.message);
}
