import { beforeAll, expect, test } from "vitest";
import { systemSql } from "@/db/client";
import { readAccessToken } from "./access-token";
import { findSessionActor } from "./gathered-actors";
import { newPerson } from "./testing";

type Person = Awaited<ReturnType<typeof newPerson>> & { sessionId: string };
const NOBODY = "00000000-0000-7000-8000-000000000000";

let people: Person[];

beforeAll(async () => {
  people = [];
  for (let count = 0; count < 3; count += 1) {
    const person = await newPerson();
    people.push({ ...person, sessionId: (await readAccessToken(person.accessToken)) ?? "" });
  }
});

test("requests that come together are each who they are", async () => {
  const found = await Promise.all(
    [...people, ...people].map(async ({ sessionId, user }) => [
      user.id,
      (await findSessionActor(sessionId))?.userId,
    ]),
  );
  for (const [asked, answered] of found) expect(answered).toBe(asked);
  const [known, unknown] = await Promise.all(
    [people[0]?.sessionId ?? "", NOBODY].map(findSessionActor),
  );
  expect([known?.userId, unknown]).toEqual([people[0]?.user.id, undefined]);
});

test("a request after a sign-out is refused, whoever else asks in that moment", async () => {
  const [ada, grace] = people as [Person, Person];
  const asking = findSessionActor(ada.sessionId);
  await systemSql()`update sessions set ended_at = now() where id = ${ada.sessionId}`;
  const [after, other] = await Promise.all([
    findSessionActor(ada.sessionId),
    findSessionActor(grace.sessionId),
  ]);
  await asking;
  expect([after, other?.userId]).toEqual([undefined, grace.user.id]);
});
