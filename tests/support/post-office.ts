import { type ParsedMail, simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll } from "vitest";

/** A mail server on this machine that keeps what it takes; `refuse` says what it does not take. */
export type PostOffice = {
  readonly letters: ParsedMail[];
  refuse: (address: string) => { readonly code: number; readonly says: string } | null;
};

/** Sets up mail for a test file, before its database: what the product sends ends in `letters`. */
export function givenPostOffice(): PostOffice {
  const office: PostOffice = { letters: [], refuse: () => null };
  const server = new SMTPServer({
    ...{ authOptional: true, disabledCommands: ["STARTTLS", "AUTH"], logger: false },
    onRcptTo: ({ address }, _session, callback) => {
      const refused = office.refuse(address);
      if (!refused) return callback();
      callback(Object.assign(new Error(refused.says), { responseCode: refused.code }));
    },
    onData: (stream, _session, callback) => {
      simpleParser(stream).then((letter) => {
        office.letters.push(letter);
        callback();
      }, callback);
    },
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    process.env.SMTP_URL = `smtp://127.0.0.1:${server.server.address().port}`;
    process.env.MAIL_FROM = "Throughline <numbers@example.org>";
  });
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));
  return office;
}

/** Does the jobs that wait until none does any more, as a serving process does them. */
export async function afterTheMail(): Promise<void> {
  const { jobs } = await import("@/jobs");
  const { startJobs } = await import("@/platform/jobs");
  const { databasePool } = await import("@/platform/db/client");
  const runner = await startJobs(jobs);
  for (let turn = 0; turn < 400; turn += 1) {
    const { rows } = await databasePool().query(
      "SELECT 1 FROM graphile_worker._private_jobs WHERE attempts = 0 OR locked_by IS NOT NULL",
    );
    if (rows.length === 0) break;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  await runner.stop();
}
