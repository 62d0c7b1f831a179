import "server-only";
import type { Vocabulary } from "@/components/leads/vocabulary";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { customFilterFields } from "@/lib/filters/custom-fields";
import type { Field } from "@/lib/filters/schema";
import { leadFields } from "@/lib/leads/schema";
import { getPipeline } from "@/lib/settings/get-pipeline";
import { listTags } from "@/lib/tags/list-tags";
import { getTeam } from "@/lib/teams/get-team";

/** The words in which this team speaks of its leads, for the screens that show them. */
export async function readVocabulary(): Promise<Vocabulary> {
  const actor = await pageActor();
  const [pipeline, team, tags] = await Promise.all([
    ask(getPipeline),
    ask(getTeam, { id: actor.teamId }),
    ask(listTags, { limit: 100 }),
  ]);
  const words = {
    ...pipeline,
    members: team.members.map(({ userId, name, avatarUrl, isActive, role }) => ({
      id: userId,
      name,
      avatarUrl,
      isActive: isActive && role !== "viewer",
    })),
    tags: tags.items.map(({ id, name, color }) => ({ id, name, color })),
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

type Words = Pick<Vocabulary, "statuses" | "members" | "tags" | "customFields">;

function fieldsOf({ statuses, members, tags, customFields }: Words): Field[] {
  const people = members.map(({ id, name }) => ({ value: id, label: name }));
  const options: Record<string, Field["options"]> = {
    status: statuses.map(({ key, label, color }) => ({ value: key, label, color })),
    assignedToId: people,
    tags: tags.map(({ id, name, color }) => ({ value: id, label: name, color })),
  };
  const standard = leadFields.map((field) => ({ ...field, ...(options[field.key] && { options: options[field.key] }) }));
  const own = customFilterFields(customFields).map((field) => (field.type === "user" ? { ...field, options: people } : field));
  return [...standard, ...own];
}
