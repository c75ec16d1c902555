import { isOffTrack } from "./off-track";
import { isUnanswered } from "./review-cycle";

/** M15: what of a core indicator the headline of the dashboard is made from. */
export type HeadlineIndicator = {
  readonly name: string;
  readonly status: string;
  readonly corrections: number;
  readonly keepCourseReason: string;
};

/** M15: a headline as a key and its values; the words come from the messages. */
export type ProgressHeadline = {
  readonly key: "nothing_measured" | "nothing_judged" | "all_well" | "answered" | "unanswered";
  readonly values: Readonly<Record<string, string | number>>;
};

/**
 * M15: the one sentence with which the dashboard begins: how many core indicators are on track or
 * have reached their target, how many are not, and for how many of these nobody has decided anything.
 */
export function progressHeadline(indicators: readonly HeadlineIndicator[]): ProgressHeadline {
  const well = indicators.filter(({ status }) => status === "achieved" || status === "on_track");
  const off = indicators.filter(({ status }) => isOffTrack(status));
  const open = off.filter(isUnanswered);
  const judged = well.length + off.length;
  const values = {
    ...{ all: indicators.length, judged, well: well.length, off: off.length, open: open.length },
    ...{ first: open[0]?.name ?? off[0]?.name ?? "" },
  };
  if (indicators.length === 0) return { key: "nothing_measured", values };
  if (judged === 0) return { key: "nothing_judged", values };
  if (off.length === 0) return { key: "all_well", values };
  return { key: open.length === 0 ? "answered" : "unanswered", values };
}
