import { expect, test } from "vitest";
import { newTeam } from "@/db/testing";
import { encodeCursor } from "@/lib/operations/cursor";
import { answerOf } from "@/lib/operations/perform";
import { listImports } from "./list-imports";
import { request } from "./testing";

test("the list goes on where its cursor says, and refuses one with an instant that there is not", async () => {
  const { grace } = await newTeam();
  for (let made = 0; made < 3; made += 1) await request(grace, "First name\nAda\n");
  const first = await answerOf(listImports, grace, { limit: 1 });
  const second = await answerOf(listImports, grace, { limit: 1, cursor: first.nextCursor });
  expect(second.items[0]?.id).not.toBe(first.items[0]?.id);
  await expect(
    answerOf(listImports, grace, {
      cursor: encodeCursor([
        "imports -createdAt",
        "2026-02-30T00:00:00.000000Z",
        first.items[0]?.id ?? "",
      ]),
    }),
  ).rejects.toMatchObject({ code: "invalid" });
});
