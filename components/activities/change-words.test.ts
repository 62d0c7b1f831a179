import { expect, test } from "vitest";
import { sharedFormat } from "@/lib/format";
import { changesOf, changeWords } from "./change-words";

const words = {
  statusOf: (key: string) => (key === "new" ? { label: "Fresh" } : undefined),
  memberOf: (id: string | null | undefined) => (id === "mia" ? { name: "Mia Torres" } : undefined),
  currency: "USD",
  format: sharedFormat,
  customFields: [
    { key: "area", label: "Preferred area", type: "select", options: [], required: false },
  ],
} as unknown as Parameters<typeof changesOf>[1];

const said = (raw: unknown) =>
  changesOf(raw, words).map((change) => `${change.label}: ${changeWords(change)}`);

test("a change is told in the team's words, not in keys", () => {
  expect(said({ valueCents: { from: 100_000, to: 250_050 } })).toEqual(["Value: $1,000 → $2,500.50"]);
  expect(said({ status: { from: "new", to: "gone" } })).toEqual(["Status: Fresh → gone"]);
  expect(said({ assignedToId: { from: "mia", to: "left" } })).toEqual([
    "Owner: Mia Torres → a former member",
  ]);
});

test("what was set for the first time or cleared is told as such", () => {
  expect(said({ company: { from: null, to: "Acme" } })).toEqual(["Company: Acme"]);
  expect(said({ company: { from: "Acme", to: null } })).toEqual(["Company: Acme removed"]);
});

test("of the team's own fields only those that changed are told, by their labels", () => {
  expect(said({ customFields: { from: { area: "North" }, to: { area: "South", gone: 1 } } })).toEqual([
    "Preferred area: North → South",
  ]);
});

test("details of an unknown shape are passed over", () => {
  expect(said(null)).toEqual([]);
  expect(said({ company: "Acme" })).toEqual([]);
});
