import { may } from "@/domain/access/policy";
import type { ProgressMethod } from "@/domain/initiative/progress-method";
import { type InitiativeSettings, settingsOf } from "@/domain/initiative/settings";
import { query } from "@/platform/access/query";
import { db } from "@/platform/db/client";

/** The frame of the initiative as its settings page shows it. */
export type SettingsView = {
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly problem: string;
  readonly population: string;
  readonly place: string;
  readonly timeZone: string;
  readonly progressMethod: ProgressMethod;
  readonly version: number;
  /** The numbers by which its gates judge. */
  readonly numbers: InitiativeSettings;
  readonly can: { readonly change: boolean };
};

export const getSettings = query(
  "initiative.read",
  async (scope, _filter: null): Promise<SettingsView> => {
    const { settings, ...initiative } = await db().initiative.findUniqueOrThrow({
      where: { id: scope.initiativeId },
      select: {
        ...{ slug: true, name: true, summary: true, problem: true, population: true },
        ...{ place: true, timeZone: true, progressMethod: true, version: true, settings: true },
      },
    });
    return {
      ...initiative,
      numbers: settingsOf(settings),
      can: {
        change: may(scope.actor, "initiative.change") && may(scope.actor, "settings.change"),
      },
    };
  },
);
