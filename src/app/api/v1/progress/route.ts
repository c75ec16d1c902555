import { assessProgress } from "@/domain/measurement/progress/assess-progress";
import { CalculatorInput, questionOf } from "@/features/measurement/calculator/inputs";
import { fieldProblems } from "@/platform/command/pipeline";
import { readJson } from "@/platform/http/body";
import { problemResponse, refusalResponse } from "@/platform/http/problem";
import { route } from "@/platform/http/route";

const maximumBytes = 1024 * 1024;

export const POST = route(async (request) => {
  const body = await readJson(request, maximumBytes);
  if (!body.ok) return problemResponse(body.problem);
  const input = CalculatorInput.safeParse(body.value);
  if (!input.success) {
    return refusalResponse({ kind: "invalid", problems: fieldProblems(input.error) });
  }
  const { status, score, method, reason, figures } = assessProgress(questionOf(input.data));
  return Response.json({ status, score, method, reason, figures });
}, "api-calculator");
