import { getTranslations } from "next-intl/server";
import { Notice } from "@/ui/notice";
import { ProgressBar } from "@/ui/progress-bar";
import type { ImportRunView } from "../queries/import-run";
import { ImportWatch } from "./import-watch";

/** Where an import stands, in a sentence; while it goes on by itself, how far it is. */
export async function ImportState({ run }: { run: ImportRunView }) {
  const t = await getTranslations("measurement");
  const problems = await getTranslations("refusals.problems");
  const { created, changed, unchanged, refused, left, failure, progress } = run;
  const counts = { created, changed, unchanged, refused };
  const stopped = failure ? (
    <Notice
      kind="error"
      title={t("importStopped", { reason: problems(failure.key, { column: failure.column }) })}
    />
  ) : null;
  if (run.isUnderWay) {
    const key = progress.total > 0 ? "importUnderWay" : "importUnderWayUnknown";
    const label = t(key, progress);
    return (
      <section className="max-w-prose space-y-3" aria-live="polite">
        <p className="font-semibold">{label}</p>
        <ProgressBar value={progress.done} maximum={progress.total} label={label} />
        <p className="text-soft">{t("importGoesOn")}</p>
        <ImportWatch />
        <noscript>
          <meta httpEquiv="refresh" content="3" />
        </noscript>
      </section>
    );
  }
  const sentences = {
    read: t("wouldDo", counts),
    imported: t("done", counts),
    undone: t("undone", { left }),
  };
  // A file that only came in has its next step below, which says it better.
  if (run.state === "uploaded" && !failure) return null;
  const sentence = run.state in sentences ? sentences[run.state as keyof typeof sentences] : null; // it is one of them
  return (
    <div className="space-y-4">
      {stopped}
      <p>{sentence ?? t(`importStates.${run.state}`)}</p>
      {run.state === "imported" && run.held > 0 ? (
        <Notice kind="info" title={t("reportsHeld", { held: run.held })} />
      ) : null}
    </div>
  );
}
