import { setTimeout as delay } from "node:timers/promises";
import type { Rig } from "./rig";

/** How long a process lives at most before it is killed. */
const LIFE_MS = 1_500;
const SETTLED_WITHIN_MS = 60_000;
const LINES_OF_AN_ERROR = 14;

/** One kill in ten hits Postgres, the others the application. */
const hitsPostgres = (kill: number) => kill % 10 === 3;

/** Kills the application or its Postgres at random moments and starts it again; `before` each life begins. */
export async function killAtRandom(
  rig: Rig,
  kills: number,
  before: (kill: number) => Promise<unknown>,
): Promise<void> {
  for (let kill = 0; kill < kills; kill += 1) {
    await before(kill);
    await delay(Math.random() * LIFE_MS);
    const victim = hitsPostgres(kill) ? rig.database : rig.app;
    await victim.kill();
    await victim.start();
  }
}

/** Waits until no event is unsent, no mail open and no run on its way. @returns after how many milliseconds */
export async function settled({ owner }: Rig): Promise<number> {
  const at = performance.now();
  while (performance.now() - at < SETTLED_WITHIN_MS) {
    const [open] = await owner`
      select 1 where exists (select 1 from outbox_events where sent_at is null)
        or exists (select 1 from engine_runs where ended_at is null)
        or exists (select 1 from outgoing_emails where state in ('queued', 'sending'))`;
    if (!open) break;
    await delay(100);
  }
  return Math.round(performance.now() - at);
}

export const differs = (what: string, is: number, wanted: number): string[] =>
  is === wanted ? [] : [`${is} ${what} instead of ${wanted}`];

/** Rejections that nobody heard in any of the server's lives, each with what the log says of it. */
export function unheardIn(rig: Rig): string[] {
  const lines = rig.log().split("\n");
  return lines.flatMap((line, at) =>
    /unhandled/i.test(line)
      ? [`A rejection that nobody heard:\n${lines.slice(at, at + LINES_OF_AN_ERROR).join("\n")}`]
      : [],
  );
}
