import { describe, expect, it } from "vitest";
import { formatName, formatPhone, initials } from "./names";

describe("people", () => {
  it("falls back to an address, then to a number", () => {
    expect(formatName({ firstName: " Ada ", lastName: "Byron" })).toBe("Ada Byron");
    expect(formatName({ email: "ada@rapport.test" })).toBe("ada@rapport.test");
    expect(formatName({})).toBe("No name");
  });
  it.each([
    ["Ada Lovelace", "AL"],
    ["ada", "A"],
    ["José Álvarez-Pérez", "JÁ"],
    ["Bob (work)", "B"],
    ["", "?"],
  ])("abbreviates %j to %s", (name, letters) => {
    expect(initials(name)).toBe(letters);
  });
  it("groups North American numbers and keeps others as typed", () => {
    expect(formatPhone("415.555.0132", "+14155550132")).toBe("(415) 555-0132");
    expect(formatPhone("+49 30 901820", "+4930901820")).toBe("+49 30 901820");
    expect(formatPhone(null, null)).toBe("");
  });
});
