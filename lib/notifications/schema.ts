import { z } from "zod";
import { timeOfDay } from "@/lib/settings/schema";

/** What a member can be told of. */
export const notificationTypes = [
  "mention",
  "assignment",
  "task_due",
  "import_finished",
  "reply",
] as const;
export const notificationType = z.enum(notificationTypes);
export type NotificationType = z.output<typeof notificationType>;

/** The ways a notification reaches its reader. */
export const channels = ["inApp", "email", "push"] as const;
export type Channel = (typeof channels)[number];

const choice = z.strictObject({
  inApp: z.boolean().describe("In the bell."),
  email: z.boolean(),
  push: z.boolean().describe("On the devices that were added for it."),
});
export type ChannelChoice = z.output<typeof choice>;

/** What happens to each type until its reader says otherwise. */
export const usualChannels: Record<NotificationType, ChannelChoice> = {
  mention: { inApp: true, email: true, push: true },
  assignment: { inApp: true, email: true, push: true },
  task_due: { inApp: true, email: false, push: true },
  import_finished: { inApp: true, email: false, push: false },
  reply: { inApp: true, email: false, push: true },
};

/** The types that something in the product tells of by now; the others are on no screen. */
export const toldTypes = [
  "mention",
  "assignment",
  "task_due",
  "import_finished",
] as const satisfies readonly NotificationType[];

/** Choices that differ from the usual ones, as they are kept. */
export type KeptChannels = Partial<Record<NotificationType, Partial<ChannelChoice>>>;

const instant = z.iso.datetime({ offset: true });

export const notification = z.object({
  id: z.uuid(),
  type: notificationType,
  title: z.string().describe("What happened, as a sentence."),
  detail: z.string().describe("What was said or is due; may be empty."),
  lead: z
    .object({ id: z.uuid(), name: z.string() })
    .nullable()
    .describe("The lead it is about; those about the same one stand together."),
  actor: z.object({ id: z.uuid(), name: z.string(), avatarUrl: z.string().nullable() }).nullable(),
  link: z.string().describe("Where it leads, a path of this server."),
  readAt: instant.nullable(),
  snoozedUntil: instant.nullable().describe("Hidden until then."),
  createdAt: instant,
});
export type Notification = z.output<typeof notification>;

export const unreadCount = z.object({
  count: z.int().describe("How many are unread, up to 1,000."),
  isExact: z.boolean().describe("false when there are more."),
  nextAt: instant.nullable().describe("When the next snoozed one comes back."),
});
export type UnreadCount = z.output<typeof unreadCount>;

/** A span of the day by the reader's clock; one that ends before it begins goes over midnight. */
export const quietHours = z
  .strictObject({ from: timeOfDay, to: timeOfDay })
  .refine(({ from, to }) => from !== to, {
    error: "Quiet hours end at another time than they begin.",
    path: ["to"],
  });
export type QuietHours = z.output<typeof quietHours>;

const grid = z.record(notificationType, choice);

export const notificationPreferences = z.object({
  channels: grid,
  quietHours: quietHours.nullable().describe("Mail and push wait until they are over."),
  digestAt: z.string().nullable().describe("When the daily digest is mailed; null for none."),
  timeZone: z.string().describe("Yours; both times are told by its clock."),
  pushPublicKey: z.string().nullable().describe("What a browser subscribes with."),
  devices: z.int().describe("How many of your signed-in devices get web push."),
  canSendEmail: z.boolean().describe("Whether this server sends mail."),
  version: z.int(),
});
export type NotificationPreferences = z.output<typeof notificationPreferences>;

export const preferencesInput = z.strictObject({
  channels: z.partialRecord(notificationType, choice.partial()).optional(),
  quietHours: quietHours.nullable().optional(),
  digestAt: timeOfDay.nullable().optional(),
});
