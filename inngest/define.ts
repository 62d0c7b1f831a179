import { systemSql } from "@/db/client";
import { inngest } from "./client";
import { confirming } from "./relay/confirm";

/**
 * Defines a durable function. It is `inngest.createFunction` with one step in front, which confirms the
 * event in Postgres and ends the run when another run has already taken it.
 */
export const defineFunction = confirming(inngest, systemSql);
