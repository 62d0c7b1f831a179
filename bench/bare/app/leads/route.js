import { list, total } from "./list";

export const dynamic = "force-dynamic";

export async function GET(request) {
  const { searchParams } = new URL(request.url);
  const [items, counted] = await Promise.all([
    list(Number(searchParams.get("offset") ?? 0)),
    searchParams.has("count") ? total() : null,
  ]);
  return Response.json({ items, total: counted });
}
