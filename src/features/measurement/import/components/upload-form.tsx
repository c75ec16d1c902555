"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "@/ui/button";
import { FileInput } from "@/ui/form/file-input";
import { Notice } from "@/ui/notice";

async function checksumOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

type UploadFormProps = { slug: string; problem: string | null };

/**
 * A file on its way in. It is sent to an address of its own, because pages cut what is larger than
 * 10 MB; with script its length and checksum go along, so that a cut upload is noticed.
 */
export function UploadForm({ slug, problem }: UploadFormProps) {
  const t = useTranslations("measurement");
  const form = useRef<HTMLFormElement>(null);
  const [told, setTold] = useState({ byteLength: "", checksum: "" });
  return (
    <form
      ref={form}
      method="post"
      encType="multipart/form-data"
      action={`/api/workspace/${slug}/imports`}
      aria-label={t("importTitle")}
      className="space-y-5"
      onChange={async ({ currentTarget }) => {
        const file = new FormData(currentTarget).get("file");
        if (!(file instanceof File) || !globalThis.crypto?.subtle) return;
        setTold({ byteLength: String(file.size), checksum: await checksumOf(file) });
      }}
    >
      {problem ? <Notice kind="error" title={problem} /> : null}
      <input type="hidden" name="byteLength" value={told.byteLength} />
      <input type="hidden" name="checksum" value={told.checksum} />
      <input type="hidden" name="reading" value='{"kind":"tidy"}' />
      <FileInput
        name="file"
        label={t("file")}
        hint={t("fileHint")}
        accept=".csv,.gz,text/csv,application/gzip"
      />
      <Button type="submit">{t("upload")}</Button>
    </form>
  );
}
