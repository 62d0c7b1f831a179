import { expect, test } from "vitest";
import type { UploadAnswer } from "@/lib/imports/schema";
import { draftOf, problemOf, readNewField, sharedHint, withTarget, withValue } from "./mapping-draft";

const column = (name: string, suggestedField: string | null) => ({
  name,
  samples: ["x"],
  suggestedField,
});
const upload: UploadAnswer = {
  uploadId: "01a2057d-aa90-70e7-9d82-9a8f050d7514",
  fileName: "leads.csv",
  sizeBytes: 10,
  kind: "csv",
  columns: [
    column("Name", "fullName"),
    column("Mail", "email"),
    column("Tel", "phone"),
    column("Stage", "status"),
    column("Fax", "new:phone:Fax"),
  ],
};

test("the guesses stand as they are, and leads are looked for by the best that the file holds", () => {
  const draft = draftOf(upload);
  expect(draft).toMatchObject({
    mapping: { Name: "fullName", Fax: "new:phone:Fax" },
    matchBy: "email",
    onMatch: "skip",
    assignsByRules: true,
  });
  expect(problemOf(draft)).toBeUndefined();
  expect(draftOf({ ...upload, columns: [column("Tel", "phone")] }).matchBy).toBe("phone");
  expect(draftOf({ ...upload, columns: [column("Name", "fullName")] }).matchBy).toBe("none");
});

test("what keeps a file from being checked is said", () => {
  const draft = draftOf(upload);
  const nobody = ["Name", "Mail", "Tel"].reduce((known, name) => withTarget(known, name, null), draft);
  expect(problemOf(nobody)).toMatch(/which column holds a name/);
  expect(problemOf(withTarget(draft, "Mail", null))).toMatch(/by email/);
  expect(problemOf({ ...withTarget(draft, "Tel", null), matchBy: "phone" })).toMatch(/by phone/);
  expect(problemOf(withTarget(draft, "Fax", "new:text: "))).toMatch(/name/);
});

test("the meanings of values go with the field that they were meanings of", () => {
  const said = withValue(withValue(draftOf(upload), "Stage", "Hot", "qualified"), "Stage", "Odd", null);
  expect(said.valueMap).toEqual({ Stage: { Hot: "qualified", Odd: null } });
  expect(withTarget(said, "Stage", "note").valueMap).toEqual({});
});

test("columns that share a field say what becomes of the second", () => {
  const { mapping } = withTarget(draftOf(upload), "Fax", "phone");
  expect(sharedHint(upload.columns, mapping, "Tel")).toBeUndefined();
  expect(sharedHint(upload.columns, mapping, "Fax")).toBe(
    "Used where “Tel” has nothing valid; otherwise kept in a note.",
  );
  expect(sharedHint(upload.columns, { Name: null, Mail: null }, "Mail")).toBeUndefined();
});

test("a new field keeps any name, colons included", () => {
  expect(readNewField("new:text:Ratio 1:2")).toEqual({ type: "text", label: "Ratio 1:2" });
  expect(readNewField("new:text:")).toEqual({ type: "text", label: "" });
  expect(readNewField("email")).toBeUndefined();
});

test("a value may mean nothing, and what was said of it can be taken back", () => {
  const nobody = withValue(draftOf(upload), "Owner", "Sam", null);
  expect(nobody.valueMap).toEqual({ Owner: { Sam: null } });
  expect(withValue(nobody, "Owner", "Sam", undefined).valueMap).toEqual({ Owner: {} });
});
