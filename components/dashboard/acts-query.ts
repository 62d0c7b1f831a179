import { type ActivityType, type ActorKind, activityTypes, actorKinds } from "@/lib/activities/schema";

/** Whose acts of which kinds, and when: what a feed's address says. */
export type ActsQuery = {
  actorId?: string;
  actorKind?: ActorKind[];
  /** Who holds the leads. */
  assignedToId?: string;
  type?: ActivityType[];
  since?: string;
  until?: string;
};

/** Reads the address; what is not right there is left out. */
export function readActsQuery(
  params: Readonly<Record<string, string | string[] | undefined>>,
): ActsQuery {
  const all = (name: string) => [params[name] ?? []].flat();
  const type = activityTypes.filter((each) => all("type").includes(each));
  const actorKind = actorKinds.filter((each) => all("actorKind").includes(each));
  const idOf = (name: string) => all(name).find((text) => uuid.test(text));
  const [actorId, assignedToId] = [idOf("actorId"), idOf("assignedToId")];
  const moment = (name: string) =>
    all(name).find((text) => !Number.isNaN(Date.parse(text)) && isoForm.test(text));
  const [since, until] = [moment("since"), moment("until")];
  return {
    ...(actorId && { actorId: actorId.toLowerCase() }),
    ...(actorKind.length > 0 && { actorKind }),
    ...(assignedToId && { assignedToId: assignedToId.toLowerCase() }),
    ...(type.length > 0 && { type }),
    ...(since && { since }),
    ...(until && { until }),
  };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isoForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/;
