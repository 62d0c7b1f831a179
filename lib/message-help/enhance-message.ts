import { modelName } from "@/lib/agent/model";
import type { Actor } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { Download } from "@/lib/operations/download";
import { helpByModel } from "./model-help";
import { helpOffline } from "./offline-help";
import { type Enhanced, enhanced, enhanceInput } from "./schema";

export const enhanceMessage = operation({
  name: "messages.enhance",
  summary:
    "Suggests a better wording of a draft: shorter, warmer, put right, or translated; nothing is sent.",
  scope: "agent:use",
  effect: "read",
  route: "POST /ai/enhance-message",
  input: enhanceInput,
  output: enhanced,
  async run({ actor }, wanted) {
    if (modelName().isOffline) return helpOffline(wanted);
    // A model takes seconds, for which no transaction may stay open.
    return new Download(
      undefined,
      "application/json; charset=utf-8",
      later(actor, wanted),
    ) as unknown as Enhanced;
  },
});

async function* later(actor: Actor, wanted: Parameters<typeof helpByModel>[1]) {
  yield new TextEncoder().encode(JSON.stringify(await helpByModel(actor, wanted)));
}
