import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { classNames } from "@/ui/class-names";
import type { ThroughlineKind, ThroughlineView } from "../queries/throughline";

const columns: readonly ThroughlineKind[] = [
  ...(["perspective", "agenda", "outcome", "strategy"] as const),
  ...(["activity", "indicator"] as const),
];

/** Everything that leads to an object and everything that follows from it, walked along the links. */
function chainOf({ edges }: ThroughlineView, from: string): ReadonlySet<string> {
  const chain = new Set([from]);
  for (const [near, far] of [
    ["from", "to"],
    ["to", "from"],
  ] as const) {
    let edge = [from];
    while (edge.length > 0) {
      const next = edges.filter((one) => edge.includes(one[near])).map((one) => one[far]);
      edge = next.filter((id) => !chain.has(id) || id === from).filter((id) => id !== from);
      for (const id of edge) chain.add(id);
    }
  }
  return chain;
}

type ThroughlineColumnsProps = { slug: string; view: ThroughlineView; of: string | null };

/** The chain as columns: choose anything, and what it comes from and leads to stays in the light. */
export async function ThroughlineColumns({ slug, view, of }: ThroughlineColumnsProps) {
  const t = await getTranslations("learning");
  const chosen = view.nodes.find(({ id }) => id === of) ?? null;
  const chain = chosen ? chainOf(view, chosen.id) : null;
  return (
    <div className="flex gap-4 overflow-x-auto pb-4">
      {columns.map((kind) => {
        const nodes = view.nodes.filter((node) => node.kind === kind);
        const shown = chain ? nodes.filter(({ id }) => chain.has(id)) : nodes;
        return (
          <section key={kind} className="w-52 shrink-0 xl:w-auto xl:min-w-0 xl:flex-1">
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
                    <span className="line-clamp-2 text-xs text-soft">{node.detail}</span>
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
