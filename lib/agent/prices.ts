import { env } from "@/lib/env";

/** US dollars per million tokens, which is millionths of a dollar per token. */
export interface Price {
  input: number;
  output: number;
}

const free: Price = { input: 0, output: 0 };

/** OpenAI's list prices of the models people use most; the environment says it for all others. */
const known: Record<string, Price> = {
  "gpt-5": { input: 1.25, output: 10 },
  "gpt-5-mini": { input: 0.25, output: 2 },
  "gpt-5-nano": { input: 0.05, output: 0.4 },
  "gpt-4.1": { input: 2, output: 8 },
  "gpt-4.1-mini": { input: 0.4, output: 1.6 },
  "gpt-4.1-nano": { input: 0.1, output: 0.4 },
  "gpt-4o": { input: 2.5, output: 10 },
  "gpt-4o-mini": { input: 0.15, output: 0.6 },
};
/** What a model is taken to cost that nobody named a price for: rather too much, so that caps hold. */
const cautious: Price = { input: 5, output: 30 };

/** The price of the model in use. A dated name (`gpt-5-2025-08-07`) costs what its plain name does. */
export function priceOf(model: string, isOffline: boolean): Price {
  if (isOffline) return free;
  const listed = known[model] ?? known[model.replace(/-\d{4}-\d{2}-\d{2}$/, "")] ?? cautious;
  const { OPENAI_INPUT_PRICE, OPENAI_OUTPUT_PRICE } = env();
  return { input: OPENAI_INPUT_PRICE ?? listed.input, output: OPENAI_OUTPUT_PRICE ?? listed.output };
}

/** Millionths of a dollar. */
export const costOf = (price: Price, inputTokens: number, outputTokens: number): number =>
  Math.ceil(price.input * inputTokens + price.output * outputTokens);

/** A cautious count of the tokens in a text, for a reservation before the call. */
export const tokensIn = (text: string): number => Math.ceil(text.length / 3);
