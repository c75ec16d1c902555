"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { TableMapping } from "../queries/file-mapping";
import { PlainSelect } from "./plain-select";

type SheetChoiceProps = { sheets: TableMapping["sheets"]; chosen: string | null };

/** Which sheet of a workbook is read; hidden ones come last and say so. */
export function SheetChoice({ sheets, chosen }: SheetChoiceProps) {
  const t = useTranslations("import");
  const router = useRouter();
  if (sheets.length < 2) return null;
  const inOrder = [...sheets].sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
  return (
    <div className="mb-5 max-w-sm">
      <PlainSelect
        label={t("sheet")}
        value={chosen ?? ""}
        onPick={(name) => router.push(`?sheet=${encodeURIComponent(name)}`)}
      >
        {inOrder.map(({ name, isHidden }) => (
          <option key={name} value={name}>
            {isHidden ? t("hiddenSheet", { name }) : name}
          </option>
        ))}
      </PlainSelect>
    </div>
  );
}
