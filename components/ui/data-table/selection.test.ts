import { describe, expect, it } from "vitest";
import { chosenColumns, gridTemplate } from "./columns";
import {
  addRange,
  isSelected,
  NO_SELECTION,
  selectAllLoaded,
  selectedCount,
  toggleRow,
} from "./selection";

const loaded = ["a", "b", "c", "d"];
const everything = { isAll: true, ids: new Set(loaded) };

describe("selecting rows", () => {
  it("takes a chosen row out again", () => {
    const one = toggleRow(NO_SELECTION, "b", loaded);
    expect([...one.ids]).toEqual(["b"]);
    expect([...toggleRow(one, "b", loaded).ids]).toEqual([]);
  });
  it("adds the rows between two, in either direction", () => {
    expect([...addRange(NO_SELECTION, loaded, 2, 0).ids]).toEqual(["a", "b", "c"]);
  });
  it("counts everything that matches, loaded or not", () => {
    expect(selectedCount(everything, 12_408)).toBe(12_408);
    expect(isSelected(everything, "not loaded yet")).toBe(true);
    expect(selectedCount(selectAllLoaded(loaded), 12_408)).toBe(4);
  });
  it("falls back to the other loaded rows when one of everything is taken out", () => {
    const rest = toggleRow(everything, "a", loaded);
    expect(rest.isAll).toBe(false);
    expect([...rest.ids]).toEqual(["b", "c", "d"]);
  });
});

describe("choosing columns", () => {
  const cell = () => null;
  const columns = [
    { id: "name", header: "Name", width: 200, grow: 1, isFixed: true, cell },
    { id: "email", header: "Email", width: 150, cell },
    { id: "phone", header: "Phone", width: 120, cell },
  ];
  it("keeps the chosen order behind the fixed column and drops unknown ids", () => {
    const ids = chosenColumns(columns, ["phone", "gone", "email"]).map((column) => column.id);
    expect(ids).toEqual(["name", "phone", "email"]);
  });
  it("gives the free width to columns that grow", () => {
    expect(gridTemplate(columns, true)).toBe("40px minmax(200px, 1fr) 150px 120px");
  });
});
