import type { OfflineContext } from "./context";
import { tokensOf } from "./tokens";

/** What is said around a reason and changes nothing about it. */
const filler = new Set(
  "she he they it we i her his their the a an of for to was is were are had has have because due reason just".split(
    " ",
  ),
);

const bare = (text: string) =>
  tokensOf(text)
    .tokens.filter(({ kind, plain }) => kind !== "mark" && !filler.has(plain))
    .map(({ plain }) => plain)
    .join(" ");

/** "she chose another agent" is the team's own "Chose another agent"; any other words stand as they were typed. */
export function teamsReason(
  reason: string,
  { vocabulary }: Pick<OfflineContext, "vocabulary">,
): string {
  const said = bare(reason);
  return vocabulary.lossReasons.find((offered) => said !== "" && bare(offered) === said) ?? reason;
}
