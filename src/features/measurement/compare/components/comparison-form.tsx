import { getTranslations } from "next-intl/server";
import { Button } from "@/ui/button";
import { Select } from "@/ui/form/select";
import { TextLink } from "@/ui/text-link";
import type { ComparisonView } from "../queries/comparison";

type ComparisonFormProps = {
  view: ComparisonView;
  /** The address of the page without what it shows. */
  home: string;
  address: (change: { readonly without: string }) => string;
  isFull: boolean;
};

/** Which series stand side by side, and how: all of it in the address, so that it works without script and can be shared. */
export async function ComparisonForm({ view, home, address, isFull }: ComparisonFormProps) {
  const t = await getTranslations("reading.compare");
  const { series, beyond, unknown, choices, places, starts, start, shape, hasOneUnit } = view;
  const kept = [...series.map(({ ref }) => ref), ...beyond];
  return (
    <div className="space-y-5">
      {series.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line text-sm">
          {series.map(({ ref, indicatorId: _, ...one }, index) => (
            <li key={ref} className="flex flex-wrap items-baseline justify-between gap-x-4 py-2">
              <span className="flex items-baseline gap-2.5">
                <span
                  aria-hidden
                  className="inline-block h-2.5 w-2.5 shrink-0 rounded-full"
                  style={{ background: `var(--series-${index + 1})` }}
                />
                <span>
                  <span className="font-semibold">{one.indicator}</span>
                  {[one.category, one.place].filter(Boolean).map((part) => (
                    <span key={part}> · {part}</span>
                  ))}
                  {one.points.every(({ value }) => value === null) ? (
                    <span className="text-soft"> ({t("noValues")})</span>
                  ) : null}
                </span>
              </span>
              <TextLink href={address({ without: ref })}>
                {t("remove")}
                <span className="sr-only"> {one.indicator}</span>
              </TextLink>
            </li>
          ))}
        </ul>
      ) : null}
      <form action={home} className="flex flex-wrap items-end gap-3">
        {kept.map((ref) => (
          <input key={ref} type="hidden" name="series" value={ref} />
        ))}
        {isFull ? null : (
          <>
            <Select
              name="add"
              label={t("add")}
              none={t("choose")}
              choices={choices}
              className="w-full min-w-0 sm:w-96"
            />
            {places.length > 0 ? (
              <Select
                name="at"
                label={t("place")}
                none={t("wholePlace")}
                choices={places}
                className="w-full min-w-0 sm:w-56"
              />
            ) : null}
          </>
        )}
        {series.length > 1 ? (
          <Select
            name="show"
            label={t("show")}
            defaultValue={shape}
            choices={[
              ...(hasOneUnit ? [{ value: "together", label: t("together") }] : []),
              ...(starts.length > 0 ? [{ value: "indexed", label: t("indexed") }] : []),
              ...(hasOneUnit ? [] : [{ value: "apart", label: t("apart") }]),
            ]}
          />
        ) : null}
        {shape === "indexed" && start ? (
          <Select
            name="base"
            label={t("base")}
            defaultValue={start.periodKey}
            choices={starts.map(({ periodKey }) => ({ value: periodKey, label: periodKey }))}
          />
        ) : null}
        <Button type="submit">{t(series.length === 0 ? "begin" : "update")}</Button>
      </form>
      {unknown.length > 0 ? (
        <p className="text-sm text-soft">{t("unknown", { list: unknown.join(", ") })}</p>
      ) : null}
    </div>
  );
}
