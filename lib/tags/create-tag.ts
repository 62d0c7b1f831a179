import { sql } from "drizzle-orm";
import { v7 } from "uuid";
import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { color, tagName } from "./input";
import { tag } from "./schema";
import { nameTaken, readTag } from "./tag-json";

/** More than anybody can keep apart; it bounds what lists and filters have to carry. */
const MOST_TAGS = 1000;

export const createTag = operation({
  name: "tags.create",
  summary: "Adds a tag to the team; its name is unique in any case.",
  scope: "leads:write",
  effect: "write",
  route: "POST /tags",
  status: 201,
  input: z.strictObject({ name: tagName, color: color.default("gray") }),
  output: tag,
  async run(context, { name, color }) {
    const { db, actor } = context;
    const id = v7();
    const [counted] = await db.execute<{ total: number }>(
      sql`select count(*)::integer as total from tags t where t.team_id = ${actor.teamId}`,
    );
    if ((counted?.total ?? 0) >= MOST_TAGS)
      throw new OperationError(
        "invalid",
        `A team has at most ${MOST_TAGS} tags. Merge or delete some first.`,
      );
    const made = await db.execute(sql`
      insert into tags (id, team_id, name, color) values (${id}, ${actor.teamId}, ${name}, ${color})
      on conflict (team_id, lower(name)) do nothing returning 1`);
    if (made.length === 0) throw nameTaken(name);
    context.record({
      summary: `Added the tag ${name}`,
      events: [{ name: "tag.changed", data: { tagId: id } }],
    });
    return readTag(context, id);
  },
});
