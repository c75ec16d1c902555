import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withWords = createNextIntlPlugin("./src/i18n/request.ts");

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm run check` runs the type checker over everything; a start need not wait for it again.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@node-rs/argon2",
    "pg",
    "pino",
    "@prisma/client",
    "rate-limiter-flexible",
    "graphile-worker",
    "nodemailer",
  ],
  experimental: { serverActions: { bodySizeLimit: "30mb" } },
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
        { key: "X-Frame-Options", value: "DENY" },
        {
          key: "Permissions-Policy",
          value: "camera=(), microphone=(), geolocation=(), browsing-topics=()",
        },
      ],
    },
  ],
};

export default withWords(config);
