import { parse } from "csv-parse/sync";
import { assignReporter } from "@/features/measurement/commands/assign-reporter";
import { defineDimension } from "@/features/measurement/commands/define-dimension";
import { definePlaces } from "@/features/measurement/commands/define-places";
import { lockReportingPeriods } from "@/features/measurement/commands/lock-reporting-periods";
import { openReportingPeriods } from "@/features/measurement/commands/open-reporting-periods";
import { returnReport } from "@/features/measurement/commands/return-report";
import { submitReports } from "@/features/measurement/commands/submit-reports";
import { writeComment } from "@/features/measurement/comment/commands/write-comment";
import { defineGap } from "@/features/measurement/gap/commands/define-gap";
import { readImportFile } from "@/features/measurement/import/commands/read-import-file";
import { uploadImportFile } from "@/features/measurement/import/commands/upload-import-file";
import { agreeIndicator } from "@/features/measurement/indicator/commands/agree-indicator";
import { draftIndicator } from "@/features/measurement/indicator/commands/draft-indicator";
import { makeReportingLink } from "@/features/measurement/reporting-link/commands/make-reporting-link";
import { ratePower } from "@/features/measurement/short-list/commands/rate-power";
import { jobs } from "@/jobs";
import { db } from "@/platform/db/client";
import { doWaitingJobs } from "@/platform/jobs";
import type { GapSeed, IndicatorSeed, StorySeed } from "../data/shape";
import { dateOf, type Stage } from "./stage";

function indicatorOf(stage: Stage, code: string): IndicatorSeed {
  const indicator = stage.seed.indicators.find((one) => one.code === code);
  if (!indicator) throw new Error(`${stage.seed.slug} has no indicator ${code}`);
  return indicator;
}

/** Places and dimensions are named. */
export async function define(stage: Stage): Promise<void> {
  const { placesFile, dimensions } = stage.seed;
  const further: { code: string; name: string }[] = placesFile
    ? parse(Buffer.from(stage.file(placesFile)), { columns: true })
    : [];
  const places = [...stage.seed.places, ...further];
  if (places.length > 0) await stage.as(stage.lead, definePlaces, { places });
  for (const dimension of dimensions) {
    const { id } = await stage.as(stage.lead, defineDimension, dimension);
    stage.keep("dimension", dimension.code, id);
  }
}

function measures(stage: Stage, { measures: what }: IndicatorSeed): string {
  const [[kind, code] = ["", ""]] = Object.entries(what);
  return `${kind}:${stage.id(kind, code)}`;
}

/** Passports are written. */
export async function draft(stage: Stage, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    if (stage.ids.has(`indicator ${code}`)) continue;
    const seed = indicatorOf(stage, code);
    const { definition, baseline } = seed.change?.before ?? seed;
    const { id } = await stage.as(stage.lead, draftIndicator, {
      ...{ code, name: seed.name, headline: seed.headline, definition },
      ...{ valueKind: seed.valueKind, unit: seed.unit, decimals: seed.decimals },
      ...{ rateBase: seed.rateBase, direction: seed.direction, source: seed.source },
      ...{ sourceUrl: seed.sourceUrl, method: seed.method, frequency: seed.frequency },
      ...{ numeratorLabel: seed.numeratorLabel, denominatorLabel: seed.denominatorLabel },
      ...{ bareValueAllowed: seed.bareValueAllowed ?? false, isCore: seed.isCore },
      ...{ aggregationRule: seed.aggregationRule, noTargetReason: seed.noTargetReason },
      ...{ naturalLimit: seed.naturalLimit, isIllustrative: seed.illustrative },
      ...{ performanceKind: seed.performanceKind, measures: measures(stage, seed) },
      level: "outcome" in seed.measures ? "population" : "performance",
      dimensionsStated: true,
      dimensionIds: seed.dimensions.map((one) => stage.id("dimension", one)),
      stewardId: seed.steward ? stage.id("stakeholder", seed.steward) : "",
      ...{ baselinePeriodKey: baseline?.period, baselineValue: baseline?.value },
      links: seed.links ?? [],
      baselineToBeCollectedOn:
        seed.baselineToBeCollected === undefined ? "" : dateOf(seed.baselineToBeCollected),
      targets: seed.targets.map(({ period, value, source, illustrative, category = "" }) => ({
        ...{ periodKey: period, value, categoryKey: category },
        source: illustrative ? `${source} (illustrative)` : source,
      })),
    });
    stage.keep("indicator", code, id);
    if (seed.power) await rate(stage, id, seed.power);
  }
}

/** Candidates of the short list are rated. */
async function rate(
  stage: Stage,
  indicatorId: string,
  { communication, proxy, data }: NonNullable<IndicatorSeed["power"]>,
): Promise<void> {
  await stage.as(stage.lead, ratePower, {
    ...{ indicatorId, communication: communication[0], communicationReason: communication[1] },
    ...{ proxy: proxy[0], proxyReason: proxy[1], data: data[0], dataReason: data[1] },
  });
}

