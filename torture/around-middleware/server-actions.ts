import { readFileSync } from "node:fs";
import { systemSql } from "@/db/client";
import type { TestTeam } from "@/db/testing";
import { catalog } from "@/lib/catalog";
import { inputWithIds } from "@/lib/catalog-samples.testing";
import { createLead } from "@/lib/leads/create-lead";
import { answerOf } from "@/lib/operations/perform";
import { type App, sized } from "../check";
import { send } from "../http/raw";
import { SIGNED_OUT, type Visitor } from "../http/visitors";
import { MARK, type MarkedTeam } from "../tenants/marked-team";

interface Setting {
  app: App;
  marked: MarkedTeam;
  ours: TestTeam;
  outsider: Visitor;
  scale: number;
  failures: string[];
}

interface Action {
  id: string;
  page: string;
}

/** Calls every server action of the build directly: with another team's ids, signed out, and from another site. */
export async function callActions({
  app,
  marked,
  ours,
  outsider,
  scale,
  failures,
}: Setting): Promise<number> {
  const actions = actionsOf(app.distDir);
  const foreign = marked.ids.find(({ table }) => table === "leads")?.id ?? "";
  const inputs = catalog
    .filter(({ scope }) => scope !== "public")
    .map((operation) => inputWithIds(operation, foreign));
  const all = actions.flatMap((action) =>
    inputs.flatMap((input) => [outsider, SIGNED_OUT].map((visitor) => ({ action, input, visitor }))),
  );
  const wanted = sized(all.length, scale / 4);
  for (let index = 0; index < wanted; index += 1) {
    const { action, input, visitor } = all[
      Math.floor((index * all.length) / wanted)
    ] as (typeof all)[number];
    const { text } = await call(app, action, [input], { ...visitor.headers, origin: app.url });
    if (text.includes(MARK))
      failures.push(`The action ${action.id} showed ${visitor.role} another team's words.`);
  }
  await fromAnotherSite(app, actions, ours, outsider, failures);
  return wanted + actions.length;
}

/** A browser sends the cookie along with a form that another site submits; nothing may come of it. */
async function fromAnotherSite(
  app: App,
  actions: Action[],
  ours: TestTeam,
  visitor: Visitor,
  failures: string[],
) {
  const lead = await answerOf(createLead, ours.grace, { firstName: "Mine", force: true });
  const before = await entriesOf(ours.teamId);
  for (const action of actions) {
    for (const origin of ["https://evil.example", "null"]) {
      const { status } = await call(app, action, [{ id: lead.id }], { ...visitor.headers, origin });
      if (status < 400)
        failures.push(`The action ${action.id} answered ${status} to the origin ${origin}.`);
    }
  }
  if ((await entriesOf(ours.teamId)) !== before) failures.push("A server action ran for another site.");
}

async function entriesOf(teamId: string): Promise<number> {
  const [row] = await systemSql()<
    { entries: number }[]
  >`select count(*)::int as entries from journal_entries where team_id = ${teamId}`;
  return row?.entries ?? 0;
}

const call = (app: App, { id, page }: Action, args: unknown[], headers: Record<string, string>) =>
  send(app.url, page, {
    method: "POST",
    headers: {
      "next-action": id,
      "content-type": "text/plain;charset=UTF-8",
      accept: "text/x-component",
      ...headers,
    },
    body: JSON.stringify(args),
  });

/** Every action with a page that serves it, as the build lists them. */
function actionsOf(distDir: string): Action[] {
  const manifest = JSON.parse(
    readFileSync(`${distDir}/server/server-reference-manifest.json`, "utf8"),
  ) as {
    node: Record<string, { workers: Record<string, unknown> }>;
  };
  return Object.entries(manifest.node).map(([id, { workers }]) => {
    const page = Object.keys(workers).find((name) => !name.includes("[")) ?? "app/(crm)/leads/page";
    return {
      id,
      page:
        page
          .replace(/^app/, "")
          .replace(/\/page$/, "")
          .replace(/\/\([^)]+\)/g, "") || "/",
    };
  });
}
