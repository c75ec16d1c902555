/** Next calls this once when a server process begins: from then on it also does the jobs of the queue. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { startJobs } = await import("@/platform/jobs");
  const { jobs } = await import("@/jobs");
  await startJobs(jobs);
}
