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
  const named = statuses.find(
    (status) => plainWords(status.label) === words || plainWords(status.key) === words,
  );
  return named?.key ?? statuses.find((status) => statusWords[status.key]?.includes(words))?.key;
}

/** Finds the member that a cell names: by full name, email address, or a first name that only one of them has. */
export function memberFinder(members: readonly KnownMember[]): (cell: string) => string | undefined {
  const byName = Map.groupBy(members, (member) => plainWords(member.name));
  const byFirstName = Map.groupBy(members, (member) => plainWords(member.name).split(" ")[0] ?? "");
  const byEmail = new Map(members.map((member) => [member.email, member.id]));
  return (cell) => {
    const words = plainWords(cell);
    const fitting = byName.get(words) ?? byFirstName.get(words) ?? [];
    return (
      byEmail.get(cell.trim().toLowerCase()) ?? (fitting.length === 1 ? fitting[0]?.id : undefined)
    );
  };
}
