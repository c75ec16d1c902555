import pino from "pino";
import { environment } from "@/platform/env";

let logger: pino.Logger | null = null;

/** The one log: JSON lines on standard output, with what must never be written down struck out. */
export function log(): pino.Logger {
  logger ??= pino({
    level: environment().LOG_LEVEL,
    base: null,
    redact: {
      paths: [
        "password",
        "passwordHash",
        "token",
        "tokenHash",
        "cookie",
        "authorization",
        "*.password",
        "*.passwordHash",
        "*.token",
        "*.tokenHash",
        "*.cookie",
        "*.authorization",
      ],
      censor: "[struck out]",
    },
  });
  return logger;
}
