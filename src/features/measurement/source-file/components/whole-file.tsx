"use client";

import { useTranslations } from "next-intl";
import { entriesOf, type Part, type TableReading } from "@/domain/measurement/import/reading";
import type { TableMapping } from "../queries/file-mapping";
import { PlainSelect } from "./plain-select";
import { RowBox } from "./row-box";

type WholeFileProps = {
  mapping: TableMapping;
  reading: TableReading;
  change: (reading: TableReading) => void;
};

/** What holds for every row because the file does not say it. */
export function WholeFile({ mapping, reading, change }: WholeFileProps) {
  const t = useTranslations("import");
  const { known } = mapping;
  const say = (part: Part, text: string) => {
    const others = entriesOf(reading.constants).filter(([one]) => one !== part);
    const said = text === "" ? others : [...others, [part, text] as const];
    change({ ...reading, constants: Object.fromEntries(said) });
  };
  const choices = [
    ["indicator", known.indicators],
    ["reporter", known.reporters],
    // The place without a code is the whole: what nobody says is of it already.
    ["place", known.places.filter(({ code }) => code !== "")],
  ] as const;
  return (
    <section className="space-y-4">
      <h2 className="font-serif text-xl font-semibold">{t("wholeFile")}</h2>
      <p className="max-w-prose text-sm text-soft">{t("wholeFileHint")}</p>
      <div className="grid max-w-4xl items-end gap-x-5 gap-y-4 sm:grid-cols-2">
        {choices.map(([part, codes]) => (
          <PlainSelect
            key={part}
            label={t(`whole.${part}`)}
            value={reading.constants[part] ?? ""}
            onPick={(code) => say(part, code)}
          >
            <option value="">{t("saidByFile")}</option>
            {codes.map(({ code, name }) => (
              <option key={code} value={code}>
                {`${code} · ${name}`}
              </option>
            ))}
          </PlainSelect>
        ))}
        <RowBox
          label={t("whole.period")}
          hint={t("wholePeriodHint")}
          value={reading.constants.period ?? ""}
          onSettle={(text) => say("period", text.trim())}
        />
        <RowBox
          label={t("whole.source")}
          hint={t("wholeSourceHint")}
          value={reading.constants.source ?? ""}
          onSettle={(text) => say("source", text.trim())}
        />
      </div>
    </section>
  );
}
