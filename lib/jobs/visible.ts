import type postgres from "postgres";
import type { Sql } from "@/db/client";
import type { Actor } from "@/lib/operations/context";

/** A team's admins see the jobs of their own team; who runs the instance sees all. */
export const visibleTeam = (actor: Actor): string | undefined =>
  actor.instanceAdmin ? undefined : actor.teamId;

/** The engine's functions open transactions of their own; inside an operation they join the one that is open. */
export const engineSql = (sql: Sql): postgres.Sql =>
  Object.assign(sql, { begin: (work: (tx: Sql) => unknown) => work(sql) }) as unknown as postgres.Sql;
