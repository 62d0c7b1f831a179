import { plainWords, statusWords } from "./words";

export interface KnownStatus {
  key: string;
  label: string;
  requiresReason: boolean;
}

export interface KnownMember {
  id: string;
  name: string;
  email: string;
}

/** The status that a cell means: its label or key, else what other tools call that step. */
export function guessStatus(cell: string, statuses: readonly KnownStatus[]): string | undefined {
  const words = plainWords(cell);
  if (!words) return undefined;
  const named = statuses.find((status) => plainWords(status.label) === words || plainWords(status.key) === words);
  return named?.key ?? statuses.find((status) => statusWords[status.key]?.includes(words))?.key;
}

/** The member that a cell names, by full name, e-mail address, or a first name that only one of them has. */
export function guessMember(cell: string, members: readonly KnownMember[]): string | undefined {
  const words = plainWords(cell);
  const address = cell.trim().toLowerCase();
  if (!words) return undefined;
  const exact = members.filter((member) => member.email === address || plainWords(member.name) === words);
  const fitting = exact.length > 0 ? exact : members.filter((member) => plainWords(member.name).split(" ")[0] === words);
  return fitting.length === 1 ? fitting[0]?.id : undefined;
}
