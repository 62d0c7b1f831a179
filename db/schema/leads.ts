import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { type ChoiceKind, choiceKinds } from "@/lib/leads/schema";
import { cents, createdAt, deletedAt, id, instant, oneOf, teamId, updatedAt, version } from "./columns";
import { teamMembers, teams } from "./people";

/** A step of a team's pipeline. The key never changes when the label does. */
export const leadStatuses = pgTable(
  "lead_statuses",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    key: text("key").notNull(),
    label: text("label").notNull(),
    position: integer("position").notNull(),
    color: text("color").notNull(),
    kind: text("kind").$type<"open" | "won" | "lost">().notNull(),
    winProbability: integer("win_probability").notNull().default(0),
    staleAfterDays: integer("stale_after_days"),
    requiresReason: boolean("requires_reason").notNull().default(false),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("lead_statuses_team_key").on(table.teamId, table.key),
    check("lead_statuses_kind", sql`${table.kind} in ('open', 'won', 'lost')`),
    check("lead_statuses_probability", sql`${table.winProbability} between 0 and 100`),
  ],
);

/** What a team offers for a lead's source or loss reason. Leads keep the words themselves, and may have others. */
export const leadChoices = pgTable(
  "lead_choices",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    kind: text("kind").$type<ChoiceKind>().notNull(),
    name: text("name").notNull(),
    position: integer("position").notNull(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    uniqueIndex("lead_choices_name").on(table.teamId, table.kind, sql`lower(${table.name})`),
    check("lead_choices_kind", sql`${table.kind} in (${oneOf(choiceKinds)})`),
  ],
);

/** A field that a team added to its leads; values live in `leads.custom_fields` under its key. */
export const customFields = pgTable(
  "custom_fields",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    key: text("key").notNull(),
    label: text("label").notNull(),
    type: text("type").notNull(),
    options: jsonb("options").$type<string[]>().notNull().default([]),
    required: boolean("required").notNull().default(false),
    position: integer("position").notNull().default(0),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("custom_fields_team_key").on(table.teamId, table.key),
    check(
      "custom_fields_type",
      sql`${table.type} in ('text','long_text','number','money','date','boolean','select','multi_select','url','phone','email','user')`,
    ),
  ],
);

/**
 * Which leads are compared by name when duplicates are looked for: those at companies of the same first word whose last
 * names begin alike. Null without a company.
 */
export const nameBlock = (lastName: SQLWrapper, company: SQLWrapper): SQL =>
  sql`(left(lower(${lastName}), 1) || ' ' || substring(lower(${company}) from '[[:alnum:]]{3,}'))`;

