import { type SQL, sql } from "drizzle-orm";
import { iso } from "@/lib/leads/lead-json";

export interface ExportColumn {
  header: string;
  /** Its text, of a lead called `l`. */
  sql: SQL;
  /** Written without quotes, and in a workbook as a number. */
  isNumber?: boolean;
}

interface CustomField {
  key: string;
  label: string;
  type: string;
}

const standard: readonly ExportColumn[] = [
  { header: "First name", sql: sql`l.first_name` },
  { header: "Last name", sql: sql`l.last_name` },
  { header: "Email", sql: sql`l.email` },
  { header: "Phone", sql: sql`l.phone` },
  { header: "Company", sql: sql`l.company` },
  { header: "Job title", sql: sql`l.title` },
  { header: "Address", sql: sql`l.address` },
  {
    header: "Status",
    sql: sql`(select s.label from lead_statuses s where s.team_id = l.team_id and s.key = l.status)`,
  },
  { header: "Loss reason", sql: sql`l.loss_reason` },
  { header: "Source", sql: sql`l.source` },
  { header: "Value", sql: money(sql`l.value_cents`), isNumber: true },
  { header: "Currency", sql: sql`l.currency` },
  { header: "Owner", sql: memberName(sql`l.assigned_to_id`) },
  {
    header: "Tags",
    sql: sql`(select string_agg(t.name, '; ' order by lower(t.name)) from lead_tags lt join tags t on t.team_id = lt.team_id and t.id = lt.tag_id where lt.team_id = l.team_id and lt.lead_id = l.id)`,
  },
  { header: "Created", sql: iso(sql`l.created_at`) },
  { header: "Last contacted", sql: iso(sql`l.last_contacted_at`) },
];

/** What an export holds of a lead, under headers that an import recognizes. */
export const exportColumns = (own: readonly CustomField[]): ExportColumn[] => [
  ...standard,
  ...own.map(customColumn),
];

function customColumn({ key, label, type }: CustomField): ExportColumn {
  const text = sql`(l.custom_fields ->> ${key}::text)`;
  const isNumeric = sql`jsonb_typeof(l.custom_fields -> ${key}::text) = 'number'`;
  switch (type) {
    case "money":
      return {
        header: label,
        sql: sql`case when ${isNumeric} then ${money(sql`${text}::numeric`)} end`,
        isNumber: true,
      };
    case "number":
      return { header: label, sql: sql`case when ${isNumeric} then ${text} end`, isNumber: true };
    case "user":
      return {
        header: label,
        sql: sql`case when pg_input_is_valid(${text}, 'uuid') then ${memberName(sql`${text}::uuid`)} end`,
      };
    case "multi_select":
      return {
        header: label,
        sql: sql`case when jsonb_typeof(l.custom_fields -> ${key}::text) = 'array' then (select string_agg(v, '; ') from jsonb_array_elements_text(l.custom_fields -> ${key}::text) v) else ${text} end`,
      };
    default:
      return { header: label, sql: text };
  }
}

function money(cents: SQL): SQL {
  return sql`(${cents}::numeric / 100)::numeric(20, 2)::text`;
}

function memberName(id: SQL): SQL {
  return sql`(select u.name from users u where u.id = ${id})`;
}
