import { otherMethods } from "@/lib/operations/failure";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** Liveness: the process answers. */
export const GET = () => Response.json({ status: "ok", version });

const other = otherMethods("GET", "HEAD");

export { other as DELETE, other as OPTIONS, other as PATCH, other as POST, other as PUT };
