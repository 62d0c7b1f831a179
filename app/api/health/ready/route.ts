import { systemSql } from "@/db/client";

export const dynamic = "force-dynamic";

/** Readiness: the database answers, so requests can be served. */
export async function GET() {
  try {
    await systemSql()`select 1`;
    return Response.json({ status: "ready" });
  } catch {
    return Response.json({ status: "unavailable" }, { status: 503 });
  }
}
