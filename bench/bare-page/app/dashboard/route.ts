import { bareAnswer } from "../bare-sql";
import { everySeries } from "../every-series";

/** The whole series of every indicator as JSON: the limit for the dashboard. */
export const GET = (request: Request) => bareAnswer(request, everySeries);
