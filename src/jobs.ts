import { mailInvitation } from "@/features/initiative/jobs";
import { importJobs } from "@/features/measurement/import/jobs";
import { mailReturnedReport } from "@/features/measurement/jobs";
import { mailReportingLink } from "@/features/measurement/reporting-link/jobs";
import type { Job } from "@/platform/jobs";

/** Every job the product knows, gathered from the parts: what a process that serves also does. */
export const jobs: readonly Job[] = [
  ...importJobs,
  ...[mailInvitation, mailReportingLink, mailReturnedReport],
];
