"use client";

import { useTranslations } from "next-intl";
import { guessWithin } from "@/domain/measurement/import/guess-reading";
import { layoutWith } from "@/domain/measurement/import/layout";
import {
  datesStandFor,
  isMeasureColumn,
  type TableReading,
} from "@/domain/measurement/import/reading";
import type { TableMapping } from "../queries/file-mapping";
import { PlainSelect } from "./plain-select";
import { RowBox } from "./row-box";

type FileSettingsProps = {
  mapping: TableMapping;
  reading: TableReading;
  change: (reading: TableReading) => void;
  isOpenDecimal: boolean;
};

const factors = [
  ...([
    ["1", "ones"],
    ["100", "parts"],
    ["1000", "thousands"],
  ] as const),
  ...([
    ["1000000", "millions"],
    ["0.01", "hundredths"],
  ] as const),
] as const;

/** Where the table stands, and how its numbers and dates are written. */
export function FileSettings({ mapping, reading, change, isOpenDecimal }: FileSettingsProps) {
  const t = useTranslations("import");
  const moved = (said: Pick<TableReading, "headerRows" | "firstRow" | "lastRow">) => {
    const { headings, columns } = guessWithin(
      mapping.sample,
      layoutWith(mapping.sample, said),
      mapping.known,
    );
    const isHeadMoved = said.headerRows.join() !== reading.headerRows.join();
    change({ ...reading, ...said, headings, ...(isHeadMoved && { columns }) });
  };
  const { headerRows, firstRow, lastRow } = reading;
  const times = reading.columns.find(isMeasureColumn)?.times ?? "1";
  return (
    <section className="space-y-4">
      <h2 className="font-serif text-xl font-semibold">{t("writing")}</h2>
      <div className="grid max-w-4xl items-end gap-x-5 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        <RowBox
          label={t("headerRows")}
          hint={t("headerRowsHint")}
          value={headerRows.join(", ")}
          onSettle={(text) => {
            const rows = (text.match(/\d+/g) ?? []).map(Number).filter((row) => row > 0);
            const last = Math.max(0, ...rows);
            moved({ headerRows: rows, firstRow: Math.max(firstRow, last + 1), lastRow });
          }}
        />
        <RowBox
          label={t("firstRow")}
          hint={t("firstRowHint")}
          value={String(firstRow)}
          onSettle={(text) =>
            moved({ headerRows, firstRow: Number.parseInt(text, 10) || 1, lastRow })
          }
        />
        <RowBox
          label={t("lastRow")}
          hint={t("lastRowHint")}
          value={lastRow === null ? "" : String(lastRow)}
          onSettle={(text) =>
            moved({ headerRows, firstRow, lastRow: Number.parseInt(text, 10) || null })
          }
        />
        <PlainSelect
          label={t("decimal")}
          hint={isOpenDecimal ? t("decimalAsked") : t("decimalHint")}
          value={reading.decimal ?? ""}
          onPick={(mark) =>
            change({
              ...reading,
              decimal: mark === "." || mark === "," ? mark : null,
              columns: reading.columns.map((column) =>
                isMeasureColumn(column) ? { ...column, decimal: null } : column,
              ),
            })
          }
        >
          <option value="">{t("decimals.none")}</option>
          <option value=".">{t("decimals.point")}</option>
          <option value=",">{t("decimals.comma")}</option>
        </PlainSelect>
        <PlainSelect
          label={t("times")}
          hint={t("timesHint")}
          value={times}
          onPick={(factor) =>
            change({
              ...reading,
              columns: reading.columns.map((column) =>
                isMeasureColumn(column) ? { ...column, times: factor } : column,
              ),
            })
          }
        >
          {factors.map(([factor, name]) => (
            <option key={factor} value={factor}>
              {t(`factors.${name}`)}
            </option>
          ))}
        </PlainSelect>
        <PlainSelect
          label={t("dateOrder")}
          hint={t("dateOrderHint")}
          value={reading.dateOrder ?? ""}
          onPick={(order) =>
            change({
              ...reading,
              dateOrder: order === "dmy" || order === "mdy" || order === "ymd" ? order : null,
            })
          }
        >
          <option value="">{t("dateOrders.none")}</option>
          {(["dmy", "mdy", "ymd"] as const).map((order) => (
            <option key={order} value={order}>
              {t(`dateOrders.${order}`)}
            </option>
          ))}
        </PlainSelect>
        <PlainSelect
          label={t("datesStandFor")}
          hint={t("datesStandForHint")}
          value={reading.datesStandFor}
          onPick={(picked) => {
            const grain = datesStandFor.find((one) => one === picked);
            if (grain) change({ ...reading, datesStandFor: grain });
          }}
        >
          {datesStandFor.map((grain) => (
            <option key={grain} value={grain}>
              {t(`grains.${grain}`)}
            </option>
          ))}
        </PlainSelect>
      </div>
    </section>
  );
}
