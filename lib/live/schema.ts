import { z } from "zod";

export const liveResources = [
  "leads",
  "notes",
  "tasks",
  "tags",
  "imports",
  "journal",
  "views",
  "settings",
  "members",
  "notifications",
] as const;
export type LiveResource = (typeof liveResources)[number];

export const liveKinds = ["created", "updated", "deleted", "progress"] as const;
export type LiveKind = (typeof liveKinds)[number];

/** What a commit changed, as open screens and API clients hear of it. */
export const liveChange = z.object({
  /** UUIDv7, so that ids grow; a reconnecting client says the last one back. */
  id: z.uuid(),
  resource: z.enum(liveResources),
  /** Which rows; empty when any may have changed. */
  ids: z.array(z.uuid()),
  kind: z.enum(liveKinds),
  /** Who did it; null for background work. */
  actorId: z.uuid().nullable(),
  /** Whom alone it concerns; everybody who may see it when absent. Not told on. */
  userId: z.uuid().optional(),
  at: z.iso.datetime({ offset: true }),
});
export type LiveChange = z.output<typeof liveChange>;
