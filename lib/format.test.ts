import { describe, expect, it } from "vitest";
import {
  formatBytes,
  formatCount,
  formatDay,
  formatDuration,
  formatExact,
  formatMoney,
  formatName,
  formatPhone,
  formatRelative,
  initials,
  parseMoney,
} from "./format";

const now = new Date("2026-03-12T12:00:00Z");
const timeZone = "America/Denver";

describe("money", () => {
  it("shows cents only when there are any", () => {
    expect(formatMoney(1_250_000, "USD")).toBe("$12,500");
    expect(formatMoney(1_250_050, "USD")).toBe("$12,500.50");
    expect(formatMoney(-500, "EUR")).toBe("-€5");
  });
  it("shows nothing for no amount", () => {
    expect(formatMoney(null)).toBe("");
  });
  it.each([
    ["$12,500.50", 1_250_050],
    ["12500", 1_250_000],
    ["12,50", 1250],
    ["1,234,567", 123_456_700],
    ["-5", -500],
    ["12 500", 1_250_000],
    ["0.29", 29],
  ])("reads %s as cents", (text, cents) => {
    expect(parseMoney(text)).toBe(cents);
  });
  it.each(["", "abc", "1.234.5", "12.345", "12k", "12,34x"])("refuses %j", (text) => {
    expect(parseMoney(text)).toBeNull();
  });
});

describe("dates", () => {
  it.each([
    ["2026-03-12T11:59:30Z", "just now"],
    ["2026-03-12T11:55:00Z", "5 min ago"],
    ["2026-03-12T09:00:00Z", "3 h ago"],
    ["2026-03-10T11:00:00Z", "2 d ago"],
    ["2026-03-12T14:00:00Z", "in 2 h"],
    ["2026-02-01T12:00:00Z", "Feb 1"],
    ["2024-02-01T12:00:00Z", "Feb 1, 2024"],
  ])("tells %s as %s", (when, told) => {
    expect(formatRelative(when, { now, timeZone })).toBe(told);
  });
  it("takes the day from the reader's zone", () => {
    expect(formatDay("2026-03-12T03:00:00Z", { now, timeZone })).toBe("Mar 11");
  });
  it("names the zone in the exact time", () => {
    expect(formatExact("2026-03-12T22:05:00Z", { timeZone })).toBe(
      "Thursday, March 12, 2026 at 4:05 PM MDT",
    );
  });
  it.each([
    [12, "12 ms"],
    [1400, "1.4 s"],
    [125_000, "2 min 5 s"],
    [11_520_000, "3 h 12 min"],
  ])("tells %d ms as %s", (milliseconds, told) => {
    expect(formatDuration(milliseconds)).toBe(told);
  });
});

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

describe("amounts", () => {
  it("agrees in number", () => {
    expect(formatCount(1, "lead")).toBe("1 lead");
    expect(formatCount(12_408, "lead")).toBe("12,408 leads");
  });
  it("rounds bytes", () => {
    expect(formatBytes(512)).toBe("512 B");
    expect(formatBytes(4_200_000)).toBe("4.2 MB");
  });
});
