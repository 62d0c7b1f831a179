import { v7 } from "uuid";
import { expect, test } from "vitest";
import { newTeam } from "@/db/testing";
import { answerOf } from "@/lib/operations/perform";
import { createLead } from "./create-lead";
import { deleteLead } from "./delete-lead";
import { leadsAsTheyAre } from "./leads-as-they-are";

const call = { door: "ui" } as const;

test("what is shown is read again in its order: changed, in the bin, gone, and another team's as gone", async () => {
  const [ours, theirs] = await Promise.all([newTeam(), newTeam()]);
  const [kept, binned, foreign] = await Promise.all([
    answerOf(createLead, ours.ada, { firstName: "Kept" }),
    answerOf(createLead, ours.ada, { firstName: "Binned" }),
    answerOf(createLead, theirs.ada, { firstName: "Foreign" }),
  ]);
  await answerOf(deleteLead, ours.ada, { id: binned.id });
  const ids = [foreign.id, binned.id, kept.id, v7()];
  const [none, inBin, living, never] = await leadsAsTheyAre(ours.ada, ids, call);
  expect([none, never]).toEqual([null, null]);
  expect(living).toMatchObject({ id: kept.id, name: "Kept", deletedAt: null });
  expect(inBin?.deletedAt).toEqual(expect.any(String));
});

test("nobody who is signed out reads anything, and what is no id is refused", async () => {
  await expect(leadsAsTheyAre(undefined, [], call)).rejects.toMatchObject({ code: "unauthenticated" });
  const { ada } = await newTeam();
  await expect(leadsAsTheyAre(ada, ["1 or 1=1"], call)).rejects.toMatchObject({ code: "invalid" });
});
