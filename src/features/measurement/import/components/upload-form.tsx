"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { readTidyHead } from "@/domain/measurement/tidy-row";
import { Button } from "@/ui/button";
import { FileInput } from "@/ui/form/file-input";
import { Notice } from "@/ui/notice";

async function checksumOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const beginning = 64 * 1024;

/** A file in our own tidy layout is read at once; of any other its columns are shown first. A packed file is one of our exports. */
async function readingOf(file: File): Promise<string> {
  const tidy = '{"kind":"tidy"}';
  if (file.name.toLowerCase().endsWith(".gz")) return tidy;
  const text = await file.slice(0, beginning).text();
  const [head = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const cells = head.split(/[,;\t]/).map((cell) => cell.replaceAll('"', ""));
  return readTidyHead(cells).ok ? tidy : "";
}

type UploadFormProps = { slug: string; problem: string | null };

/**
 * A file on its way in. It is sent to an address of its own, because pages cut what is larger than
 * 10 MB; with script its length and checksum go along, so that a cut upload is noticed.
 */
export function UploadForm({ slug, problem }: UploadFormProps) {
  const t = useTranslations("measurement");
  const [told, setTold] = useState({ byteLength: "", checksum: "", reading: "" });
  return (
    <form
      method="post"
      encType="multipart/form-data"
      action={`/api/workspace/${slug}/imports`}
      aria-label={t("importTitle")}
      className="space-y-5"
      onChange={async ({ currentTarget }) => {
        const file = new FormData(currentTarget).get("file");
        if (!(file instanceof File)) return;
        const isSafe = globalThis.crypto?.subtle !== undefined;
        const [checksum, reading] = await Promise.all([
          isSafe ? checksumOf(file) : "",
          readingOf(file),
        ]);
        setTold({ byteLength: String(file.size), checksum, reading });
      }}
    >
      {problem ? <Notice kind="error" title={problem} /> : null}
      <input type="hidden" name="byteLength" value={told.byteLength} />
      <input type="hidden" name="checksum" value={told.checksum} />
      <input type="hidden" name="reading" value={told.reading} />
      <FileInput
        name="file"
        label={t("file")}
        hint={t("fileHint")}
        accept=".csv,.tsv,.txt,.xlsx,.xls,.ods,.gz,text/csv"
      />
      <Button type="submit">{t("upload")}</Button>
    </form>
  );
}
