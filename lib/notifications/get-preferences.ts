import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { readPreferences } from "./preferences-json";
import { notificationPreferences } from "./schema";

export const getPreferences = operation({
  name: "notifications.getPreferences",
  summary: "Show how you are told of what: type by channel, quiet hours and the daily digest.",
  scope: "self:read",
  effect: "read",
  route: "GET /settings/notifications",
  system: true,
  input: z.strictObject({}),
  output: notificationPreferences,
  run: (context) => readPreferences(context),
});
