import { expect, test } from "vitest";
import { answerTurn } from "./answer-turn";
import { answer, play, setting } from "./testing";

test("the value of a set of leads is what the board's columns hold together", () => {
  expect(play("total value of everything in proposal").text).toContain(
    "Total value of 3 leads (Status is Proposal): **$1,200,000**.",
  );
});

test("an average is of the leads that have a value", () => {
  expect(play("average deal size").text).toContain("**$400,000**");
});

test("columns that were lost on the way are not left out of a sum in silence", () => {
  const call = { tool: "leads_getBoard", input: { limit: 1 } };
  const { columns } = answer(call) as { columns: unknown[] };
  const turn = {
    text: "how much money is in the pipeline",
    steps: [{ ...call, output: { columns: columns.slice(0, 5) } }],
  };
  const progress = answerTurn([turn], setting);
  expect("outcome" in progress && progress.outcome.text).toContain("too much for me");
});

test("ticked leads are added up one by one", () => {
  const ids = ["10000000-0000-7000-8000-000000000001", "10000000-0000-7000-8000-000000000003"];
  const { text } = play("total value of the selected", {
    path: "/leads",
    selection: { ids, total: 2 },
  });
  expect(text).toContain("Total value of 2 leads: **$800,000**.");
});
