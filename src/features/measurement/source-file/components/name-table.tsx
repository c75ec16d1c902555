"use client";

import { useTranslations } from "next-intl";
import { columnLetters } from "@/domain/kernel/sheet";
import { type Known, knownByPart } from "@/domain/measurement/import/known";
import { type MarkMeaning, markKey, markMeanings } from "@/domain/measurement/import/marks";
import { matchName } from "@/domain/measurement/import/name-matching";
import {
  unknownHeadings,
  unknownLabels,
  unknownNames,
} from "@/domain/measurement/import/open-questions";
import {
  dimensionOf,
  isMeasureColumn,
  type Part,
  type Says,
  type TableReading,
} from "@/domain/measurement/import/reading";
import type { TableMapping } from "../queries/file-mapping";
import { PlainSelect } from "./plain-select";

type NameTableProps = {
  mapping: TableMapping;
  reading: TableReading;
  change: (reading: TableReading) => void;
  marks: readonly string[];
};

type Option = { readonly value: string; readonly label: string };

/** What a word can stand for: the likeliest first, then everything of the part. */
function optionsOf(text: string, part: Part, known: Known): readonly Option[] {
  const codes = knownByPart(known).get(part) ?? [];
  const { suggestions } = matchName(text, codes);
  const likely = suggestions.flatMap((code) => codes.filter((one) => one.code === code));
  const rest = codes.filter(({ code }) => !suggestions.includes(code));
  return [...likely, ...rest].map(({ code, name }) => ({
    value: code,
    label: `${code} · ${name}`,
  }));
}

const leftOut = "\u0000";
const asked = 60;

/** The words of the file that stand for nothing known yet, each with what it may stand for. */
export function NameTable({ mapping, reading, change, marks }: NameTableProps) {
  const t = useTranslations("import");
  const { known, texts } = mapping;
  const parts = [...knownByPart(known).keys()];
  const partName = (part: Part) => {
    const dimension = known.dimensions.find(({ code }) => code === dimensionOf(part));
    if (dimension) return dimension.name;
    return part === "indicator" || part === "reporter" ? t(`roles.${part}`) : t("roles.place");
  };
  const headings = unknownHeadings(reading, known);
  const names = unknownNames(reading, texts, known).slice(0, asked);
  const labels = unknownLabels(reading, texts).slice(0, asked);
  const explained = Object.keys(reading.marks);
  const isNothing = [headings, names, labels, marks, explained].every(({ length }) => length === 0);
  if (isNothing) return null;
  const everything = (text: string) =>
    parts.map((part) => (
      <optgroup key={part} label={partName(part)}>
        {dimensionOf(part) === null ? null : <option value={`${part}|`}>{t("total")}</option>}
        {optionsOf(text, part, known).map(({ value, label }) => (
          <option key={value} value={`${part}|${value}`}>
            {label}
          </option>
        ))}
      </optgroup>
    ));
  const saysOf = (picked: string): Says => {
    const at = picked.indexOf("|");
    return { [picked.slice(0, at)]: picked.slice(at + 1) };
  };
  const sayHeading = (place: number, picked: string) => {
    const column = reading.columns[place];
    if (!isMeasureColumn(column)) return;
    const { indicator: _unknown, ...others } = column.says;
    const changed =
      picked === leftOut
        ? ({ role: "ignored" } as const)
        : { ...column, says: { ...others, ...saysOf(picked) } };
    change({ ...reading, columns: reading.columns.with(place, changed) });
  };
  return (
    <section className="space-y-4">
      <h2 className="font-serif text-xl font-semibold">{t("names")}</h2>
      <p className="max-w-prose text-sm text-soft">{t("namesHint")}</p>
      <ul className="grid max-w-4xl items-end gap-x-5 gap-y-4 sm:grid-cols-2">
        {headings.slice(0, asked).map((place) => (
          <li key={`heading ${place}`}>
            <PlainSelect
              label={reading.headings[place]?.join(" › ") ?? ""}
              hint={t("headingOf", { column: columnLetters(place) })}
              value=""
              onPick={(picked) => sayHeading(place, picked)}
            >
              <option value="">{t("notSaid")}</option>
              <option value={leftOut}>{t("leaveColumn")}</option>
              {everything(reading.headings[place]?.at(-1) ?? "")}
            </PlainSelect>
          </li>
        ))}
        {names.map(({ part, text }) => (
          <li key={`${part} ${text}`}>
            <PlainSelect
              label={text}
              hint={partName(part)}
              value=""
              onPick={(picked) => {
                const code = picked === leftOut ? null : picked.slice(1);
                const of = { ...reading.names[part], [text]: code };
                change({ ...reading, names: { ...reading.names, [part]: of } });
              }}
            >
              <option value="">{t("notSaid")}</option>
              <option value={leftOut}>{t("leaveRow")}</option>
              {dimensionOf(part) === null ? null : <option value="=">{t("total")}</option>}
              {optionsOf(text, part, known).map(({ value, label }) => (
                <option key={value} value={`=${value}`}>
                  {label}
                </option>
              ))}
            </PlainSelect>
          </li>
        ))}
        {labels.map((text) => (
          <li key={`label ${text}`}>
            <PlainSelect
              label={text}
              hint={t("labelOf")}
              value=""
              onPick={(picked) =>
                change({
                  ...reading,
                  labels: { ...reading.labels, [text]: picked === leftOut ? null : saysOf(picked) },
                })
              }
            >
              <option value="">{t("notSaid")}</option>
              <option value={leftOut}>{t("leaveRow")}</option>
              {everything(text)}
            </PlainSelect>
          </li>
        ))}
        {[...new Set([...explained, ...marks.map(markKey)])].map((mark) => (
          <li key={`mark ${mark}`}>
            <PlainSelect
              label={`“${mark}”`}
              hint={t("markOf")}
              value={reading.marks[mark] ?? ""}
              onPick={(picked) => {
                const meaning = markMeanings.find((one): one is MarkMeaning => one === picked);
                if (meaning) change({ ...reading, marks: { ...reading.marks, [mark]: meaning } });
              }}
            >
              <option value="">{t("notSaid")}</option>
              {markMeanings.map((meaning) => (
                <option key={meaning} value={meaning}>
                  {t(`marks.${meaning}`)}
                </option>
              ))}
            </PlainSelect>
          </li>
        ))}
      </ul>
    </section>
  );
}
