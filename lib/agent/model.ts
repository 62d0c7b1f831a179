import { createOpenAI } from "@ai-sdk/openai";
import type { LanguageModel } from "ai";
import { env } from "@/lib/env";
import type { Actor } from "@/lib/operations/context";
import { impatientFetch } from "./impatient-fetch";
import { offlineModel } from "./offline";
import { type Price, priceOf } from "./prices";

export interface ChosenModel {
  model: LanguageModel;
  /** As it is recorded and shown. */
  name: string;
  isOffline: boolean;
  /** Its calls follow from the person's own words by a grammar: no record it reads can ask it for anything. */
  obeysOnlyThePerson?: boolean;
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
    fetch: impatientFetch,
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

const offline = (actor: Actor): ChosenModel => ({
  model: offlineModel(actor),
  name: OFFLINE_NAME,
  isOffline: true,
  obeysOnlyThePerson: true,
  price: { input: 0, output: 0 },
  providerOptions: undefined,
});

/** Which model answers, without making it. */
export const modelName = (): { name: string; isOffline: boolean } =>
  env().OPENAI_API_KEY
    ? { name: env().OPENAI_MODEL, isOffline: false }
    : { name: OFFLINE_NAME, isOffline: true };
