import type { Command } from "./command";
import { phraseSet } from "./phrases";
import { part, type Slice, trimmed, typed } from "./slices";

const lists = phraseSet(
  "views, my views, show views, show my views, saved views, show saved views, list views, list my views, which views are there, what views are there, what views do we have, list saved views, our views, show all views, which views do i have, what views do i have, what views have i got saved, what views have i got, which views have i got, what views have i saved, which views have i saved, what views do i have saved, any saved views, do i have any views, do i have saved views, my saved views, show my saved views, show me my views, show me my saved views, show me the saved views, show me all views, list my saved views, list all views, see my views, see my saved views, open my views, where are my views, what saved views do i have, which saved views do i have, what are my views, what are my saved views, what are the saved views",
);
const saves = phraseSet(
  "save this as, save this view as, save this search as, save this list as, save the view as, save the search as, save view as, save it as, save that as, save that search as, save as a view, save as view, save as, save these as, save this filter as, save the list as, create a view, create a view called, new view, new view called, save this view, save this search, make a view called, create view",
);
const opens = phraseSet(
  "open the view, open view, show the view, show view, load the view, load view, go to the view, switch to the view, use the view, show me the view, apply the view, switch to view, go to view, open my view, open the saved view",
);
const deletes = phraseSet(
  "delete the view, delete view, remove the view, remove view, delete the saved view, delete my view",
);
const names = phraseSet("called, named, as, a view called, a view named");
const shared = phraseSet(
  "for the team, for everyone, for everybody, shared, and share it, with the team, for all, for the whole team",
);

/** "save this as Hot Denver", "my views", "open the view Hot Denver". */
export function readViews(raw: Slice): Command | undefined {
  const slice = trimmed(raw);
  if (lists.at(slice.tokens, 0)?.end === slice.tokens.length) return { kind: "views" };
  const save = saves.at(slice.tokens, 0);
  if (save) {
    const { rest, isShared } = unshared(part(slice, save.end));
    return { kind: "saveView", name: nameIn(rest), isShared };
  }
  const open = opens.at(slice.tokens, 0);
  const remove = deletes.at(slice.tokens, 0);
  const opening = open ?? remove;
  const name = opening ? nameIn(part(slice, opening.end)) : (calledView(slice) ?? "");
  return name ? { kind: "view", name, act: remove ? "delete" : "open" } : undefined;
}

const opensIt = phraseSet("open, load, apply, switch to, use, go to, show, show me, pull up, bring up");
const articles = phraseSet("my, the, our");
const own = phraseSet("this, the, current, list, board, a, new, saved, whole, full, filtered");

/** "open my hot buyers view": the name before the word. */
function calledView(slice: Slice): string | undefined {
  const verb = opensIt.at(slice.tokens, 0);
  const last = slice.tokens.length - 1;
  if (!verb || slice.tokens[last]?.plain !== "view") return undefined;
  const start = articles.at(slice.tokens, verb.end)?.end ?? verb.end;
  return start < last && !own.at(slice.tokens, start) ? typed(part(slice, start, last)) : undefined;
}

function nameIn(slice: Slice): string {
  const rest = trimmed(slice);
  const lead = names.at(rest.tokens, 0);
  return typed(trimmed(part(rest, lead?.end ?? 0)));
}

function unshared(raw: Slice) {
  const slice = trimmed(raw);
  const at = slice.tokens.findIndex(
    (_, place) => shared.at(slice.tokens, place)?.end === slice.tokens.length,
  );
  return at > 0 ? { rest: part(slice, 0, at), isShared: true } : { rest: slice, isShared: false };
}
