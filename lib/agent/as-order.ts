const orders: Record<string, string> = {
  Added: "Add",
  Assigned: "Give",
  Cancelled: "Cancel",
  Changed: "Change",
  Deleted: "Delete",
  Imported: "Import",
  Merged: "Merge",
  Moved: "Move",
  Removed: "Remove",
  Restored: "Restore",
  Shared: "Share",
  Took: "Take",
  Undid: "Undo",
  Wrote: "Write",
};

const ofOne: Record<string, string> = {
  added: "add",
  "assigned to": "give to",
  changed: "change",
  "moved to": "move to",
  removed: "remove",
  "taken from": "take from",
};

const told = new RegExp(`(: |, )(${Object.keys(ofOne).join("|")})(?= )`, "g");

/**
 * What the journal would tell as done, as what is still to be done: "Assigned 56 leads to Mia Torres" becomes
 * "Give 56 leads to Mia Torres", "Ana Lopez: moved to Won" becomes "Ana Lopez: move to Won".
 */
export function asOrder(summary: string): string {
  const [first = ""] = summary.match(/^\p{L}+/u) ?? [];
  const order = orders[first];
  if (order) return order + summary.slice(first.length);
  return summary.replace(told, (_, before: string, verb: string) => before + ofOne[verb]);
}
