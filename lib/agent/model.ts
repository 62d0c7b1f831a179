import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModel } from "ai";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { type Price, priceOf } from "./prices";

export interface ChosenModel {
  model: LanguageModel;
  /** As it is recorded and shown. */
  name: string;
  isOffline: boolean;
  price: Price;
  /** Kept out of the provider's storage, where that can be said. */
  providerOptions: { openai: { store: false } } | undefined;
}

export const OFFLINE_NAME = "Offline assistant";
const OPENAI_HOST = "api.openai.com";

/** The model that the environment names; the offline one when it holds no key. */
export function chooseModel(actor: Actor): ChosenModel {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_API } = env();
  if (!OPENAI_API_KEY) return offline(actor);
  const provider = createOpenAI({
    apiKey: OPENAI_API_KEY,
    ...(OPENAI_BASE_URL && { baseURL: OPENAI_BASE_URL }),
  });
  const isOpenAi = !OPENAI_BASE_URL || new URL(OPENAI_BASE_URL).host === OPENAI_HOST;
  const speaks = OPENAI_API ?? (isOpenAi ? "responses" : "chat");
  return {
    model: speaks === "responses" ? provider.responses(OPENAI_MODEL) : provider.chat(OPENAI_MODEL),
    name: OPENAI_MODEL,
    isOffline: false,
    price: priceOf(OPENAI_MODEL, false),
    providerOptions: speaks === "responses" ? { openai: { store: false } } : undefined,
  };
}

/** `offlineModel(actor)` of ./offline makes it. */
function offline(_actor: Actor): ChosenModel {
  throw new OperationError("unavailable", "No model is set up. Set OPENAI_API_KEY on the server.");
}

/** Which model answers, without making it. */
export const modelName = (): { name: string; isOffline: boolean } =>
  env().OPENAI_API_KEY
    ? { name: env().OPENAI_MODEL, isOffline: false }
    : { name: OFFLINE_NAME, isOffline: true };
