import { amountAt } from "./amounts";
import type { OfflineContext } from "./context";
import { mayBeName } from "./foreign-words";
import type { Match } from "./phrases";
import { termsOf } from "./terms";
import type { Token } from "./tokens";
import { momentAt } from "./values";

type Reader = (
  tokens: readonly Token[],
  at: number,
  context: OfflineContext,
) => Match<unknown> | undefined;

/** What a word can be: a person of the team, a status, a day, a figure, a name. */
const readers: Record<string, Reader> = {
  member: (tokens, at, context) => termsOf(context).members.at(tokens, at),
  status: (tokens, at, context) => termsOf(context).statuses.at(tokens, at),
  tag: (tokens, at, context) => termsOf(context).tags.at(tokens, at),
  option: (tokens, at, context) => termsOf(context).options.at(tokens, at),
  source: (tokens, at, context) => termsOf(context).sources.at(tokens, at),
  day: momentAt,
  figure: (tokens, at) => amountAt(tokens, at),
  email: ofKind("email"),
  phone: ofKind("phone"),
  name: nameAt,
};

function ofKind(kind: Token["kind"]): Reader {
  return (tokens, at) => (tokens[at]?.kind === kind ? { value: true, end: at + 1 } : undefined);
}

function nameAt(tokens: readonly Token[], at: number, context: OfflineContext) {
  let end = at;
  while (mayBeName(tokens[end], context)) end += 1;
  return end > at ? { value: true, end } : undefined;
}

/** The kinds of thing that these words are from their beginning to their end, or only begin with. */
export function readsAs(
  tokens: readonly Token[],
  context: OfflineContext,
  isBeginning = false,
): { kind: string; end: number }[] | undefined {
  const found = Object.entries(readers).flatMap(([kind, read]) => {
    const end = read(tokens, 0, context)?.end;
    return end !== undefined && (isBeginning || end === tokens.length) ? [{ kind, end }] : [];
  });
  return found.length > 0 ? found : undefined;
}
