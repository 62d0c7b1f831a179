import { expect, test } from "vitest";
import { newerOf } from "./use-pages";

test("a drawing that was begun before a change does not take the change back", () => {
  const newer = newerOf([
    { id: "a", version: 3, name: "Rose" },
    { id: "b", version: 1, name: "Jack" },
  ]);
  expect(newer({ id: "a", version: 2, name: "Ros" }).name).toBe("Rose");
  expect(newer({ id: "a", version: 3, name: "Rose T." }).name).toBe("Rose T.");
  expect(newer({ id: "b", version: 2, name: "Jack H." }).name).toBe("Jack H.");
  expect(newer({ id: "c", version: 1, name: "Mickey" }).name).toBe("Mickey");
});
