import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Opens a CSV file in LibreOffice and counts the cells that became formulas; undefined where there is none. */
export function evaluatedCells(csv: Uint8Array): number | undefined {
  if (spawnSync("soffice", ["--version"]).status !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "rapport-office-"));
  try {
    writeFileSync(join(folder, "leads.csv"), csv);
    // 44 = comma, 34 = quote, 76 = UTF-8; the last but one turns on what tries hardest to find formulas and numbers.
    const filter = "--infilter=CSV:44,34,76,1,,0,false,true,false,false,false,-1,true";
    spawnSync(
      "soffice",
      [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        filter,
        "--convert-to",
        "fods",
        "--outdir",
        folder,
        join(folder, "leads.csv"),
      ],
      { timeout: 300_000 },
    );
    const sheet = readFileSync(join(folder, "leads.fods"), "utf8");
    return sheet.match(/table:formula=/g)?.length ?? 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
