import { z } from "zod";

const Settings = z.object({
  NODE_ENV: z.enum(["development", "production", "test"]).default("production"),
  DATABASE_URL: z.string().min(1),
  AUTH_SECRET: z.string().min(16),
  APP_URL: z.url().default("http://127.0.0.1:3000"),
  PORT: z.preprocess((text) => text || undefined, z.coerce.number().int().default(3000)),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  DEMO: z.enum(["true", "false"]).default("false"),
  SETUP_CODE: z.string().min(8).optional(),
  SMTP_URL: z.union([z.literal(""), z.url({ protocol: /^smtps?$/ })]).default(""),
  MAIL_FROM: z.string().default(""),
});

const Environment = Settings.refine(
  ({ SMTP_URL, MAIL_FROM }) => SMTP_URL === "" || MAIL_FROM !== "",
  {
    path: ["MAIL_FROM"],
    message: "MAIL_FROM is needed with SMTP_URL",
  },
);

/** The settings of the process, as .env.example explains them. */
export type Environment = z.infer<typeof Environment>;

let parsed: Environment | null = null;

/** The settings of the process, checked at first use; throws with the names of what is missing or wrong. */
export function environment(): Environment {
  parsed ??= Environment.parse(process.env);
  return parsed;
}
