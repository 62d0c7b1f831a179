import { sql } from "drizzle-orm";
import { boolean, check, index, jsonb, pgTable, text, unique, uuid } from "drizzle-orm/pg-core";
import type { Filter } from "@/lib/filters/schema";
import { type ViewLayout, type ViewResource, viewLayouts, viewResources } from "@/lib/views/schema";
import { createdAt, id, oneOf, updatedAt, version } from "./columns";
import { teams } from "./people";

/** A way to look at a list that somebody gave a name. */
export const savedViews = pgTable(
  "saved_views",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    resource: text("resource").$type<ViewResource>().notNull(),
    name: text("name").notNull(),
    filter: jsonb("filter").$type<Filter>(),
    sort: text("sort"),
    /** The ids of the table's columns in their order; null for the usual ones. */
    columns: jsonb("columns").$type<string[]>(),
    layout: text("layout").$type<ViewLayout>().notNull().default("table"),
    isShared: boolean("is_shared").notNull().default(false),
    authorId: uuid("author_id"),
    version: version(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (table) => [
    index("saved_views_of_list").on(table.teamId, table.resource, table.createdAt, table.id),
    check("saved_views_resource", sql`${table.resource} in (${oneOf(viewResources)})`),
    check("saved_views_layout", sql`${table.layout} in (${oneOf(viewLayouts)})`),
  ],
);

/**
 * How one person arranged the views of a list. The ids are no references: a view that is deleted keeps its place
 * here, so that it comes back where it was when the deletion is undone.
 */
export const viewArrangements = pgTable(
  "view_arrangements",
  {
    id: id(),
    teamId: uuid("team_id")
      .notNull()
      .references(() => teams.id),
    userId: uuid("user_id").notNull(),
    resource: text("resource").$type<ViewResource>().notNull(),
    viewIds: jsonb("view_ids").$type<string[]>().notNull().default([]),
    /** The one that the list opens with; null for all rows. */
    defaultViewId: uuid("default_view_id"),
    updatedAt: updatedAt(),
  },
  (table) => [
    unique("view_arrangements_once").on(table.teamId, table.userId, table.resource),
    check("view_arrangements_resource", sql`${table.resource} in (${oneOf(viewResources)})`),
  ],
);
