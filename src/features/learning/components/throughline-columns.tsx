import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { throughlineOf } from "@/domain/learning/throughline";
import { formatDate } from "@/i18n/format";
import { classNames } from "@/ui/class-names";
import type { ThroughlineKind, ThroughlineView } from "../queries/throughline";

const columns: readonly ThroughlineKind[] = [
  ...(["perspective", "agenda", "outcome", "strategy"] as const),
  ...(["activity", "indicator", "review", "decision"] as const),
];

/** The objects that led to one, and those that follow from it; null where there is no such object. */
function chainOf({ nodes, edges }: ThroughlineView, id: string): ReadonlySet<string> | null {
  const found = throughlineOf(nodes, edges, id);
  return found && new Set(found.flatMap(({ steps }) => steps.map(({ node }) => node.id)));
}

type ThroughlineColumnsProps = { slug: string; view: ThroughlineView; of: string | null };

/** The chain as columns: choose anything, and what it comes from and leads to stays in the light. */
export async function ThroughlineColumns({ slug, view, of }: ThroughlineColumnsProps) {
  const t = await getTranslations("learning");
  const chain = of === null ? null : chainOf(view, of);
  return (
    <div className="flex gap-4 overflow-x-auto pb-4">
      {columns.map((kind) => {
        const nodes = view.nodes.filter((node) => node.kind === kind);
        const shown = chain ? nodes.filter(({ id }) => chain.has(id)) : nodes;
        return (
          <section key={kind} className="w-52 shrink-0 xl:w-auto xl:min-w-40 xl:flex-1">
            <h2 className="mb-2 text-sm font-semibold">
              {t(`kinds.${kind}`)}{" "}
              <span className="font-normal text-soft tabular-nums">
                {chain ? t("someOf", { some: shown.length, all: nodes.length }) : nodes.length}
              </span>
            </h2>
            <ul className="space-y-2">
              {shown.map((node) => (
                <li key={node.id}>
                  <Link
                    href={
                      node.id === of
                        ? `/w/${slug}/throughline`
                        : `/w/${slug}/throughline?of=${node.id}`
                    }
                    aria-current={node.id === of ? "true" : undefined}
                    className={classNames(
                      "block rounded-md border border-line bg-card px-3 py-2 text-sm hover:border-accent",
                      node.id === of && "border-accent bg-accent-soft",
                    )}
                  >
                    <span className="line-clamp-3 font-medium">{node.title}</span>
                    <span className="line-clamp-2 text-xs text-soft">
                      {node.kind === "review" || node.kind === "decision"
                        ? formatDate(node.detail)
                        : node.detail}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
