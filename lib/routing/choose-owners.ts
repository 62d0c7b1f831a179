/** A member as the rules see them at the moment. */
export interface Candidate {
  id: string;
  name: string;
  isActive: boolean;
  onDuty: boolean;
  /** How many more leads they take; infinite without a capacity. */
  room: number;
}

/** A rule that is asked: who takes turns, and what each has to their credit. */
export interface AskedRule {
  id: string;
  name: string;
  members: readonly { userId: string; weight: number }[];
  credits: Map<string, number>;
}

export interface Decision {
  leadId: string;
  rule: { id: string; name: string };
  assignedTo: { id: string; name: string } | null;
  reason: string;
  /** A rule fits, but nobody of it could take the lead. */
  isStuck?: boolean;
}

/**
 * Gives leads, in their order, to whoever's turn it is. `fitting` are the places of the rules that fit a lead; the first
 * with somebody free decides. Turns are smooth: weights 2 and 1 give A B A, not A A B, and who was away does not get a
 * pile on the day they return. Changes the rules' credits and the candidates' room; leads that fit no rule are left out.
 */
export function chooseOwners(
  leads: readonly { id: string; fitting: readonly number[] }[],
  rules: readonly AskedRule[],
  people: ReadonlyMap<string, Candidate>,
): Decision[] {
  return leads.flatMap(({ id, fitting }) => {
    const decision = decide(
      fitting.flatMap((place) => rules[place] ?? []),
      people,
    );
    return decision ? [{ leadId: id, ...decision }] : [];
  });
}

function decide(
  rules: readonly AskedRule[],
  people: ReadonlyMap<string, Candidate>,
): Omit<Decision, "leadId"> | undefined {
  const passed: { rule: AskedRule; why: string }[] = [];
  for (const rule of rules) {
    const named = { id: rule.id, name: rule.name };
    if (rule.members.length === 0)
      return { rule: named, assignedTo: null, reason: "This rule leaves its leads unassigned." };
    const free = rule.members.filter(({ userId }) => obstacle(people.get(userId)) === undefined);
    const chosen = nextOf(rule, free, people);
    if (chosen) {
      const reason = [turnWords(rule, free.length, chosen), ...passed.map(passedWords)].join(" ");
      return { rule: named, assignedTo: { id: chosen.id, name: chosen.name }, reason };
    }
    passed.push({ rule, why: obstacles(rule, people) });
  }
  const [first, ...others] = passed;
  if (!first) return undefined;
  return {
    rule: { id: first.rule.id, name: first.rule.name },
    assignedTo: null,
    isStuck: true,
    reason: [`Nobody could take it: ${first.why}.`, ...others.map(passedWords)].join(" "),
  };
}

/** The member with the most credit, which they then pay back to all who were free. */
function nextOf(
  rule: AskedRule,
  free: readonly { userId: string; weight: number }[],
  people: ReadonlyMap<string, Candidate>,
): Candidate | undefined {
  let chosen: string | undefined;
  let most = Number.NEGATIVE_INFINITY;
  let paid = 0;
  for (const { userId, weight } of free) {
    const credit = (rule.credits.get(userId) ?? 0) + weight;
    rule.credits.set(userId, credit);
    paid += weight;
    if (credit > most) [chosen, most] = [userId, credit];
  }
  const person = chosen === undefined ? undefined : people.get(chosen);
  if (!person) return undefined;
  rule.credits.set(person.id, most - paid);
  person.room -= 1;
  return person;
}

/** Why somebody cannot take a lead now. */
function obstacle(person: Candidate | undefined): string | undefined {
  if (!person?.isActive) return "is no active member";
  if (!person.onDuty) return "is off duty";
  return person.room > 0 ? undefined : "has as many leads as they take";
}

const obstacles = ({ members }: AskedRule, people: ReadonlyMap<string, Candidate>): string => {
  const said = members.slice(0, 5).map(({ userId }) => {
    const person = people.get(userId);
    return `${person?.name ?? "a former member"} ${obstacle(person)}`;
  });
  const more = members.length - said.length;
  return [...said, ...(more > 0 ? [`and ${more} more`] : [])].join(", ");
};

function turnWords({ members }: AskedRule, free: number, { name }: Candidate): string {
  if (members.length === 1) return `${name} takes the leads of this rule.`;
  if (free === 1) return `${name} was the only one of ${members.length} who was free.`;
  return free === members.length
    ? `It was the turn of ${name}, of ${members.length}.`
    : `It was the turn of ${name}, of the ${free} who were free.`;
}

const passedWords = ({ rule, why }: { rule: AskedRule; why: string }) =>
  `“${rule.name}” had nobody: ${why}.`;
