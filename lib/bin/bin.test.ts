import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam } from "@/db/testing";
import { answerOf } from "@/lib/operations/perform";
import { deleteLead } from "../leads/delete-lead";
import { getLead } from "../leads/get-lead";
import { refusal, seedLeads } from "../leads/testing";
import { updateLead } from "../leads/update-lead";
import { listBin } from "./list-bin";
import { restoreFromBin } from "./restore-from-bin";
import { binItem } from "./schema";

afterAll(closePools);

test("a deleted lead waits in the bin, cannot be edited there, and comes back whole", async () => {
  const team = await newTeam();
  const [id = ""] = await seedLeads(team, [{ firstName: "Ada", title: "Countess" }]);
  await answerOf(deleteLead, team.mia, { id });
  const bin = await answerOf(listBin, team.mia, {});
  expect(bin).toMatchObject({ total: 1, items: [{ id, title: "Ada", resource: "leads" }] });
  binItem.strict().parse(bin.items[0]);
  expect(await refusal(answerOf(updateLead, team.mia, { id, title: "x" }))).toMatchObject({
    code: "not_found",
  });
  expect(await refusal(answerOf(deleteLead, team.mia, { id }))).toMatchObject({ code: "not_found" });
  expect(await answerOf(restoreFromBin, team.mia, { ids: [id] })).toEqual({ restored: 1 });
  expect(await answerOf(restoreFromBin, team.mia, { ids: [id] })).toEqual({ restored: 0 });
  expect(await answerOf(getLead, team.mia, { id })).toMatchObject({
    title: "Countess",
    deletedAt: null,
    version: 3,
  });
});

test("paging through the bin meets each lead once, also when they were deleted at the same moment", async () => {
  const team = await newTeam();
  const deletedAt = new Date();
  const ids = await seedLeads(
    team,
    Array.from({ length: 5 }, (_, index) => ({ firstName: `Lead ${index}`, deletedAt })),
  );
  const met: string[] = [];
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await answerOf(listBin, team.mia, { limit: 2, ...(cursor && { cursor }) });
    met.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor;
  }
  expect(met.toSorted()).toEqual(ids.toSorted());
});

test("the bin of another team, or of a colleague's leads, is closed", async () => {
  const [team, other] = await Promise.all([newTeam({ leadVisibility: "own" }), newTeam()]);
  const [id = ""] = await seedLeads(team, [
    { firstName: "Ada", deletedAt: new Date(), assignedToId: team.ada.userId },
  ]);
  for (const actor of [other.grace, team.mia]) {
    expect(await answerOf(listBin, actor, {})).toMatchObject({ total: 0, items: [] });
    expect(await answerOf(restoreFromBin, actor, { ids: [id] })).toEqual({ restored: 0 });
  }
  expect(await answerOf(listBin, team.ada, {})).toMatchObject({ total: 1 });
});
