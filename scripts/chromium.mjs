import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { installed } from "./project.mjs";

/**
 * The environment in which Playwright finds a Chromium: on x64 Linux the one inside an npm package,
 * so that nothing has to be downloaded; elsewhere Playwright's own (`npx playwright install chromium`).
 */
export async function chromiumEnvironment() {
  if (process.platform !== "linux" || process.arch !== "x64") return {};
  const folder = await unpacked();
  const env = { E2E_CHROMIUM: join(folder, "chromium") };
  // A server without a desktop has neither fonts nor the libraries that browsers expect.
  if (!existsSync("/etc/fonts/fonts.conf")) env.FONTCONFIG_PATH = join(folder, "fonts");
  if (spawnSync(env.E2E_CHROMIUM, ["--version"]).status !== 0)
    env.LD_LIBRARY_PATH = join(folder, "al2023/lib");
  return env;
}

async function unpacked() {
  const { version } = JSON.parse(readFileSync(installed("@sparticuz/chromium/package.json"), "utf8"));
  const folder = installed(`.cache/chromium-${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    mkdirSync(unfinished, { recursive: true });
    await unpack(unfinished);
    writeFileSync(join(unfinished, "fonts/fonts.conf"), fontsConfiguration(folder));
    // Whoever was faster has unpacked the same files.
    if (existsSync(folder)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, folder);
  }
  return folder;
}

/** The one in the package only looks into the temporary folder of Lambda. */
const fontsConfiguration = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, "fonts")}</dir>
  <cachedir>${join(folder, "fonts-cache")}</cachedir>
</fontconfig>
`;

/** The package unpacks into the temporary folder, and more of itself where it thinks it runs on Lambda. */
async function unpack(folder) {
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: folder, AWS_LAMBDA_JS_RUNTIME: "nodejs24.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
  } finally {
    for (const name of [
      "TMPDIR",
      "AWS_LAMBDA_JS_RUNTIME",
      "FONTCONFIG_PATH",
      "LD_LIBRARY_PATH",
      "HOME",
    ]) {
      if (before[name] === undefined) delete process.env[name];
      else process.env[name] = before[name];
    }
  }
}
