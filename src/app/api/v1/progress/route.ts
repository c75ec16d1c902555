import { getCalculation } from "@/features/measurement/calculator/queries/calculation";
import { readJson } from "@/platform/http/body";
import { problemResponse, refusalResponse } from "@/platform/http/problem";
import { route } from "@/platform/http/route";

const maximumBytes = 1024 * 1024;

export const POST = route(async (request) => {
  const body = await readJson(request, maximumBytes);
  if (!body.ok) return problemResponse(body.problem);
  const { ok, ...answer } = await getCalculation(body.value);
  if (ok) return Response.json(answer);
  return refusalResponse({
    kind: "invalid",
    problems: "problems" in answer ? answer.problems : [],
  });
}, "api-calculator");
