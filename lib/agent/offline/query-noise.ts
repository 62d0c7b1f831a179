import { plainText } from "./answers";
import { isNoName } from "./foreign-words";
import type { Query } from "./query";

/** "Zillow leads that went nowhere": the leads of Zillow, and which words nothing was made of. */
export function withoutNoise(query: Query): Query {
  const noise = query.filter ? query.words.filter(isNoName) : [];
  if (noise.length === 0) return query;
  return {
    ...query,
    words: query.words.filter((word) => !isNoName(word)),
    remarks: [...query.remarks, `I made nothing of “${plainText(noise.join(" "))}”.`],
  };
}
