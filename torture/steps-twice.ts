import type { InngestFunction } from "inngest";
import { v7 } from "uuid";
import { systemSql, withSystem } from "@/db/client";
import { newTeam } from "@/db/testing";
import { functions } from "@/inngest/functions";
import { env } from "@/lib/env";
import { csv, request } from "@/lib/imports/testing";
import { findBrokenSeal } from "@/lib/journal/seal-journal";
import { type Check, sized } from "./check";
import { startMailProvider } from "./mail-provider";
import { type Scenes, same } from "./steps-twice/scene";
import { telling } from "./steps-twice/telling";

/** Every step of every function has its effect, is then taken for undone, and runs again. */
export const stepsTwice: Check = {
  id: "C11",
  promise:
    "A step that runs twice, because its process died before it could say so, has its effect once",
  suiteScale: 0.05,
  async run({ scale }) {
    const failures: string[] = [];
    const counts = { functions: 0, steps: 0 };
    for (const one of functions as unknown as Runnable[]) {
      const scene = await scenes[one.id()]?.(sized(20_000, scale));
      if (!scene) {
        failures.push(`${one.id()} has no scene here.`);
        continue;
      }
      counts.functions += 1;
      counts.steps += await runTwice(one, scene.data);
      failures.push(...(await scene.judge()).map((failure) => `${one.id()}: ${failure}`));
      scene.end?.();
    }
    return { counts, failures };
  },
};

type Runnable = Pick<InngestFunction.Any, "id"> & { fn(context: unknown): Promise<unknown> };

/** Runs a function with steps that forget what they did. @returns how many steps it has */
async function runTwice(one: Runnable, data: Record<string, unknown>): Promise<number> {
  let steps = 0;
  const step = {
    async run(_name: string, work: () => Promise<unknown>) {
      steps += 1;
      await work();
      return work();
    },
    sleep: async () => undefined,
    sleepUntil: async () => undefined,
  };
  const event = { name: "torture", data: { ...data, outboxId: v7() } };
  await one.fn({ event, step, runId: v7(), attempt: 0 });
  return steps;
}

const scenes: Scenes = {
  ...telling,

  async "import-leads"(rows) {
    const team = await newTeam();
    const table = Array.from({ length: rows }, (_, row) => [
      `p${row}@rapport.test`,
      `Person ${row}`,
      "x",
    ]);
    const importId = await request(team.grace, csv([["Email", "Name", "Notes"], ...table]), {
      matchBy: "email",
    });
    return {
      data: { teamId: team.teamId, importId },
      async judge() {
        const [found] = await systemSql()<
          { leads: number; notes: number; told: number; state: string }[]
        >`
          select (select count(*)::int from leads where team_id = ${team.teamId}) as leads,
            (select count(*)::int from notes where team_id = ${team.teamId}) as notes,
            (select count(*)::int from outbox_events where team_id = ${team.teamId} and name = 'leads.imported') as told,
            (select state from imports where id = ${importId}) as state`;
        const wanted = { leads: rows, notes: rows, told: 1, state: "done" };
        return same(found, wanted);
      },
    };
  },

  async "send-queued-email"() {
    const provider = await startMailProvider();
    const before = { ...env() };
    Object.assign(env(), provider.env);
    const emailId = v7();
    await withSystem(
      {},
      ({ sql }) => sql`
      insert into outgoing_emails (id, purpose, to_address, subject, text_body, html_body, state)
      values (${emailId}, 'verify_email', 'someone@rapport.test', 'Subject', 'Text', 'Html', 'queued')`,
    );
    return {
      data: { emailId },
      async judge() {
        const [mail] = await systemSql()<
          { state: string }[]
        >`select state from outgoing_emails where id = ${emailId}`;
        return same({ ...mail, mails: provider.asked.size }, { state: "sent", mails: 1 });
      },
      end() {
        Object.assign(
          env(),
          { RESEND_API_KEY: undefined, RESEND_BASE_URL: undefined, EMAIL_FROM: undefined },
          before,
        );
        provider.stop();
      },
    };
  },

  async "seal-journal"() {
    const team = await newTeam();
    await withSystem(
      { teamId: team.teamId },
      ({ sql }) => sql`
      insert into journal_entries (id, team_id, actor_kind, door, operation, summary, created_at)
      select gen_random_uuid(), ${team.teamId}, 'user', 'ui', 'x', 'x', now() - interval '1 hour' from generate_series(1, 50)`,
    );
    return {
      data: {},
      async judge() {
        const broken = await findBrokenSeal(team.teamId);
        const [chain] = await systemSql()<{ links: number; entries: number }[]>`
          select count(*)::int as links, count(distinct entry_id)::int as entries from journal_chain where team_id = ${team.teamId}`;
        return [...(broken ? ["the chain is broken"] : []), ...same(chain, { links: 50, entries: 50 })];
      },
    };
  },

  async "sweep-deleted-team"() {
    const [gone, kept] = await Promise.all([newTeam(), newTeam()]);
    return {
      data: { teamId: gone.teamId, files: [] },
      async judge() {
        const [left] = await systemSql()<{ gone: number; kept: number }[]>`
          select count(*) filter (where team_id = ${gone.teamId})::int as gone,
            count(*) filter (where team_id = ${kept.teamId})::int as kept from lead_statuses`;
        return same(left, { gone: 0, kept: 9 });
      },
    };
  },

  async tidy() {
    const team = await newTeam();
    return {
      data: {},
      async judge() {
        const [kept] = await systemSql()<{ statuses: number }[]>`
          select count(*)::int as statuses from lead_statuses where team_id = ${team.teamId}`;
        return same(kept, { statuses: 9 });
      },
    };
  },
};
