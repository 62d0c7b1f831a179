import fc from "fast-check";
import { expect, test } from "vitest";
import { type AskedRule, type Candidate, chooseOwners } from "./choose-owners";

const person = (id: string, facts: Partial<Candidate> = {}): [string, Candidate] => [
  id,
  { id, name: id, isActive: true, onDuty: true, room: Number.POSITIVE_INFINITY, ...facts },
];
const rule = (id: string, members: Record<string, number>): AskedRule => ({
  id,
  name: id,
  members: Object.entries(members).map(([userId, weight]) => ({ userId, weight })),
  credits: new Map(),
});
const leads = (count: number, fitting = [0]) =>
  Array.from({ length: count }, (_, index) => ({ id: `lead ${index}`, fitting }));
const owners = (decisions: ReturnType<typeof chooseOwners>) =>
  decisions.map(({ assignedTo }) => assignedTo?.id);

test("turns follow the weights, and are spread rather than bunched", () => {
  const people = new Map([person("Ada"), person("Mia")]);
  expect(owners(chooseOwners(leads(6), [rule("r", { Ada: 2, Mia: 1 })], people))).toEqual([
    ..."Ada Mia Ada Ada Mia Ada".split(" "),
  ]);
});

test("who comes back on duty takes up their turn, and gets no pile for the time they were away", () => {
  const turns = rule("r", { Ada: 1, Mia: 1 });
  const away = new Map([person("Ada"), person("Mia", { onDuty: false })]);
  expect(owners(chooseOwners(leads(50), [turns], away))).toEqual(Array(50).fill("Ada"));
  const back = new Map([person("Ada"), person("Mia")]);
  const shared = owners(chooseOwners(leads(10), [turns], back));
  expect(shared.filter((id) => id === "Mia")).toHaveLength(5);
});

test("a rule with nobody free passes the lead on, and the reason says so", () => {
  const people = new Map([person("Ada", { room: 0 }), person("Mia")]);
  const [decision] = chooseOwners(
    leads(1, [0, 1]),
    [rule("First", { Ada: 1 }), rule("Second", { Mia: 1 })],
    people,
  );
  expect(decision).toMatchObject({ rule: { name: "Second" }, assignedTo: { id: "Mia" } });
  expect(decision?.reason).toBe(
    "Mia takes the leads of this rule. “First” had nobody: Ada has as many leads as they take.",
  );
});

test("a lead that fits only rules with nobody free stays unassigned, and says why", () => {
  const people = new Map([person("Ada", { onDuty: false }), person("Mia", { isActive: false })]);
  const [decision] = chooseOwners(leads(1), [rule("r", { Ada: 1, Mia: 1 })], people);
  expect(decision).toMatchObject({ assignedTo: null, isStuck: true });
  expect(decision?.reason).toBe("Nobody could take it: Ada is off duty, Mia is no active member.");
});

test("whatever comes, nobody gets more than they have room for, and nobody free is passed over for long", () => {
  const cast = ["Ada", "Mia", "Ben", "Grace"];
  fc.assert(
    fc.property(
      fc.record({
        weights: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 4, maxLength: 4 }),
        rooms: fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { minLength: 4, maxLength: 4 }),
        count: fc.integer({ min: 1, max: 200 }),
      }),
      ({ weights, rooms, count }) => {
        const members = Object.fromEntries(cast.map((id, i) => [id, weights[i] ?? 1]));
        const people = new Map(
          cast.map((id, i) => person(id, { room: rooms[i] ?? Number.POSITIVE_INFINITY })),
        );
        const given = owners(chooseOwners(leads(count), [rule("r", members)], people));
        const total = weights.reduce((sum, weight) => sum + weight, 0);
        cast.forEach((id, i) => {
          const got = given.filter((owner) => owner === id).length;
          expect(got).toBeLessThanOrEqual(rooms[i] ?? count);
          if (rooms.every((room) => room === null)) {
            const fair = (count * (weights[i] ?? 1)) / total;
            expect(Math.abs(got - fair)).toBeLessThan(cast.length);
          }
        });
        const room = rooms.reduce<number>((sum, r) => sum + (r ?? count), 0);
        expect(given.filter(Boolean)).toHaveLength(Math.min(count, room));
      },
    ),
  );
});