/** Indicators are put into force after their round (W6). */
export async function agree(stage: Stage, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await stage.as(stage.lead, agreeIndicator, { indicatorId: stage.id("indicator", code) });
  }
}

/** Stakeholders are asked to report. */
export async function assign(stage: Stage, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    for (const reporter of indicatorOf(stage, code).reporters) {
      await stage.as(stage.lead, assignReporter, {
        indicatorId: stage.id("indicator", code),
        stakeholderId: stage.id("stakeholder", reporter),
      });
    }
  }
}

/** Periods are opened, with the day the reports are due. */
export async function openPeriods(stage: Stage, periods: readonly string[]): Promise<void> {
  for (const period of periods) {
    const due = stage.seed.reportingPeriods.find((one) => one.period === period)?.due;
    const dueOn = due === undefined ? "" : dateOf(due);
    const { id } = await stage.as(stage.lead, openReportingPeriods, { period, dueOn });
    stage.keep("period", period, id);
  }
}

/** Gaps between groups are measured from now on (M19). */
export async function defineGaps(stage: Stage, gaps: readonly GapSeed[]): Promise<void> {
  for (const { indicator, category, reference, measure, targets, illustrative } of gaps) {
    await stage.as(stage.lead, defineGap, {
      indicatorId: stage.id("indicator", indicator),
      ...{ categoryKey: category, referenceKey: reference, measure },
      targets: targets.map(({ period, value }) => ({ periodKey: period, value })),
      isIllustrative: illustrative,
    });
  }
}

/** Periods are locked. */
export async function lockPeriods(stage: Stage, periods: readonly string[]): Promise<void> {
  const reportingPeriodIds = periods.map((period) => stage.id("period", period));
  await stage.as(stage.lead, lockReportingPeriods, { reportingPeriodIds });
}

/** A file of observations comes in through the import: sent, read, judged and written as any other. */
export async function importFile(
  stage: Stage,
  fileName: string,
  reportsBecome: "draft" | "approved",
): Promise<void> {
  const file = { fileName, content: stage.file(fileName) };
  const { importRunId } = await stage.as(stage.lead, uploadImportFile, file);
  const illustrativeSources = stage.seed.sources
    .filter(({ illustrative }) => illustrative)
    .map(({ label }) => label);
  await stage.as(stage.lead, readImportFile, {
    importRunId,
    onward: { mode: "all_or_nothing", reportsBecome, illustrativeSources },
  });
  await doWaitingJobs(jobs);
  const { state, failureKey, refusedCount } = await db().importRun.findFirstOrThrow({
    where: { id: importRunId },
  });
  if (state === "imported") return;
  const refused = await db().importRefusal.findMany({ where: { importRunId }, take: 5 });
  throw new Error(
    `${stage.seed.slug}: ${fileName} is ${state} (${failureKey}), ${refusedCount} rows refused: ${JSON.stringify(refused)}`,
  );
}

/** Each report of the open periods is brought to the state it has on the day of loading. */
export async function bringReportsOn(stage: Stage): Promise<void> {
  for (const report of stage.seed.openReports) {
    if (report.state === "draft" || report.state === "owing") continue;
    const { id } = await db().report.findFirstOrThrow({
      where: {
        indicatorId: stage.id("indicator", report.indicator),
        stakeholderId: stage.id("stakeholder", report.reporter),
        periodKey: report.period,
      },
    });
    if (report.day !== undefined) stage.at(report.day);
    const stakeholderId = stage.id("stakeholder", report.reporter);
    const own = { stakeholderId, reportIds: [id] };
    await stage.as(stage.lead, submitReports, own);
    if (report.state === "returned") {
      await stage.as(stage.lead, returnReport, {
        reportId: id,
        note: report.note ?? "Please check.",
      });
    }
    await discuss(stage, id, report.comments ?? []);
  }
}

/** What was said of the total of a report. */
async function discuss(
  stage: Stage,
  reportId: string,
  comments: readonly { readonly by: string; readonly text: string }[],
): Promise<void> {
  for (const { by, text: body } of comments) {
    const total = await db().observation.findFirstOrThrow({ where: { reportId, categoryKey: "" } });
    await stage.as(by, writeComment, { about: "observation", subjectId: total.id, body });
  }
}

/** A named person is asked by link. */
export async function makeLink(
  stage: Stage,
  step: Extract<StorySeed, { step: "make_reporting_link" }>,
): Promise<void> {
  await stage.as(stage.lead, makeReportingLink, {
    reportingPeriodId: stage.id("period", step.period),
    stakeholderId: stage.id("stakeholder", step.stakeholder),
    ...{ personName: step.name, email: step.email, untilOn: dateOf(step.until) },
  });
}
