import { formatFor } from "@/lib/format";
import { listLeads } from "@/lib/leads/list-leads";
import type { Actor, Call } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { getPipeline } from "@/lib/settings/get-pipeline";
import { listTags } from "@/lib/tags/list-tags";
import { getTeam } from "@/lib/teams/get-team";
import type { Setting } from "./answer-turn";

/** A source may be whatever somebody typed: those of this many newest leads are known by name. */
const NEWEST = 100;
const MOST_TAGS = 500;

/** The team's own words, read as its user through the same door as every tool. */
export async function findSetting(actor: Actor, _call?: Partial<Call>): Promise<Setting> {
  const [pipeline, team, tags, newest] = await Promise.all([
    answerOf(getPipeline, actor, { count: false }),
    answerOf(getTeam, actor, { id: actor.teamId, count: false }),
    allTags(actor),
    answerOf(listLeads, actor, { limit: NEWEST, count: false }),
  ]);
  const members = team.members
    .filter(({ isActive }) => isActive)
    .map(({ userId, name, role }) => ({ id: userId, name, mayHoldLeads: role !== "viewer" }));
  const typed = newest.items.flatMap(({ source }) => (source ? [source] : []));
  const sources = [...new Set([...pipeline.sources.map(({ name }) => name), ...typed])];
  const lossReasons = pipeline.lossReasons.map(({ name }) => name);
  const { statuses, customFields } = pipeline;
  return {
    vocabulary: { statuses, customFields, tags, members, sources, lossReasons },
    currency: actor.currency,
    country: actor.country,
    teamId: actor.teamId,
    userId: actor.userId ?? "",
    timeZone: actor.timeZone,
    format: formatFor(actor.locale),
    now: new Date(),
  };
}

async function allTags(actor: Actor) {
  const tags: { id: string; name: string }[] = [];
  let cursor: string | null | undefined;
  while (cursor !== null && tags.length < MOST_TAGS) {
    const page = await answerOf(listTags, actor, { count: false, ...(cursor && { cursor }) });
    tags.push(...page.items.map(({ id, name }: { id: string; name: string }) => ({ id, name })));
    cursor = page.nextCursor;
  }
  return tags;
}
