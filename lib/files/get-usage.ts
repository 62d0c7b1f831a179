import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { quotaBytes, usedBytes } from "./quota";

export const getUsage = operation({
  name: "files.getUsage",
  summary: "Shows how much the team's files take up, and how much they may.",
  scope: "team:read",
  effect: "read",
  route: "GET /files/usage",
  input: z.strictObject({}),
  output: z.object({ usedBytes: z.int(), quotaBytes: z.int() }),
  run: async (context) => ({ usedBytes: await usedBytes(context), quotaBytes: quotaBytes() }),
});
