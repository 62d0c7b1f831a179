import type { Filter } from "@/lib/filters/schema";
import type { Figures, Pair } from "./get-overview";
import { keysOf, type Question, REACHED, within } from "./question";
import type { Amount, Card } from "./schema";

/** The key figures as cards, each with what it means and the filter that finds its leads. */
export function cardsOf(question: Question, figures: Figures): Card[] {
  const { created, contacted } = figures;
  const inPeriod = (field: string) => within(field, question.span);
  return [
    count(question, "newLeads", created, {
      label: "New leads",
      definition: "Leads that came in during the period.",
      rows: [inPeriod("createdAt")],
    }),
    count(question, "contacted", contacted, {
      label: "Contacted",
      definition:
        "Leads that somebody of the team called or wrote to for the first time in the period; automatic messages do not count.",
      rows: [inPeriod("firstContactedAt")],
    }),
    ...reachedCards(question, figures),
    ...closedCards(question, figures),
    {
      ...about(question, {
        label: "Response time",
        definition:
          "How long leads that came in during the period waited for the first call or message of a person: the median of those that got one.",
        rows: [inPeriod("createdAt"), { field: "firstContactedAt", op: "notEmpty" }],
      }),
      key: "responseTime",
      unit: "seconds",
      value: created.median,
      previous: created.previousMedian,
      leads: created.answered,
    },
    ...openCards(question, figures),
  ];
}

interface About {
  label: string;
  definition: string;
  rows: Filter[];
}

const about = ({ owner }: Question, { label, definition, rows }: About) => ({
  label,
  definition,
  amounts: [],
  rows: { and: [...owner, ...rows] },
});

const count = (question: Question, key: Card["key"], pair: Pair, said: About): Card => ({
  ...about(question, said),
  key,
  unit: "leads",
  value: pair.current,
  previous: pair.previous,
  leads: pair.current,
});

/** A team that deleted such a step from its pipeline has no figure for it. */
function reachedCards(question: Question, { reached }: Figures): Card[] {
  return REACHED.flatMap((key) => {
    const status = question.statuses.find((candidate) => candidate.key === key);
    if (!status) return [];
    const pair = reached.find((row) => row.status === key) ?? { current: 0, previous: 0 };
    return count(question, key, pair, {
      label: status.label,
      definition: `Leads that came to the status ${status.label} for the first time in the period.`,
      rows: [within(`reached.${key}`, question.span)],
    });
  });
}

function closedCards(question: Question, { won: wonRows, lost }: Figures): Card[] {
  const won = total(wonRows);
  const all = total([...wonRows, lost]);
  const closedIn = (keys: string[]): Filter[] => [
    { field: "status", op: "in", value: keys },
    within("closedAt", question.span),
  ];
  const wonKeys = keysOf(question, "won");
  return [
    count(question, "won", won, {
      label: "Won",
      definition: "Leads that were won in the period, and still are.",
      rows: closedIn(wonKeys),
    }),
    {
      ...about(question, {
        label: "Win rate",
        definition: "Won leads as a share of all that were won or lost in the period.",
        rows: closedIn([...wonKeys, ...keysOf(question, "lost")]),
      }),
      key: "winRate",
      unit: "percent",
      value: share(won.current, all.current),
      previous: share(won.previous, all.previous),
      leads: all.current,
    },
    {
      ...about(question, {
        label: "Won revenue",
        definition: "The value of the leads that were won in the period, by currency.",
        rows: closedIn(wonKeys),
      }),
      key: "wonValue",
      unit: "money",
      value: null,
      previous: null,
      amounts: sorted(question, wonRows),
      leads: won.current,
    },
  ];
}

function openCards(question: Question, { open }: Figures): Card[] {
  const rows: Filter[] = [{ field: "status", op: "in", value: keysOf(question, "open") }];
  const leads = open.reduce((sum, row) => sum + row.leads, 0);
  const card = (
    key: Card["key"],
    said: Omit<About, "rows">,
    cents: (row: Figures["open"][number]) => number,
  ): Card => ({
    ...about(question, { ...said, rows }),
    key,
    unit: "money",
    value: null,
    previous: null,
    amounts: sorted(
      question,
      open.map((row) => ({ currency: row.currency, cents: cents(row), previousCents: null })),
    ),
    leads,
  });
  return [
    card(
      "openValue",
      { label: "Open pipeline", definition: "The value of all leads that are open now, by currency." },
      (row) => row.cents,
    ),
    card(
      "weightedValue",
      {
        label: "Weighted pipeline",
        definition: "The same, with each value multiplied by the chance to win of the lead's status.",
      },
      (row) => row.weighted,
    ),
  ];
}

const total = (rows: readonly Pair[]): Pair => ({
  current: rows.reduce((sum, row) => sum + row.current, 0),
  previous: rows.reduce((sum, row) => sum + row.previous, 0),
});

const share = (part: number, whole: number) => (whole === 0 ? null : (100 * part) / whole);

/** The team's own currency first, then the larger sums; a currency without any money is left out. */
const sorted = ({ currency }: Question, amounts: readonly Amount[]): Amount[] =>
  amounts
    .filter(({ cents, previousCents }) => cents > 0 || (previousCents ?? 0) > 0)
    .map(({ currency, cents, previousCents }) => ({ currency, cents, previousCents }))
    .toSorted(
      (a, b) =>
        Number(b.currency === currency) - Number(a.currency === currency) ||
        b.cents - a.cents ||
        (a.currency < b.currency ? -1 : 1),
    );
