import { connections } from "../bare-sql";

const insert = `WITH written AS (
    INSERT INTO bare_write VALUES (gen_random_uuid(), $1, $2) RETURNING period_key, value)
  INSERT INTO bare_sum SELECT period_key, value FROM written
  ON CONFLICT (period_key) DO UPDATE SET total = bare_sum.total + excluded.total`;
const audit = "INSERT INTO bare_audit VALUES (gen_random_uuid(), now(), $1)";

/** One observation with its sum and a line of audit in one transaction, of whoever asks: the limit for a report. */
export async function POST(request: Request): Promise<Response> {
  const { periodKey, value }: { periodKey: string; value: number } = await request.json();
  const { prisma } = connections();
  await prisma.$transaction(async (tx) => {
    await tx.$executeRawUnsafe(insert, periodKey, value);
    await tx.$executeRawUnsafe(audit, periodKey);
  });
  return Response.json({ status: "done" });
}
