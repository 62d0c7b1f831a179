import { bigint, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";

export const leads = pgTable("bare_leads", {
  id: uuid("id").primaryKey(),
  teamId: uuid("team_id"),
  firstName: text("first_name"),
  lastName: text("last_name"),
  email: text("email"),
  phone: text("phone"),
  company: text("company"),
  status: text("status"),
  source: text("source"),
  valueCents: bigint("value_cents", { mode: "number" }),
  currency: text("currency"),
  createdAt: timestamp("created_at", { withTimezone: true }),
});

export const db = drizzle(postgres(process.env.BARE_DATABASE_URL, { max: 10 }));
