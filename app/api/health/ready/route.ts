import { systemSql } from "@/db/client";
import { otherMethods } from "@/lib/operations/failure";

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

const other = otherMethods("GET", "HEAD");

export { other as DELETE, other as OPTIONS, other as PATCH, other as POST, other as PUT };
