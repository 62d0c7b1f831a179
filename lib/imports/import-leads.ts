import { v7 } from "uuid";
import { z } from "zod";
import { imports } from "@/db/schema";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { createFields } from "./create-fields";
import { findUpload, type UploadRow } from "./find-import";
import { findTeam, type Team } from "./plan";
import {
  type ImportFieldKey,
  type ImportMapping,
  importLimits,
  importMapping,
  type ValueMap,
  valueMap,
} from "./schema";

export const importLeads = operation({
  name: "leads.import",
  summary: "Starts making leads of an uploaded table, or with dryRun only counts what that would do.",
  scope: "leads:import",
  effect: "write",
  set: true,
  route: "POST /leads/import",
  status: 202,
  input: z.strictObject({
    uploadId: z.uuid(),
    mapping: importMapping.describe("Column → field; a column that is null or absent is left out."),
    valueMap: valueMap
      .default({})
      .describe(
        "Column → cell → a status's key or a member's id, where the cell's own words do not say it.",
      ),
    matchBy: z
      .enum(["email", "phone", "none"])
      .default("email")
      .describe("How a row is found to speak of a lead that exists."),
    onMatch: z.enum(["update", "skip"]).default("skip"),
    assignsByRules: z
      .boolean()
      .default(true)
      .describe("New leads for which the file names no owner get one by the team's rules."),
    dryRun: z.boolean().default(false).describe("Read and check everything, and write no lead."),
  }),
  output: z.object({ importId: z.uuid() }),
  async run(context, { uploadId, mapping, ...options }) {
    const { db, actor, entryId } = context;
    const [upload, team] = await Promise.all([findUpload(context, uploadId), findTeam(context)]);
    decide(upload, team, mapping, options);
    const importId = v7();
    await db.insert(imports).values({
      ...options,
      id: importId,
      teamId: actor.teamId,
      uploadId,
      createdById: actor.userId ?? null,
      entryId,
      mapping: options.dryRun ? mapping : await createFields(context, mapping, team),
    });
    context.record({
      summary: options.dryRun
        ? `Checked ${upload.fileName} before an import`
        : `Imported ${upload.fileName}`,
      events: [{ name: "import.requested", data: { importId } }],
    });
    return { importId };
  },
});

const identities: readonly string[] = [
  "fullName",
  "firstName",
  "lastName",
  "email",
  "phone",
  "company",
] satisfies ImportFieldKey[];

function decide(
  upload: UploadRow,
  team: Team,
  mapping: ImportMapping,
  { matchBy, valueMap }: { matchBy: string; valueMap: ValueMap },
) {
  const columns = new Set(upload.columns.map((column) => column.name));
  const stranger = [...Object.keys(mapping), ...Object.keys(valueMap)].find(
    (name) => !columns.has(name),
  );
  if (stranger !== undefined) throw invalid(`The file has no column "${stranger}".`, "mapping");
  const targets = Object.values(mapping).filter((target) => target !== null);
  const unknown = targets.find(
    (target) =>
      target.startsWith("custom.") &&
      !team.customFields.some((field) => `custom.${field.key}` === target),
  );
  if (unknown) throw invalid(`There is no field "${unknown}" in this team.`, "mapping");
  if (targets.filter((target) => target.startsWith("new:")).length > importLimits.newFields)
    throw invalid(`An import adds at most ${importLimits.newFields} fields.`, "mapping");
  if (!targets.some((target) => identities.includes(target)))
    throw invalid(
      "Say which column holds a name, an email address, a phone number or a company.",
      "mapping",
    );
  if (matchBy !== "none" && !targets.includes(matchBy as ImportFieldKey))
    throw invalid(
      `To match by ${matchBy === "email" ? "email address" : "phone number"}, say which column holds it, or choose not to match.`,
      "matchBy",
    );
  refuseStrangers(valueMap, team);
}

function refuseStrangers(map: ValueMap, team: Team) {
  const known = new Set([
    ...team.statuses.map((status) => status.key),
    ...team.members.map((member) => member.id),
  ]);
  const stranger = Object.values(map)
    .flatMap((values) => Object.values(values))
    .find((value) => value !== null && !known.has(value));
  if (stranger !== undefined)
    throw invalid(`"${stranger}" is neither a status nor a member of this team.`, "valueMap");
}

const invalid = (detail: string, field: string) =>
  new OperationError("invalid", { detail, fields: { [field]: detail } });
