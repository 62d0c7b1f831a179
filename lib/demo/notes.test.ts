import { afterAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam } from "@/db/testing";
import { answerOf } from "@/lib/operations/perform";
import { listLeadActivities } from "../activities/list-lead-activities";
import { seedLeads } from "../leads/testing";
import { writeNotes } from "./notes";

afterAll(closePools);

test("the demo's newest buyer has a call, a pinned note that names a colleague, and one that was put right", async () => {
  const team = await newTeam();
  const [leadId = ""] = await seedLeads(team, [{ firstName: "Rosalind" }]);
  await writeNotes(team.mia, team.grace, leadId);
  const { items } = await answerOf(listLeadActivities, team.vic, { id: leadId });
  expect(items).toMatchObject([
    {
      note: {
        isPinned: true,
        mentions: [team.grace.userId],
        body: expect.stringContaining("- Walk to a school\n"),
      },
    },
    { logged: { outcome: "answered" } },
    { note: { editedAt: expect.any(String) } },
  ]);
});
