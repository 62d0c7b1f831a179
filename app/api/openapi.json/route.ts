import { apiDocument } from "@/lib/api-document";

export const GET = () => Response.json(apiDocument());
