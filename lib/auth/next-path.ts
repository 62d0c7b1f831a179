const HERE = "http://here.invalid";

/** Where to go after signing in: a path of this site, else the start page. Never another site. */
export function nextPath(asked: unknown): string {
  if (typeof asked !== "string" || !/^\/(?![/\\])/.test(asked) || asked.length > 2_000) return "/";
  const url = URL.parse(asked, HERE);
  if (!url || url.origin !== HERE || url.pathname.startsWith("//")) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
