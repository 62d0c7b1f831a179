import { apiDocument } from "@/lib/api-document";
import { otherMethods } from "@/lib/operations/failure";

export const GET = () => Response.json(apiDocument());

const other = otherMethods("GET", "HEAD");

export { other as DELETE, other as OPTIONS, other as PATCH, other as POST, other as PUT };
