/** Another way to write a request for a page. */
export interface Detour {
  what: string;
  path(page: string): string;
  headers?: Record<string, string>;
}

const five = (name: string) => Array.from({ length: 5 }, () => name).join(":");
const first = (page: string, change: (letter: string) => string) => page.replace(/[a-z]/i, change);
const same = (page: string) => page;
const headers = (what: string, headers: Record<string, string>): Detour => ({
  what,
  path: same,
  headers,
});
const address = (
  what: string,
  path: (page: string) => string,
  extra?: Record<string, string>,
): Detour => ({ what, path, ...(extra && { headers: extra }) });

/** Every way around a middleware that was published, and its neighbours. */
export const detours: readonly Detour[] = [
  headers("as it is", {}),
  ...[
    "middleware",
    "src/middleware",
    "pages/_middleware",
    "pages/index/_middleware",
    "proxy",
    "src/proxy",
    "/middleware",
    "1",
  ].flatMap((name) => [
    headers(`subrequest ${name}`, { "x-middleware-subrequest": name }),
    headers(`subrequest ${name} five times`, { "x-middleware-subrequest": five(name) }),
  ]),
  headers("subrequest id", {
    "x-middleware-subrequest-id": "1",
    "x-middleware-subrequest": five("middleware"),
  }),
  headers("middleware says next", {
    "x-middleware-next": "1",
    "x-middleware-rewrite": "/leads",
    "x-middleware-override-headers": "cookie",
  }),
  headers("invoked path", {
    "x-invoke-path": "/leads",
    "x-invoke-status": "200",
    "x-invoke-query": "{}",
  }),
  headers("matched path", { "x-matched-path": "/leads", "x-now-route-matches": "1=leads" }),
  headers("rewritten address", {
    "x-rewrite-url": "/leads",
    "x-original-url": "/leads",
    "x-forwarded-uri": "/leads",
  }),
  headers("method override", { "x-http-method-override": "GET", "x-method-override": "GET" }),
  headers("forwarded host", {
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "https",
    forwarded: "host=evil.example",
  }),
  headers("own machine", {
    "x-forwarded-for": "127.0.0.1",
    "x-real-ip": "127.0.0.1",
    "cf-connecting-ip": "127.0.0.1",
  }),
  headers("component request", { rsc: "1" }),
  headers("prefetch", { rsc: "1", "next-router-prefetch": "1" }),
  headers("segment prefetch", {
    rsc: "1",
    "next-router-prefetch": "1",
    "next-router-segment-prefetch": "/_tree",
  }),
  headers("segment prefetch of the page", {
    rsc: "1",
    "next-router-prefetch": "1",
    "next-router-segment-prefetch": "/__PAGE__",
  }),
  headers("data request", { "x-nextjs-data": "1" }),
  headers("preview", { cookie: "__prerender_bypass=1; __next_preview_data=1" }),
  headers("a made-up session", { cookie: "authjs.session-token=a.b.c.d.e" }),
  address("_rsc", (page) => `${page}?_rsc=1`, { rsc: "1" }),
  address(".rsc", (page) => `${page}.rsc`),
  address(".rsc with header", (page) => `${page}.rsc`, { rsc: "1" }),
  address(".prefetch.rsc", (page) => `${page}.prefetch.rsc`, { rsc: "1" }),
  address("segments tree", (page) => `${page}.segments/_tree.segment.rsc`, { rsc: "1" }),
  address("segments page", (page) => `${page}.segments/__PAGE__.segment.rsc`, { rsc: "1" }),
  address(".action", (page) => `${page}.action`),
  address(".txt", (page) => `${page}.txt`),
  address(".json", (page) => `${page}.json`),
  address("_next/data", (page) => `/_next/data/build${page}.json`),
  address("_next/data with header", (page) => `/_next/data/build${page}.json`, {
    "x-nextjs-data": "1",
  }),
  address("doubled slash", (page) => `/${page}`),
  address("tripled slash", (page) => `//${page}`),
  address("doubled slash inside", (page) => page.replace(/(.)\//, "$1//")),
  address("back slash", (page) => `\\${page.slice(1)}`),
  address("dot", (page) => `/.${page}`),
  address("dot dot", (page) => `/sign-in/..${page}`),
  address("dot dot semicolon", (page) => `/sign-in/..;${page}`),
  address("encoded dots", (page) => `/sign-in/%2e%2e${page}`),
  address("dots from api", (page) => `/api/..${page}`),
  address("dots from static files", (page) => `/_next/static/..${page}`),
  address("dots from the icon", (page) => `/icon.svg/..${page}`),
  address("matrix parameter", (page) => `${page};a=b`),
  address("matrix parameter in front", (page) => `/;a=b${page}`),
  address("encoded letter", (page) => first(page, (letter) => `%${letter.charCodeAt(0).toString(16)}`)),
  address("encoded twice", (page) =>
    first(page, (letter) => `%25${letter.charCodeAt(0).toString(16)}`),
  ),
  address("encoded slash", (page) => page.replace(/(.)\//, "$1%2f")),
  address("encoded slash in front", (page) => `/%2f${page.slice(1)}`),
  address("upper case", (page) => page.toUpperCase()),
  address("one upper case", (page) => first(page, (letter) => letter.toUpperCase())),
  address("slash at the end", (page) => `${page}/`),
  address("dot at the end", (page) => `${page}/.`),
  address("blank at the end", (page) => `${page}%20`),
  address("NUL at the end", (page) => `${page}%00`),
  address("line break", (page) => `${page}%0a`),
  address("locale", (page) => `/en${page}`),
  address("route group", (page) => `/(crm)${page}`),
  address("encoded route group", (page) => `/%28crm%29${page}`),
  address("public page's query", (page) => `${page}?next=/sign-in&pathname=/sign-in`),
  address("parameter of the route", (page) => `${page}?nxtPleadId=1&nxtIleadId=1&leadId=1`),
  address("whole address", (page) => `http://localhost${page}`),
];