/** A person who may buy. */
export const leads = pgTable(
  "leads",
  {
    id: id(),
    teamId: teamId(),
    firstName: text("first_name").notNull().default(""),
    lastName: text("last_name").notNull().default(""),
    name: text("name")
      .notNull()
      .generatedAlwaysAs((): SQL => sql`btrim(${leads.firstName} || ' ' || ${leads.lastName})`),
    email: text("email"),
    phone: text("phone"),
    phoneE164: text("phone_e164"),
    company: text("company"),
    title: text("title"),
    address: text("address"),
    timeZone: text("time_zone"),
    status: text("status").notNull(),
    lossReason: text("loss_reason"),
    source: text("source"),
    latestSource: text("latest_source"),
    utm: jsonb("utm").$type<Record<string, string>>(),
    valueCents: cents("value_cents"),
    currency: text("currency").notNull(),
    score: integer("score"),
    grade: text("grade"),
    assignedToId: uuid("assigned_to_id"),
    /** The lead that this one, in the bin, became part of. */
    mergedIntoId: uuid("merged_into_id"),
    nextStepAt: instant("next_step_at"),
    lastContactedAt: instant("last_contacted_at"),
    lastRepliedAt: instant("last_replied_at"),
    customFields: jsonb("custom_fields").$type<Record<string, unknown>>().notNull().default({}),
    consent: jsonb("consent").$type<Record<string, string>>().notNull().default({}),
    search: text("search")
      .notNull()
      .generatedAlwaysAs(
        (): SQL =>
          sql`lower(${leads.firstName} || ' ' || ${leads.lastName} || ' ' || coalesce(${leads.email}, '') || ' ' || coalesce(${leads.phone}, '') || ' ' || coalesce(${leads.phoneE164}, '') || ' ' || coalesce(${leads.company}, ''))`,
      ),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
    deletedAt: deletedAt(),
  },
  (table) => [
    unique("leads_team_id").on(table.teamId, table.id),
    foreignKey({
      name: "leads_status_fk",
      columns: [table.teamId, table.status],
      foreignColumns: [leadStatuses.teamId, leadStatuses.key],
    }),
    foreignKey({
      name: "leads_owner_fk",
      columns: [table.teamId, table.assignedToId],
      foreignColumns: [teamMembers.teamId, teamMembers.userId],
    }),
    foreignKey({
      name: "leads_merged_into_fk",
      columns: [table.teamId, table.mergedIntoId],
      foreignColumns: [table.teamId, table.id],
    }),
    check("leads_currency", sql`${table.currency} ~ '^[A-Z]{3}$'`),
    check("leads_value", sql`${table.valueCents} between 0 and 9007199254740991`),
    index("leads_created").on(table.teamId, table.createdAt, table.id).where(sql`deleted_at is null`),
    index("leads_updated").on(table.teamId, table.updatedAt, table.id).where(sql`deleted_at is null`),
    // With the owner, whom row security asks for, a column of the pipeline is counted and added up from the index alone.
    index("leads_by_status")
      .on(
        table.teamId,
        table.status,
        table.createdAt,
        table.id,
        table.assignedToId,
        table.valueCents,
        table.currency,
      )
      .where(sql`deleted_at is null`),
    index("leads_by_owner")
      .on(table.teamId, table.assignedToId, table.createdAt, table.id)
      .where(sql`deleted_at is null`),
    index("leads_by_name").on(table.teamId, table.name, table.id).where(sql`deleted_at is null`),
    index("leads_by_company").on(table.teamId, table.company, table.id).where(sql`deleted_at is null`),
    index("leads_by_value").on(table.teamId, table.valueCents, table.id).where(sql`deleted_at is null`),
    index("leads_by_score").on(table.teamId, table.score, table.id).where(sql`deleted_at is null`),
    index("leads_by_contact")
      .on(table.teamId, table.lastContactedAt, table.id)
      .where(sql`deleted_at is null`),
    index("leads_email").on(table.teamId, table.email).where(sql`email is not null`),
    index("leads_phone").on(table.teamId, table.phoneE164).where(sql`phone_e164 is not null`),
    index("leads_bin").on(table.teamId, table.deletedAt, table.id).where(sql`deleted_at is not null`),
    index("leads_merged").on(table.teamId, table.mergedIntoId).where(sql`merged_into_id is not null`),
    index("leads_by_block")
      .on(table.teamId, nameBlock(table.lastName, table.company))
      .where(sql`deleted_at is null and company is not null`),
    index("leads_search").using("gin", table.teamId, table.search.op("gin_trgm_ops")),
  ],
);

/** A label on leads; its name is unique in the team in any case. */
export const tags = pgTable(
  "tags",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    name: text("name").notNull(),
    color: text("color").notNull(),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("tags_team_id").on(table.teamId, table.id),
    uniqueIndex("tags_name").on(table.teamId, sql`lower(${table.name})`),
  ],
);

export const leadTags = pgTable(
  "lead_tags",
  {
    id: id(),
    teamId: teamId(),
    leadId: uuid("lead_id").notNull(),
    tagId: uuid("tag_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("lead_tags_once").on(table.teamId, table.leadId, table.tagId),
    index("lead_tags_by_tag").on(table.teamId, table.tagId, table.leadId),
    foreignKey({
      name: "lead_tags_lead_fk",
      columns: [table.teamId, table.leadId],
      foreignColumns: [leads.teamId, leads.id],
    }),
    foreignKey({
      name: "lead_tags_tag_fk",
      columns: [table.teamId, table.tagId],
      foreignColumns: [tags.teamId, tags.id],
    }),
  ],
);
