import { createTransport } from "nodemailer";
import { environment } from "@/platform/env";

/** Somebody mail can go to. */
export type Correspondent = { readonly name: string; readonly address: string };

/** One part of a letter: a paragraph, somebody's own words, or a link that stands alone. */
export type LetterPart =
  | { readonly text: string }
  | { readonly quote: string }
  | { readonly label: string; readonly href: string };

/** A letter, as text for people: how it looks is mail's own. `id` names this letter for ever, so that one sent twice is seen as one. */
export type Letter = {
  readonly id: string;
  readonly to: Correspondent;
  readonly replyTo?: Correspondent;
  readonly subject: string;
  readonly parts: readonly LetterPart[];
};

/** Whether this installation can send mail. Where it cannot, the screens offer links to copy. */
export function isMailSetUp(): boolean {
  return environment().SMTP_URL !== "";
}

/** One line for a head of a letter: whatever could begin another head is a space. */
function line(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not get in
  return text.replaceAll(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ").trim();
}

/** A name and an address that stay one name and one address. */
function correspondent({ name, address }: Correspondent): Correspondent {
  if (!/^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/.test(address)) {
    throw new Error("This is no single e-mail address.");
  }
  return { name: line(name), address };
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** The letter as plain text: the same words, each link on a line of its own. */
export function letterText(parts: readonly LetterPart[]): string {
  const written = parts.map((part) => {
    if ("text" in part) return part.text;
    if ("quote" in part)
      return part.quote
        .split("\n")
        .map((one) => `> ${one}`)
        .join("\n");
    return `${part.label}:\n${part.href}`;
  });
  return `${written.join("\n\n")}\n`;
}

/** The letter as simple HTML: no picture, no script, nothing that is loaded or that tells who reads. */
export function letterHtml(parts: readonly LetterPart[], language = "en"): string {
  const broken = (text: string) => escaped(text).replaceAll("\n", "<br>");
  const body = parts.map((part) => {
    if ("text" in part) return `<p>${broken(part.text)}</p>`;
    if ("quote" in part) {
      return `<blockquote style="margin:0;padding:2px 0 2px 14px;border-left:3px solid #0d5c63">${broken(part.quote)}</blockquote>`;
    }
    const { href, label } = part;
    return (
      `<p><a href="${escaped(href)}" style="display:inline-block;padding:10px 18px;border-radius:6px;` +
      `background:#0d5c63;color:#ffffff;font-weight:bold;text-decoration:none">${escaped(label)}</a></p>` +
      `<p style="font-size:13px;color:#566066;word-break:break-all">${escaped(href)}</p>`
    );
  });
  return (
    `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title></title></head>` +
    `<body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1d2427">` +
    `<div style="max-width:36em;margin:0 auto;padding:16px">${body.join("")}</div></body></html>`
  );
}

const seconds = 1_000;

/**
 * Hands one letter to the mail server. "refused": the server says for good that it does not take it,
 * so that trying again makes no sense; anything else that fails is thrown, for another time. Only
 * background jobs call it, so that nobody waits for a mail server.
 */
export async function sendLetter(letter: Letter): Promise<"sent" | "refused"> {
  const { SMTP_URL, MAIL_FROM, APP_URL } = environment();
  const transport = createTransport({
    url: SMTP_URL,
    ...{ connectionTimeout: 15 * seconds, greetingTimeout: 15 * seconds },
    socketTimeout: 60 * seconds,
  });
  try {
    await transport.sendMail({
      messageId: `<${letter.id}@${new URL(APP_URL).hostname}>`,
      from: line(MAIL_FROM),
      to: correspondent(letter.to),
      ...(letter.replyTo ? { replyTo: correspondent(letter.replyTo) } : {}),
      subject: line(letter.subject),
      text: letterText(letter.parts),
      html: letterHtml(letter.parts),
      headers: { "Auto-Submitted": "auto-generated", "X-Auto-Response-Suppress": "All" },
      ...{ disableFileAccess: true, disableUrlAccess: true },
    });
    return "sent";
  } catch (failure) {
    if (isForGood(failure)) return "refused";
    throw failure;
  } finally {
    transport.close();
  }
}

/** A 5xx answer to the addressee or the letter; a wrong password of ours is no fault of the letter. */
function isForGood(failure: unknown): boolean {
  if (typeof failure !== "object" || failure === null) return false;
  const code = "responseCode" in failure ? Number(failure.responseCode) : 0;
  const reason = "code" in failure ? failure.code : "";
  return code >= 500 && code < 600 && (reason === "EENVELOPE" || reason === "EMESSAGE");
}
