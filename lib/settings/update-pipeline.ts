import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { refuseStale } from "@/lib/operations/stale";
import { changeChoices } from "./change-choices";
import { changeFields, changeRules } from "./change-lists";
import { changeStatuses, type Told } from "./change-statuses";
import { invalid } from "./decide-statuses";
import { findPipeline } from "./get-pipeline";
import { type PipelineInput, pipelineInput } from "./input";
import { type ChangedPipeline, changedPipeline, type Pipeline } from "./schema";

export const updatePipeline = operation({
  name: "pipeline.update",
  summary:
    "Set the team's lead statuses, loss reasons, sources, fields or rules for new leads: leads follow what is renamed or replaced, and a preview says how many.",
  scope: "team:manage",
  effect: "write",
  set: true,
  route: "PUT /settings/pipeline",
  input: pipelineInput,
  output: changedPipeline,
  async run(context, { preview, ...wanted }) {
    await lockPipeline(context);
    const before = await findPipeline(context);
    await refuseStale(context, "The pipeline", before.version, () => before);
    decideReplacements(wanted, before);
    if (preview) {
      context.record({ summary: "Looked at a change of the pipeline, and changed nothing" });
      return asItWouldBe(context, wanted, before);
    }
    const told = await change(withoutVersion(context), wanted, before);
    context.record({
      summary: ["Changed the pipeline", ...told.flatMap(({ sentences }) => sentences)].join("; "),
      events: [{ name: "settings.changed", data: {} }, ...told.flatMap(({ events }) => events)],
    });
    return answer(context, told);
  },
});

type Wanted = Omit<PipelineInput, "preview">;

/** Two that change the pipeline go one after the other, and a lead that is put into a status waits for what becomes of it. */
const lockPipeline = ({ sql, actor }: Context) =>
  sql`select count(*) from (select id from lead_statuses where team_id = ${actor.teamId} order by id for update) locked`;

/** A replacement for something that stays would be lost without a word. */
function decideReplacements({ lossReasons, sources, replaceChoices }: Wanted, before: Pipeline) {
  const isDeleted = (id: string) =>
    [[lossReasons, before.lossReasons] as const, [sources, before.sources] as const].some(
      ([wanted, known]) =>
        wanted !== undefined &&
        known.some((choice) => choice.id === id) &&
        !wanted.some((choice) => choice.id === id),
    );
  for (const id of Object.keys(replaceChoices))
    if (!isDeleted(id)) throw invalid(`replaceChoices.${id}`, "This is no choice that you delete.");
}

async function change(context: Context, wanted: Wanted, before: Pipeline): Promise<Told[]> {
  const { statuses, lossReasons, sources, customFields, routingRules } = wanted;
  const told: Told[] = [];
  if (statuses)
    told.push(...(await changeStatuses(context, statuses, before.statuses, wanted.moveLeads)));
  for (const [kind, given, known] of [
    ["loss_reason", lossReasons, before.lossReasons],
    ["source", sources, before.sources],
  ] as const)
    if (given) told.push(await changeChoices(context, kind, given, known, wanted.replaceChoices));
  if (routingRules) await changeRules(context, routingRules, before.routingRules);
  if (customFields) await changeFields(context, customFields, before.customFields);
  return told;
}

/** The version that the caller saw is the pipeline's, not that of each of its parts. */
const withoutVersion = (context: Context): Context => ({ ...context, isStale: () => false });

async function answer(context: Context, told: readonly Told[]): Promise<ChangedPipeline> {
  const affected = told.reduce((sum, part) => sum + part.affected, 0);
  return { ...(await findPipeline(context)), affected };
}

/** Makes the change, looks at what came of it, and takes it back. */
async function asItWouldBe(
  context: Context,
  wanted: Wanted,
  before: Pipeline,
): Promise<ChangedPipeline> {
  await context.sql`savepoint before_the_change`;
  const told = await change({ ...withoutVersion(context), record: () => {} }, wanted, before);
  const seen = await answer(context, told);
  await context.sql`rollback to savepoint before_the_change`;
  return { ...seen, version: before.version };
}
