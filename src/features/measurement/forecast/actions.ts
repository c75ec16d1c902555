"use server";

import { formAction } from "@/platform/http/form-action";
import { stateForecast } from "./commands/state-forecast";
import { withdrawForecast } from "./commands/withdraw-forecast";

export const stateForecastAction = formAction(stateForecast, { done: "forecast_stated" });

export const withdrawForecastAction = formAction(withdrawForecast);
