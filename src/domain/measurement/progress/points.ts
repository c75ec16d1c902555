import { exact } from "../../kernel/exact-number";
import type { DatedValue, ProgressQuestion } from "./progress-question";

/** A value on the axis of years, as a number to judge with. */
export type Point = {
  readonly periodKey: string | null;
  readonly position: number;
  readonly value: number;
};

/** The points a judgement needs, already turned so that only "more" or "less" is wanted. */
export type Points = {
  readonly baseline: Point | null;
  readonly latest: Point | null;
  readonly target: Point | null;
  /** 1 where more is better, −1 where less is. */
  readonly sense: 1 | -1;
  readonly reportedPoints: number;
};

type Turn = (value: number) => number;

/**
 * Domain.md 5.3: parity asks for closeness to 1 (y becomes max(y, 1/y), and less is better); a band
 * asks for distance 0 from it. Both then are judged like any indicator that should decrease. What
 * is not above 0 has no parity: it becomes no number.
 */
function turnOf(question: ProgressQuestion): Turn {
  if (question.direction === "parity") return (y) => (y <= 0 ? Number.NaN : Math.max(y, 1 / y));
  const { band } = question;
  if (question.direction !== "hold_in_band" || !band) return (y) => y;
  const [low, high] = [exact(band.low).toNumber(), exact(band.high).toNumber()];
  return (y) => Math.max(low - y, y - high, 0);
}

function point({ periodKey, position, value }: DatedValue, turn: Turn): Point {
  return { periodKey, position, value: turn(exact(value).toNumber()) };
}

/** The points of a question: the baseline (or the next later value), the latest value, the target. */
export function pointsOf(question: ProgressQuestion): Points {
  const turn = turnOf(question);
  const observed = [...question.observations].sort((a, b) => a.position - b.position);
  const { baseline } = question;
  const first = observed.find(({ position }) => position >= baseline.position);
  const given = observed.find(({ position }) => position === baseline.position);
  const stated: DatedValue | undefined =
    baseline.value === null
      ? first
      : {
          periodKey: baseline.periodKey ?? given?.periodKey ?? "",
          position: baseline.position,
          value: baseline.value,
        };
  const latest = observed.at(-1);
  const idealOfParity: DatedValue | undefined =
    question.direction === "hold_in_band" && question.target
      ? { ...question.target, value: question.band?.low ?? "0" }
      : question.target;
  return {
    baseline: stated ? point(stated, turn) : null,
    latest: latest ? point(latest, turn) : null,
    target: idealOfParity ? point(idealOfParity, turn) : null,
    sense: question.direction === "increase" ? 1 : -1,
    reportedPoints: observed.length,
  };
}
