"use server";

import { formAction } from "@/platform/http/form-action";
import { approveReports } from "./commands/approve-reports";
import { assignReporter } from "./commands/assign-reporter";
import { checkReports } from "./commands/check-reports";
import { defineDimension } from "./commands/define-dimension";
import { definePlaces } from "./commands/define-places";
import { endReporter } from "./commands/end-reporter";
import { grantException } from "./commands/grant-exception";
import { lockReportingPeriods } from "./commands/lock-reporting-periods";
import { openReportingPeriods } from "./commands/open-reporting-periods";
import { recordObservations } from "./commands/record-observations";
import { reopenReport } from "./commands/reopen-report";
import { returnReport } from "./commands/return-report";
import { stateStatus } from "./commands/state-status";
import { submitReports } from "./commands/submit-reports";
import { withdrawException } from "./commands/withdraw-exception";

export const recordObservationsAction = formAction(recordObservations, { done: "values_saved" });

export const submitReportsAction = formAction(submitReports, { done: "reports_submitted" });

export const checkReportsAction = formAction(checkReports, { done: "reports_checked" });

export const approveReportsAction = formAction(approveReports, { done: "reports_approved" });

export const returnReportAction = formAction(returnReport, { done: "report_returned" });

export const reopenReportAction = formAction(reopenReport, { done: "report_reopened" });

export const openReportingPeriodsAction = formAction(openReportingPeriods);

export const lockReportingPeriodsAction = formAction(lockReportingPeriods);

export const grantExceptionAction = formAction(grantException);

export const withdrawExceptionAction = formAction(withdrawException);

export const assignReporterAction = formAction(assignReporter);

export const endReporterAction = formAction(endReporter);

export const definePlacesAction = formAction(definePlaces);

export const defineDimensionAction = formAction(defineDimension);

export const stateStatusAction = formAction(stateStatus);
