import { v7 } from "uuid";
import { withSystem } from "@/db/client";
import { customFields, leads } from "@/db/schema";
import type { TestTeam } from "@/db/testing";
import { OperationError } from "@/lib/operations/errors";

type NewLead = Partial<typeof leads.$inferInsert>;

/** Puts leads into a team as they are given, and gives back their ids in that order. */
export async function seedLeads(team: TestTeam, rows: NewLead[]): Promise<string[]> {
  const values = rows.map((row) => ({
    id: v7(),
    teamId: team.teamId,
    status: "new",
    currency: "USD",
    ...row,
  }));
  await withSystem({ teamId: team.teamId, entryId: v7() }, async ({ db }) => {
    for (let start = 0; start < values.length; start += 1000)
      await db.insert(leads).values(values.slice(start, start + 1000));
  });
  return values.map((row) => row.id);
}

/** Adds fields of its own to a team. */
export async function seedCustomFields(
  team: TestTeam,
  fields: Omit<typeof customFields.$inferInsert, "teamId" | "id">[],
): Promise<void> {
  await withSystem({ teamId: team.teamId, entryId: v7() }, ({ db }) =>
    db.insert(customFields).values(fields.map((field) => ({ ...field, teamId: team.teamId }))),
  );
}

/** The failure of an operation, for what is expected to be refused. */
export async function refusal(attempt: Promise<unknown>): Promise<OperationError> {
  const thrown = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof OperationError) return thrown;
  throw new Error("This was not refused.", { cause: thrown });
}
