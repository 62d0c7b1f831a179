import { expect, test } from "vitest";
import { asOrder } from "./as-order";

test.each([
  ["Assigned 56 leads to Mia Torres", "Give 56 leads to Mia Torres"],
  ["Shared 12 leads out over 3 members", "Share 12 leads out over 3 members"],
  ["Took 2 leads from their owners", "Take 2 leads from their owners"],
  ["Moved 1 lead to the bin", "Move 1 lead to the bin"],
  ["Changed company of 3 leads", "Change company of 3 leads"],
  ["Tags of 3 leads: added VIP, removed Cold", "Tags of 3 leads: add VIP, remove Cold"],
  [
    "Ana Lopez: moved to Won, assigned to Mia Torres, changed company",
    "Ana Lopez: move to Won, give to Mia Torres, change company",
  ],
  ["Ana Lopez: taken from its owner", "Ana Lopez: take from its owner"],
  ["Wrote a note on Ana Lopez", "Write a note on Ana Lopez"],
  ["Restored 3 leads from the bin", "Restore 3 leads from the bin"],
  ["Merged the tag Hot into Warm", "Merge the tag Hot into Warm"],
  ["Undid: Assigned 3 leads to Mia", "Undo: Assigned 3 leads to Mia"],
  ["Nothing to change on Ana Lopez", "Nothing to change on Ana Lopez"],
])("a card orders what the journal will tell: %s", (told, order) => {
  expect(asOrder(told)).toBe(order);
});
