import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import type { Filter } from "@/lib/filters/schema";
import type { RoutingMember } from "@/lib/routing/schema";
import { createdAt, foreignKey, id, teamId, updatedAt, version } from "./columns";
import { leads } from "./leads";
import { teams } from "./people";

/** Who gets new leads of one kind. Rules are asked in their order; the first that fits and has somebody free decides. */
export const routingRules = pgTable(
  "routing_rules",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    name: text("name").notNull(),
    position: integer("position").notNull().default(0),
    isOn: boolean("is_on").notNull().default(true),
    filter: jsonb("filter").$type<Filter>().notNull(),
    /** Those who take the leads, in turn by their weights; nobody means that they wait unassigned. */
    members: jsonb("members").$type<RoutingMember[]>().notNull().default([]),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("routing_rules_team_id").on(table.teamId, table.id),
    index("routing_rules_order").on(table.teamId, table.position, table.id),
  ],
);

/** Whose turn it is: what each member of a rule has to their credit. Bookkeeping, so no part of the journal. */
export const routingTurns = pgTable(
  "routing_turns",
  {
    teamId: teamId(),
    ruleId: uuid("rule_id").notNull(),
    userId: uuid("user_id").notNull(),
    credit: integer("credit").notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.ruleId, table.userId] }),
    foreignKey({
      name: "routing_turns_rule_fk",
      columns: [table.teamId, table.ruleId],
      foreignColumns: [routingRules.teamId, routingRules.id],
    }).onDelete("cascade"),
  ],
);

/** What the rules decided for one lead, and why. */
export const leadRoutings = pgTable(
  "lead_routings",
  {
    id: id(),
    teamId: teamId(),
    leadId: uuid("lead_id").notNull(),
    /** The rule that decided, and what it was called then; a rule may be gone. */
    ruleId: uuid("rule_id"),
    ruleName: text("rule_name"),
    assignedToId: uuid("assigned_to_id"),
    reason: text("reason").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("lead_routings_recent").on(table.teamId, table.createdAt, table.id),
    index("lead_routings_by_lead").on(table.teamId, table.leadId, table.createdAt),
    foreignKey({
      name: "lead_routings_lead_fk",
      columns: [table.teamId, table.leadId],
      foreignColumns: [leads.teamId, leads.id],
    }).onDelete("cascade"),
    check("lead_routings_reason", sql`${table.reason} <> ''`),
  ],
);
