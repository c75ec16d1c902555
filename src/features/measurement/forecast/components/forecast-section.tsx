import { getTranslations } from "next-intl/server";
import { getFormWords } from "@/i18n/form-words";
import { formatDate, formatPeriod, formatValue } from "@/i18n/format";
import { Disclosure } from "@/ui/disclosure";
import { Form } from "@/ui/form/form";
import { SubmitButton } from "@/ui/form/submit-button";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { SectionHead } from "@/ui/section-head";
import { DataTable } from "@/ui/table/data-table";
import { stateForecastAction, withdrawForecastAction } from "../actions";

type ForecastSectionProps = {
  slug: string;
  indicatorId: string;
  unit: string;
  decimals: number;
  own: {
    readonly reason: string;
    readonly person: string | null;
    readonly statedAt: Date;
    readonly isIllustrative: boolean;
    readonly points: readonly { readonly periodKey: string; readonly value: string }[];
  } | null;
  canState: boolean;
};

const lines = 4;

/** M17: what people themselves expect, why and who said it; and the small table in which they say it. */
export async function ForecastSection(props: ForecastSectionProps) {
  const { slug, indicatorId, unit, decimals, own, canState } = props;
  const t = await getTranslations("curve");
  const words = await getFormWords();
  const hidden = { initiative: slug, indicatorId };
  const typed = [...(own?.points ?? []), ...Array<null>(lines).fill(null)].slice(
    0,
    Math.max(lines, (own?.points.length ?? 0) + 1),
  );
  return (
    <section className="space-y-4">
      <SectionHead title={t("ownForecast")} lead={t("ownForecastLead")} />
      {own ? (
        <div className="max-w-prose space-y-3 text-sm">
          <DataTable
            caption={t("ownForecast")}
            rows={own.points}
            rowKey={({ periodKey }) => periodKey}
            columns={[
              {
                ...{ key: "period", label: t("period"), isRowHead: true },
                cell: ({ periodKey }) => formatPeriod(periodKey),
              },
              {
                ...{ key: "value", label: t("expected"), isNumber: true },
                cell: ({ value }) => formatValue(value, unit, decimals),
              },
            ]}
          />
          <p>{own.reason}</p>
          <p className="text-soft">
            {t("statedBy", {
              ...{ person: own.person ?? t("former"), date: formatDate(own.statedAt) },
            })}
            {own.isIllustrative ? ` ${t("illustrative")}` : null}
          </p>
        </div>
      ) : (
        <p className="text-sm text-soft">{t("noOwnForecast")}</p>
      )}
      {canState ? (
        <div className="flex flex-wrap items-start gap-x-6 gap-y-3">
          <Disclosure summary={t(own ? "changeForecast" : "stateForecast")}>
            <Form
              action={stateForecastAction}
              words={words}
              hidden={hidden}
              label={t("ownForecast")}
            >
              {typed.map((point, index) => (
                <fieldset
                  key={point?.periodKey ?? `line ${String(index)}`}
                  className="grid max-w-prose gap-3 sm:grid-cols-2"
                >
                  <legend className="sr-only">{t("forecastLine", { number: index + 1 })}</legend>
                  <TextInput
                    name={`points.${index}.periodKey`}
                    label={t("period")}
                    defaultValue={point?.periodKey}
                  />
                  <TextInput
                    name={`points.${index}.value`}
                    label={t("expectedIn", { unit: unit === "" ? "1" : unit })}
                    inputMode="decimal"
                    defaultValue={point?.value}
                  />
                </fieldset>
              ))}
              <TextArea
                name="reason"
                label={t("forecastReason")}
                hint={t("forecastReasonHint")}
                defaultValue={own?.reason}
              />
              <SubmitButton variant="secondary">{t("saveForecast")}</SubmitButton>
            </Form>
          </Disclosure>
          {own ? (
            <Form
              action={withdrawForecastAction}
              words={words}
              hidden={hidden}
              label={t("withdrawForecast")}
            >
              <SubmitButton variant="quiet" size="small">
                {t("withdrawForecast")}
              </SubmitButton>
            </Form>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
