import { getTranslations } from "next-intl/server";
import { formatPeriod } from "@/i18n/format";
import { Button } from "@/ui/button";
import { Select } from "@/ui/form/select";
import { TextLink } from "@/ui/text-link";
import type { ReviewFilter as Filter, ReviewChoice, ReviewView } from "../queries/review";

type ReviewFilterProps = { slug: string; filter: Filter } & Pick<ReviewView, "choices">;

/** Narrows the queue by indicator, organization and period; the choice stands in the address. */
export async function ReviewFilter({ slug, filter, choices }: ReviewFilterProps) {
  const t = await getTranslations("review");
  const address = `/w/${slug}/measurement/review`;
  const counted = (all: readonly ReviewChoice[], label = (text: string) => text) =>
    all.map((one) => ({
      value: one.value,
      label: t("counted", { label: label(one.label), count: one.count }),
    }));
  const isNarrowed = filter.indicatorId || filter.stakeholderId || filter.periodKey;
  return (
    <search>
      <form
        method="get"
        action={address}
        className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_1fr_auto]"
      >
        <Select
          name="indicator"
          label={t("indicator")}
          none={t("all")}
          defaultValue={filter.indicatorId}
          choices={counted(choices.indicators)}
        />
        <Select
          name="organization"
          label={t("organization")}
          none={t("all")}
          defaultValue={filter.stakeholderId}
          choices={counted(choices.organizations)}
        />
        <Select
          name="period"
          label={t("period")}
          none={t("all")}
          defaultValue={filter.periodKey}
          choices={counted(choices.periods, formatPeriod)}
        />
        <Button type="submit" variant="secondary">
          {t("narrow")}
        </Button>
      </form>
      {isNarrowed ? (
        <p className="mt-3 text-sm">
          <TextLink href={address}>{t("showAll")}</TextLink>
        </p>
      ) : null}
    </search>
  );
}
