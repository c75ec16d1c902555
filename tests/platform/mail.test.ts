import { givenPostOffice } from "@tests/support/post-office";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { type Letter, letterHtml, letterText, sendLetter } from "@/platform/mail";

const office = givenPostOffice();
process.env.DATABASE_URL ??= "postgresql://nowhere";
process.env.AUTH_SECRET ??= "a secret long enough for a test";

const letter: Letter = {
  id: "one.letter",
  to: { name: "Nora Vance", address: "nora.vance@example.org" },
  replyTo: { name: "Ruth Alder", address: "ruth.alder@example.org" },
  subject: "Numbers for 2015/16",
  parts: [
    { text: "Hello Nora," },
    { quote: "Is 612 right?\nIt was 59 %." },
    { label: "Enter the numbers", href: "https://example.org/report/abc?x=1&y=2" },
  ],
};

describe("Mail", () => {
  beforeEach(() => {
    office.letters.length = 0;
    office.refuse = () => null;
  });

  it("goes out as text and as simple HTML with the same words, under its own lasting name", async () => {
    expect(await sendLetter(letter)).toBe("sent");
    const [got] = office.letters;
    expect([got?.messageId, got?.subject, got?.from.text, got?.to.text]).toEqual([
      ...["<one.letter@127.0.0.1>", "Numbers for 2015/16"],
      ...['"Throughline" <numbers@example.org>', '"Nora Vance" <nora.vance@example.org>'],
    ]);
    expect(got?.replyTo?.text).toBe('"Ruth Alder" <ruth.alder@example.org>');
    expect(got?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(got?.text.trim()).toBe(
      "Hello Nora,\n\n> Is 612 right?\n> It was 59 %.\n\nEnter the numbers:\nhttps://example.org/report/abc?x=1&y=2",
    );
    expect(got?.html).toContain('href="https://example.org/report/abc?x=1&amp;y=2"');
    expect(got?.attachments).toEqual([]);
  });

  it("loads nothing and tells nobody who reads it", () => {
    const html = letterHtml([
      { text: '<img src="https://spy.example/pixel.gif">' },
      { quote: "<script>alert(1)</script>" },
    ]);
    expect(html).not.toMatch(/<(img|script|link|iframe|style)/i);
    expect(html).toContain("&lt;img src=&quot;https://spy.example/pixel.gif&quot;&gt;");
    expect(letterText([{ text: "<b>as it is</b>" }])).toBe("<b>as it is</b>\n");
  });

  it("takes no head of a letter from what people write, whatever they write", async () => {
    const names = ["Nora\r\nBcc: all@example.org", 'Nora" <all@example.org>, "', "Nora\u2028X: y"];
    for (const name of names) {
      office.letters.length = 0;
      const subject = `Numbers\r\nBcc: all@example.org\r\n\r\nBody of ${name}`;
      await sendLetter({ ...letter, subject, to: { ...letter.to, name } });
      const [got] = office.letters;
      expect(got?.to.value.map(({ address }) => address)).toEqual(["nora.vance@example.org"]);
      expect(got?.headerLines.map(({ key }) => key).filter((key) => /bcc|^x$/.test(key))).toEqual(
        [],
      );
      expect(got?.text.startsWith("Hello Nora,")).toBe(true);
    }
    const bad = ["a@example.org, b@example.org", "a@example.org\r\nBcc: b@example.org", "nobody"];
    for (const address of bad) {
      await expect(sendLetter({ ...letter, to: { name: "", address } })).rejects.toThrow("address");
    }
  });

  it("any text stays text in HTML: no tag but the letter's own", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (text, quote) => {
        const html = letterHtml([{ text }, { quote }]);
        const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, name]) => name));
        const own = "!doctype html head meta title body div p br blockquote".split(" ");
        expect([...tags].filter((tag) => !own.includes(tag ?? ""))).toEqual([]);
      }),
    );
  });

  it("that is refused for good says so; what may go later is thrown, to be tried again", async () => {
    office.refuse = () => ({ code: 550, says: "no such mailbox" });
    expect(await sendLetter(letter)).toBe("refused");
    office.refuse = () => ({ code: 451, says: "come again" });
    await expect(sendLetter(letter)).rejects.toThrow("come again");
    office.refuse = () => null;
    expect(await sendLetter(letter)).toBe("sent");
    expect(office.letters.map(({ messageId }) => messageId)).toEqual(["<one.letter@127.0.0.1>"]);
  });
});
