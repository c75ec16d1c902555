import { ArrowDown, ArrowUp } from "lucide-react";
import { getTranslations } from "next-intl/server";
import type { Movement, Standing } from "@/domain/learning/movement";
import { formatPeriod, formatValue } from "@/i18n/format";

type MovementTextProps = {
  before: Standing | null;
  movement: Movement | null;
  unit: string;
  decimals: number;
};

/** W10: what moved since before: the status with an arrow and a word, the value with what it was. */
export async function MovementText({ before, movement, unit, decimals }: MovementTextProps) {
  const t = await getTranslations("cycle");
  const statuses = await getTranslations("publication.status");
  if (!before || !movement) return <span className="text-soft">{t("movements.none")}</span>;
  const was =
    before.value === null
      ? null
      : t("was", {
          value: formatValue(before.value, unit, decimals),
          period: before.periodKey === null ? "" : formatPeriod(before.periodKey),
        });
  const Arrow = movement.status === "worse" ? ArrowDown : ArrowUp;
  return (
    <span className="block text-sm">
      {movement.status === "better" || movement.status === "worse" ? (
        <span
          className={`flex items-center gap-1 font-semibold ${movement.status === "worse" ? "text-moving-away" : "text-achieved"}`}
        >
          <Arrow aria-hidden className="size-4 shrink-0" />
          {t(`movements.${movement.status}`, { status: statuses(before.status) })}
        </span>
      ) : null}
      {movement.status === "not_comparable" ? (
        <span className="block">
          {t("movements.not_comparable", { status: statuses(before.status) })}
        </span>
      ) : null}
      <span className="block text-soft">
        {t(`values.${movement.value}`)}
        {was && movement.value !== "same" ? ` ${was}` : null}
      </span>
    </span>
  );
}
