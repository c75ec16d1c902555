import type { Condition } from "../kernel/gate";
import type { ConsentRoundState } from "./consent-round";

/** W4, W6: the newest consent round about something, as far as a later step needs it. */
export type HeldRound = { readonly id: string; readonly state: ConsentRoundState };

/** W4: what the gate judges: the newest consent round about this version; null where none was opened. */
export type AgendaAdoptionFacts = { readonly round: HeldRound | null };

/** W4: an agenda is adopted when its consent round has passed (rule D). */
export function agendaMayBeAdopted({ round }: AgendaAdoptionFacts): readonly Condition[] {
  const state = round?.state ?? "missing";
  const met = state === "passed";
  const subject = round === null ? {} : { subjectId: round.id };
  const found = { state };
  return [{ rule: "W4", key: "agenda_round_passed", met, found, fixAt: "consent", ...subject }];
}
