import "server-only";
import type { Vocabulary } from "@/components/leads/vocabulary";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { customFilterFields } from "@/lib/filters/custom-fields";
import type { Field } from "@/lib/filters/schema";
import { leadFields, reachedFields } from "@/lib/leads/schema";
import type { Answer } from "@/lib/operations/define";
import { getPipeline } from "@/lib/settings/get-pipeline";
import { listTags } from "@/lib/tags/list-tags";
import { getTeam } from "@/lib/teams/get-team";

/** The words in which this team speaks of its leads, for the screens that show them; nothing is counted. */
export async function readVocabulary(): Promise<Vocabulary> {
  const actor = await pageActor();
  const [pipeline, team, tags] = await Promise.all([
    ask(getPipeline, { count: false }),
    ask(getTeam, { id: actor.teamId, count: false }),
    readTags(),
  ]);
  const words = {
    ...pipeline,
    members: team.members.map(({ userId, name, avatarUrl, isActive, role }) => ({
      id: userId,
      name,
      avatarUrl,
      isActive,
      canOwn: isActive && role !== "viewer",
    })),
    tags,
  };
  return {
    ...words,
    fields: fieldsOf(words),
    currency: team.currency,
    timeZone: actor.timeZone,
    userId: actor.userId,
    scopes: [...actor.scopes],
  };
}

/** All of them, so that each can be looked up, searched and picked. */
async function readTags(): Promise<Vocabulary["tags"]> {
  const found: Vocabulary["tags"] = [];
  let cursor: string | null | undefined;
  do {
    const page: Answer<typeof listTags> = await ask(listTags, {
      limit: 100,
      count: false,
      ...(cursor && { cursor }),
    });
    found.push(...page.items.map(({ id, name, color }) => ({ id, name, color })));
    cursor = page.nextCursor;
  } while (cursor);
  return found;
}

type Words = Pick<Vocabulary, "statuses" | "members" | "tags" | "customFields">;

function fieldsOf({ statuses, members, tags, customFields }: Words): Field[] {
  const people = members.map(({ id, name }) => ({ value: id, label: name }));
  const options: Record<string, Field["options"]> = {
    status: statuses.map(({ key, label, color }) => ({ value: key, label, color })),
    assignedToId: people,
    firstContactedById: people,
    tags: tags.map(({ id, name, color }) => ({ value: id, label: name, color })),
  };
  const standard = leadFields.map((field) => ({
    ...field,
    ...(options[field.key] && { options: options[field.key] }),
  }));
  const own = customFilterFields(customFields).map((field) =>
    field.type === "user" ? { ...field, options: people } : field,
  );
  return [...standard, ...reachedFields(statuses), ...own];
}
