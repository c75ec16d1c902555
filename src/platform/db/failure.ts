import { Prisma } from "./generated/client";

/** What the database itself said: in the error, or in the driver's error that Prisma carries along. */
function saidBy(failure: unknown, part: "originalCode" | "originalMessage"): string | undefined {
  if (!(failure instanceof Error)) return undefined;
  const cause: object | null = typeof failure.cause === "object" ? failure.cause : null;
  const said: unknown = cause && part in cause ? cause[part as keyof typeof cause] : undefined; // it is in it
  if (typeof said === "string") return said;
  const isPrisma = failure instanceof Prisma.PrismaClientKnownRequestError;
  return isPrisma ? saidBy(failure.meta?.driverAdapterError, part) : undefined;
}

/** Whether the database asks to try the transaction again. It says so in two ways: P2034, or 40001 / 40P01 at commit. */
export function isSerializationFailure(failure: unknown): boolean {
  if (failure instanceof Prisma.PrismaClientKnownRequestError && failure.code === "P2034") {
    return true;
  }
  const code = saidBy(failure, "originalCode");
  return code === "40001" || code === "40P01";
}

/** Whether a row with the same unique key exists already, in a Prisma call or in typed SQL. */
export function isUniqueViolation(failure: unknown): boolean {
  if (failure instanceof Prisma.PrismaClientKnownRequestError && failure.code === "P2002") {
    return true;
  }
  return saidBy(failure, "originalCode") === "23505";
}

/**
 * Whether an id names nothing that could be meant: it is no id at all, as an address that somebody
 * typed may hold, or what is to point to it finds no such row in the initiative (T1).
 */
export function namesNothing(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  const code = saidBy(failure, "originalCode");
  if (code === "22P02") return /type uuid/.test(failure.message);
  // A row that others still point to is another matter: deleting it is our mistake, not theirs.
  return (
    code === "23503" && /insert or update on table/.test(saidBy(failure, "originalMessage") ?? "")
  );
}
