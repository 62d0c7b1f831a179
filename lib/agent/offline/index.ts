import type { LanguageModelV4 } from "@ai-sdk/provider";
import type { Actor } from "@/lib/operations/context";
import { findSetting } from "./find-setting";
import { createOfflineModel } from "./model";

/** The model that answers where no language model is set up, for one person. */
export function offlineModel(actor: Actor): LanguageModelV4 {
  let setting: ReturnType<typeof findSetting> | undefined;
  return createOfflineModel(() => {
    setting ??= findSetting(actor);
    return setting;
  });
}
