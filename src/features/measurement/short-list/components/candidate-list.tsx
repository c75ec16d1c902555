import { getTranslations } from "next-intl/server";
import { powerTests } from "@/domain/measurement/indicator-power";
import { Badge } from "@/ui/badge";
import { DataTable } from "@/ui/table/data-table";
import { TextLink } from "@/ui/text-link";
import type { CandidateView, RatingView } from "../queries/short-list";
import { CandidateForms } from "./candidate-forms";

type CandidateListProps = {
  slug: string;
  caption: string;
  candidates: readonly CandidateView[];
};

/** W6: the candidates of one outcome side by side, the strongest first. */
export async function CandidateList({ slug, caption, candidates }: CandidateListProps) {
  const t = await getTranslations("candidate");
  const states = await getTranslations("measurement.states");
  const rated = (rating: RatingView | null, test: (typeof powerTests)[number]) =>
    rating === null ? (
      <span className="text-soft">–</span>
    ) : (
      <>
        <span className="font-semibold">{t(`powers.${rating[test]}`)}</span>
        <span className="block max-w-56 text-xs text-soft">{rating[`${test}Reason`]}</span>
      </>
    );
  return (
    <DataTable
      caption={caption}
      rows={candidates}
      rowKey={({ id }) => id}
      empty={<p className="text-sm text-soft">{t("noCandidates")}</p>}
      columns={[
        {
          key: "name",
          label: t("candidate"),
          isRowHead: true,
          // The same widths under each outcome, so that the columns stand below one another.
          className: "w-[21%] min-w-40",
          cell: ({ id, code, name, state }) => (
            <>
              <TextLink href={`/w/${slug}/measurement/indicators/${id}`}>{name}</TextLink>
              <span className="block text-xs text-soft">
                {code} · {states(state)}
              </span>
            </>
          ),
        },
        ...powerTests.map((test) => ({
          key: test,
          label: t(`tests.${test}`),
          className: "w-[14%] min-w-32",
          cell: ({ rating }: CandidateView) => rated(rating, test),
        })),
        {
          key: "place",
          label: t("place"),
          className: "w-[12%] min-w-24",
          cell: ({ place, power }) => (
            <>
              {t(`places.${place}`)}
              {power > 0 ? (
                <span className="block text-xs text-soft">{t("powerOf", { power })}</span>
              ) : null}
            </>
          ),
        },
        {
          key: "core",
          label: t("core"),
          className: "w-[7%]",
          cell: ({ isCore }) =>
            isCore ? <Badge kind="accent">{t("isCore")}</Badge> : t("isNotCore"),
        },
        {
          key: "act",
          label: <span className="sr-only">{t("act")}</span>,
          cell: (candidate) => <CandidateForms slug={slug} candidate={candidate} />,
        },
      ]}
    />
  );
}
