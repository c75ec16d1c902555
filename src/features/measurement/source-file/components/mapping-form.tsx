"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { hasOpenNumbers, unexplainedMarks } from "@/domain/measurement/import/guess-reading";
import { type OpenQuestion, openQuestions } from "@/domain/measurement/import/open-questions";
import { needsDateOrder } from "@/domain/measurement/import/period-cell";
import { isMeasureColumn, type TableReading } from "@/domain/measurement/import/reading";
import { readDeviceMemory, writeDeviceMemory } from "@/ui/form/device-memory";
import { Form } from "@/ui/form/form";
import type { FormWords } from "@/ui/form/form-state";
import { SubmitButton } from "@/ui/form/submit-button";
import { Notice } from "@/ui/notice";
import { readImportFileAction } from "../../import/actions";
import type { TableMapping } from "../queries/file-mapping";
import { FileSettings } from "./file-settings";
import { NameTable } from "./name-table";
import { SheetGrid } from "./sheet-grid";
import { WholeFile } from "./whole-file";

type ReadState = Parameters<typeof readImportFileAction>[0];

type MappingFormProps = {
  slug: string;
  importRunId: string;
  mapping: TableMapping & { readonly reading: TableReading };
  words: FormWords;
};

function openIn(reading: TableReading, { sample, texts, known }: TableMapping) {
  const dates = reading.columns.flatMap(({ role }, at) =>
    role === "period" ? (texts[at] ?? []) : [],
  );
  const markTexts = reading.columns.flatMap((column, at) =>
    isMeasureColumn(column) ? (texts[at] ?? []) : [],
  );
  const all = {
    ...sample,
    rows: markTexts.map((text, at) => ({
      line: reading.firstRow + at,
      cells: [{ kind: "text" as const, text }],
    })),
  };
  const first = reading.columns.find(isMeasureColumn);
  const asOne = { ...reading, lastRow: null, columns: first ? [{ ...first, decimal: null }] : [] };
  const marks = unexplainedMarks(all, asOne);
  return {
    marks,
    questions: openQuestions(
      reading,
      {
        ...{ texts, marks },
        hasOpenNumbers:
          hasOpenNumbers(sample, reading) ||
          (reading.decimal === null && hasOpenNumbers(all, asOne)),
        hasOpenDates: reading.dateOrder === null && needsDateOrder(dates),
      },
      known,
    ),
  };
}

/** What keeps every row from being taken; the rest keeps some rows only. */
const grave: ReadonlySet<OpenQuestion> = new Set(["no_figures"]);

/**
 * How a file is to be read: what was guessed stands over its first rows and can be corrected. What
 * is said stays on this device until the file is read; from then on the import keeps it.
 */
export function MappingForm({ slug, importRunId, mapping, words }: MappingFormProps) {
  const t = useTranslations("import");
  const memory = `import-reading-${importRunId}-${mapping.reading.sheet ?? ""}`;
  const [reading, setReading] = useState(mapping.reading);
  useEffect(() => {
    const kept = readDeviceMemory<TableReading>(memory).reading;
    if (kept) setReading(kept);
  }, [memory]);
  const change = (changed: TableReading) => {
    setReading(changed);
    writeDeviceMemory(memory, { reading: changed });
  };
  const { marks, questions } = openIn(reading, mapping);
  const { rememberedFrom } = mapping;
  return (
    <Form
      action={async (state: ReadState, data: FormData) => {
        const reply = await readImportFileAction(state, data);
        if (reply.status === "done") writeDeviceMemory(memory, {});
        return reply;
      }}
      words={words}
      keepsWhenDone
      label={t("mapping")}
      hidden={{
        ...{ initiative: slug, importRunId, reading: JSON.stringify(reading) },
      }}
    >
      {rememberedFrom ? <Notice title={t("remembered", { file: rememberedFrom })} /> : null}
      <SheetGrid {...{ mapping, reading, change }} />
      <FileSettings
        {...{ mapping, reading, change }}
        isOpenDecimal={questions.includes("decimal")}
      />
      <WholeFile {...{ mapping, reading, change }} />
      <NameTable {...{ mapping, reading, change, marks }} />
      {questions.length > 0 ? (
        <Notice kind="warning" title={t("stillOpen")}>
          <ul className="mt-1 list-disc space-y-1 pl-5">
            {questions.map((question) => (
              <li key={question}>{t(`open.${question}`)}</li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {questions.some((question) => grave.has(question)) ? null : (
        <SubmitButton>{t("dryRun")}</SubmitButton>
      )}
    </Form>
  );
}
