// What the tests use of the two packages that bring no types: a mail server, and a reader of mail.
declare module "smtp-server" {
  import type { Readable } from "node:stream";

  type Callback = (failure?: Error | null) => void;
  export class SMTPServer {
    constructor(options: {
      authOptional: boolean;
      disabledCommands: string[];
      logger: boolean;
      onRcptTo: (address: { address: string }, session: unknown, callback: Callback) => void;
      onData: (stream: Readable, session: unknown, callback: Callback) => void;
    });
    readonly server: { address(): { port: number } };
    listen(port: number, host: string, callback: () => void): void;
    close(callback: () => void): void;
  }
}

declare module "mailparser" {
  import type { Readable } from "node:stream";
  export type ParsedMail = {
    readonly messageId: string;
    readonly subject: string;
    readonly from: { readonly text: string };
    readonly to: {
      readonly text: string;
      readonly value: readonly { readonly name: string; readonly address: string }[];
    };
    readonly replyTo?: { readonly text: string };
    readonly text: string;
    readonly html: string;
    readonly headers: ReadonlyMap<string, unknown>;
    readonly headerLines: readonly { readonly key: string; readonly line: string }[];
    readonly attachments: readonly unknown[];
  };
  export function simpleParser(source: Readable): Promise<ParsedMail>;
}
