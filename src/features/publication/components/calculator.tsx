import { getTranslations } from "next-intl/server";
import { progressMethods } from "@/domain/initiative/progress-method";
import { assessProgress } from "@/domain/measurement/progress/assess-progress";
import { CalculatorInput, questionOf } from "@/features/measurement/calculator/inputs";
import { StatusFigures } from "@/features/measurement/reading/components/status-figures";
import { Button } from "@/ui/button";
import { Choices } from "@/ui/form/choices";
import { TextArea } from "@/ui/form/text-area";
import { TextInput } from "@/ui/form/text-input";
import { Notice } from "@/ui/notice";

/** What stands in the address: every part of the question, so that a worked example can be shared. */
export type CalculatorAddress = Readonly<Record<string, string | undefined>>;

function questionIn(address: CalculatorAddress) {
  const text = (name: string) => address[name]?.trim() ?? "";
  const lines = text("observations")
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "");
  return CalculatorInput.safeParse({
    direction: text("direction") || "increase",
    method: text("method") || "cagr",
    baseline: { period: text("baselinePeriod"), value: text("baselineValue") || null },
    target:
      text("targetValue") === ""
        ? null
        : { period: text("targetPeriod"), value: text("targetValue") },
    limit: text("limit") || null,
    observations: lines.map((line) => {
      const [, period = "", value = ""] = /^(.*?)[\s,;:=]+(\S+)$/.exec(line.trim()) ?? [];
      return { period, value };
    }),
  });
}

/** The calculator: asks by address, so that it works without script and its answers can be linked. */
export async function Calculator({ address }: { address: CalculatorAddress }) {
  const t = await getTranslations("publication");
  const isAsked = address.baselinePeriod !== undefined;
  const example: CalculatorAddress = isAsked
    ? address
    : {
        ...{ direction: "increase", method: "cagr", baselinePeriod: "2005", baselineValue: "44" },
        ...{ targetPeriod: "2020", targetValue: "85", observations: "2010 53\n2012 55\n2014 57" },
      };
  const question = questionIn(example);
  return (
    <div className="space-y-8">
      <form method="get" action="/how-we-measure#calculator" className="grid gap-5 sm:grid-cols-2">
        <Choices
          name="direction"
          label={t("calculatorDirection")}
          chosen={[example.direction ?? "increase"]}
          choices={(["increase", "decrease"] as const).map((value) => ({
            value,
            label: t(`directions.${value}`),
          }))}
        />
        <Choices
          name="method"
          label={t("calculatorMethod")}
          chosen={[example.method ?? "cagr"]}
          choices={progressMethods.map((value) => ({
            value,
            label: t(`methods.${value}`),
          }))}
        />
        <TextInput
          name="baselinePeriod"
          label={t("baselinePeriod")}
          hint={t("periodHint")}
          defaultValue={example.baselinePeriod}
        />
        <TextInput
          name="baselineValue"
          label={t("baselineValue")}
          inputMode="decimal"
          defaultValue={example.baselineValue}
          className="self-end"
        />
        <TextInput
          name="targetPeriod"
          label={t("targetPeriod")}
          defaultValue={example.targetPeriod}
        />
        <TextInput
          name="targetValue"
          label={t("targetValue")}
          inputMode="decimal"
          defaultValue={example.targetValue}
        />
        <TextArea
          name="observations"
          label={t("observations")}
          hint={t("observationsHint")}
          defaultValue={example.observations}
        />
        <TextInput
          name="limit"
          label={t("limit")}
          inputMode="decimal"
          defaultValue={example.limit}
        />
        <div>
          <Button type="submit">{t("calculate")}</Button>
        </div>
      </form>
      {question.success ? (
        <ResultOf question={questionOf(question.data)} />
      ) : (
        <Notice kind="error">
          {t("unreadable", {
            fields: question.error.issues.map(({ path }) => path.join(" ")).join(", "),
          })}
        </Notice>
      )}
    </div>
  );
}

function ResultOf({ question }: { question: ReturnType<typeof questionOf> }) {
  const { score, figures, ...assessment } = assessProgress(question);
  return (
    <StatusFigures
      unit=""
      decimals={2}
      status={{
        ...assessment,
        isManual: false,
        score: score === null ? null : String(Number(score.toFixed(4))),
        figures,
      }}
    />
  );
}
