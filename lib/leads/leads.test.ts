import { afterAll, beforeAll, expect, test } from "vitest";
import { closePools } from "@/db/client";
import { newTeam, type TestTeam } from "@/db/testing";
import { answerOf } from "@/lib/operations/perform";
import { createLead } from "./create-lead";
import { listLeads } from "./list-leads";

let team: TestTeam;
beforeAll(async () => {
  team = await newTeam();
});
afterAll(closePools);

test("a new lead is on the list", async () => {
  const made = await answerOf(
    createLead,
    team.mia,
    { firstName: "Ada", lastName: "L", email: "ADA@x.com", phone: "(512) 555-0123" },
    { door: "api" },
  );
  console.log(made);
  console.log(JSON.stringify(await answerOf(listLeads, team.mia, { q: "ada" })));
  for (const sort of ["valueCents", "-valueCents", "-createdAt", "company", "status"])
    await answerOf(listLeads, team.mia, { sort, q: "512 555" });
  expect(made.phoneE164).toBe("+15125550123");
});
