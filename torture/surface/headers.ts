import { catalog } from "@/lib/catalog";
import type { App } from "../check";
import { pageOf, pagePatterns } from "../http/pages";
import { type Answer, send } from "../http/raw";
import type { Visitor } from "../http/visitors";
import type { MarkedTeam } from "../tenants/marked-team";

const one = (header: string | string[] | undefined) =>
  Array.isArray(header) ? header.join(", ") : (header ?? "");

/** The headers that every page must carry, whatever became of the request. */
export async function tryHeaders(
  app: App,
  marked: MarkedTeam,
  visitors: Visitor[],
  failures: string[],
): Promise<number> {
  const missing = [
    "/nothing-here",
    "/leads/not-an-id",
    "/leads?filter=%7Bbroken",
    "/leads?cursor=broken",
    "/leads?sort=nothing",
  ];
  const pages = [...pagePatterns(app.distDir).map((pattern) => pageOf(pattern, marked)), ...missing];
  for (const page of pages) {
    for (const visitor of visitors) {
      const answer = await send(app.url, page, {
        headers: { ...visitor.headers, accept: "text/html" },
      });
      for (const sentence of faultsOf(answer))
        failures.push(`${page} (${answer.status}), to ${visitor.role}: ${sentence}`);
    }
  }
  return pages.length * visitors.length;
}

function faultsOf({ headers, text }: Answer): string[] {
  const policy = one(headers["content-security-policy"]);
  const scripts = policy.split(";").find((part) => part.trim().startsWith("script-src")) ?? "";
  const nonce = /'nonce-([^']+)'/.exec(scripts)?.[1];
  const isPage = one(headers["content-type"]).startsWith("text/html") && text.includes("<html");
  const wanted: [boolean, string][] = [
    [one(headers["x-content-type-options"]) === "nosniff", "no nosniff"],
    [one(headers["x-frame-options"]) === "DENY", "may be framed"],
    [one(headers["referrer-policy"]) !== "", "no referrer policy"],
    [one(headers["x-powered-by"]) === "", "says what it runs on"],
    [!isPage || nonce !== undefined, "no nonce"],
    [!isPage || !/unsafe-inline|unsafe-eval|\*/.test(scripts), `scripts are allowed by ${scripts}`],
    [!isPage || /frame-ancestors 'none'/.test(policy), "no frame-ancestors"],
    [!isPage || /object-src 'none'/.test(policy), "no object-src"],
    [!isPage || scriptsWithout(text, nonce) === 0, "has inline scripts without the nonce"],
  ];
  return wanted.flatMap(([holds, sentence]) => (holds ? [] : [sentence]));
}

const scriptsWithout = (html: string, nonce: string | undefined) =>
  [...html.matchAll(/<script\b([^>]*)>/g)].filter(
    ([, attributes = ""]) =>
      !attributes.includes(`nonce="${nonce}"`) && !/type="application\/(ld\+)?json"/.test(attributes),
  ).length;

const ALLOWED = "https://allowed.example";

/** Other sites may call the API when the operator lists them, and only then, also when the answer is a refusal. */
export async function tryOrigins(app: App, browser: Visitor, failures: string[]): Promise<void> {
  for (const path of ["/api/leads", "/api/nothing/here", "/api/imports/upload", "/api/events"]) {
    for (const method of ["OPTIONS", "GET", "POST", "DELETE"]) {
      for (const [origin, isAllowed] of [
        [ALLOWED, true],
        ["https://evil.example", false],
        ["null", false],
        [`${ALLOWED}.evil.example`, false],
        ["http://allowed.example", false],
      ] as const) {
        const { headers } = await send(app.url, path, {
          method,
          headers: { origin, "access-control-request-method": "POST", "content-length": "0" },
        });
        const said = one(headers["access-control-allow-origin"]);
        if (said === "*" || (said === origin) !== isAllowed)
          failures.push(
            `${method} ${path} from ${origin}: Access-Control-Allow-Origin is ${said || "missing"}.`,
          );
        if (one(headers["access-control-allow-credentials"]))
          failures.push(`${method} ${path} from ${origin} allows cookies.`);
      }
    }
  }
  for (const operation of catalog.filter(
    ({ scope, effect }) => scope !== "public" && effect !== "read",
  )) {
    const [method = "", path = ""] = operation.route.split(" ");
    for (const headers of [
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      {},
    ] as Record<string, string>[]) {
      const { status } = await send(
        app.url,
        `/api${path.replace(/:\w+/g, "00000000-0000-7000-8000-000000000000")}`,
        {
          method,
          headers: { ...browser.headers, ...headers, "content-type": "application/json" },
          body: "{}",
        },
      );
      if (status !== 403)
        failures.push(
          `${operation.route} with a cookie, from ${headers.origin ?? headers["sec-fetch-site"] ?? "no origin"}, answered ${status}.`,
        );
    }
  }
}
