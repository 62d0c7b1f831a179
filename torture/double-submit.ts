import { isDeepStrictEqual } from "node:util";
import { systemSql } from "@/db/client";
import { newTeam } from "@/db/testing";
import { catalog } from "@/lib/catalog";
import { rest } from "@/lib/operations/rest";
import { type Check, sized } from "./check";
import { type Member, memberOf } from "./member";
import { mutating, type Prepared, prepare } from "./requests";

const keyed = mutating.filter(({ route, secret }) => route.startsWith("POST ") && !secret);

/** Each request of the catalog that takes an Idempotency-Key, many times at once under one key. */
export const doubleSubmit: Check = {
  id: "C14",
  promise: "Sent many times at once under one Idempotency-Key, a request has one effect and one answer",
  suiteScale: 0.4,
  async run({ scale }) {
    const times = sized(50, scale);
    const team = await newTeam();
    const serve = rest(catalog, {
      prefix: "/api",
      actorOf: async () => team.grace,
      ipOf: () => undefined,
    });
    const member = memberOf({ url: "http://api.test", teamId: team.teamId, token: "", fetcher: serve });
    const failures: string[] = [];
    let done = 0;
    const [first, second] = await Promise.all(
      ["the first", "the second"].map((label) => prepare(member, keyed, label)),
    );
    for (const [index, one] of (first as Prepared[]).entries()) {
      const key = `key of ${one.operation.name}`;
      const other = (second as Prepared[])[index] as Prepared;
      const outcome = await submit(member, one, other, key, times);
      if (outcome.hasDone) done += 1;
      failures.push(...outcome.failures.map((failure) => `${one.operation.name}: ${failure}`));
    }
    return { counts: { operations: keyed.length, withEffect: done, times }, failures };
  },
};

async function submit(member: Member, one: Prepared, other: Prepared, key: string, times: number) {
  const { name } = one.operation;
  const ask = ({ request, body }: Prepared) => member.ask(request, body, { "idempotency-key": key });
  const before = await entriesOf(member, name);
  const replies = await Promise.all(Array.from({ length: times }, () => ask(one)));
  const effects = (await entriesOf(member, name)) - before;
  const failures: string[] = [];
  const [first] = replies as [Awaited<ReturnType<typeof ask>>];
  const hasDone = first.status < 300;
  if (effects > 1) failures.push(`${effects} effects`);
  if (first.status >= 500 || first.status === 0)
    failures.push(`answered ${first.status} ${JSON.stringify(first.body)}`);
  const others = replies.filter((reply) => !isSame(reply, first)).length;
  if (others > 0) failures.push(`${others} of ${times} answers were different`);
  // Repeats of what was refused find nothing kept and are judged again.
  if (hasDone && !isDeepStrictEqual(askedBy(one), askedBy(other))) {
    const { status } = await ask(other);
    if (status !== 422) failures.push(`another request under the same key was answered ${status}`);
  }
  return { failures, hasDone };
}

const askedBy = ({ request, body }: Prepared) => ({ request, body });

interface Answer {
  status: number;
  body: unknown;
}

/** A refusal carries the id of its request, which differs each time. */
const isSame = (a: Answer, b: Answer) =>
  a.status === b.status && isDeepStrictEqual(unnumbered(a.body), unnumbered(b.body));

const unnumbered = (body: unknown) =>
  typeof body === "object" && body !== null ? { ...body, requestId: undefined } : body;

async function entriesOf({ teamId }: Member, operation: string): Promise<number> {
  const [row] = await systemSql()<{ entries: number }[]>`
    select count(*)::int as entries from journal_entries where team_id = ${teamId} and operation = ${operation}`;
  return row?.entries ?? 0;
}
