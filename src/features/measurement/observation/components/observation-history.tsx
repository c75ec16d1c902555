import { getTranslations } from "next-intl/server";
import { formatInstant, formatNumber, formatValue } from "@/i18n/format";
import { SourceText } from "../../components/source-text";
import type { ObservationEvent, ObservationView } from "../queries/observation";

/** All that happened to a value, newest first: what it said, who wrote it, when and by which way, and the steps of its report. */
export async function ObservationHistory({ observation }: { observation: ObservationView }) {
  const t = await getTranslations("observation");
  const { events, timeZone } = observation;
  return (
    <ol className="border-l-2 border-line-strong">
      {events.map((event) => (
        <li key={`${event.kind} ${event.id} ${event.revision}`} className="relative pb-6 pl-6">
          <span
            aria-hidden
            className={
              event.kind === "value"
                ? "absolute top-1.5 -left-[7px] size-3 rounded-full bg-accent"
                : "absolute top-1.5 -left-[7px] size-3 rounded-full border-2 border-line-strong bg-card"
            }
          />
          <p className="text-xs text-soft">
            <time dateTime={event.at.toISOString()}>{formatInstant(event.at, timeZone)}</time>
            {" · "}
            {event.person ?? t("former")}
            {way(event) ? <> · {t(`by.${way(event)}`, { file: event.fileName ?? "" })}</> : null}
          </p>
          {event.kind === "value" ? (
            <Written event={event} observation={observation} />
          ) : (
            <>
              <p className="mt-0.5 font-semibold">{t(`steps.${event.kind}`)}</p>
              {event.note ? (
                <p className="mt-0.5 max-w-prose text-sm whitespace-pre-line">{event.note}</p>
              ) : null}
            </>
          )}
        </li>
      ))}
    </ol>
  );
}

/** By which way it came in, where that is worth a word. */
function way(event: ObservationEvent): string | null {
  if (event.byLink) return "link";
  if (event.fileName) return "file";
  return event.kind === "value" ? event.origin : null;
}

async function Written({
  event,
  observation: { unit, decimals },
}: {
  event: ObservationEvent;
  observation: ObservationView;
}) {
  const t = await getTranslations("observation");
  const { availability, value, numerator, denominator, reason, note, source, revision } = event;
  return (
    <div className="mt-0.5">
      <p className="font-serif text-lg font-semibold tabular-nums">
        {availability === "withdrawn" ? t("takenBack") : null}
        {availability === "not_available" ? t("notAvailable", { reason: reason ?? "" }) : null}
        {availability === "reported" && value !== null ? formatValue(value, unit, decimals) : null}
        {numerator !== null && denominator !== null ? (
          <span className="ml-2 font-sans text-sm font-normal text-soft">
            {formatNumber(numerator)} / {formatNumber(denominator)}
          </span>
        ) : null}
      </p>
      {note ? (
        <p className="max-w-prose text-sm whitespace-pre-line">
          <span className="text-soft">{t("note")}:</span> {note}
        </p>
      ) : null}
      {source ? (
        <p className="max-w-prose text-sm">
          <span className="text-soft">{t("evidence")}:</span> <SourceText source={source} />
        </p>
      ) : null}
      {revision === null ? null : (
        <p className="text-xs text-soft">{t("writing", { number: revision })}</p>
      )}
    </div>
  );
}
