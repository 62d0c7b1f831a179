import { newTeam } from "@/db/testing";
import { detours } from "./around-middleware/detours";
import { callActions } from "./around-middleware/server-actions";
import { type App, type Check, sized } from "./check";
import { otherPatterns, pageOf, pagePatterns } from "./http/pages";
import { send } from "./http/raw";
import { browserOf, SIGNED_OUT, type Visitor } from "./http/visitors";
import { MARK, type MarkedTeam, markedTeam } from "./tenants/marked-team";

/** What next-auth answers. */
const sessionPaths = [
  "session",
  "providers",
  "csrf",
  "signin",
  "signout",
  "callback/credentials",
  "error",
];

/** Pages and server actions asked for in every way that went around a middleware somewhere, as nobody and as another team. */
export const aroundMiddleware: Check = {
  id: "C2",
  promise: "No page and no server action depends on the middleware to keep a team's rows to itself",
  suiteScale: 0.06,
  async run({ scale, app }) {
    const running = await app();
    const marked = await markedTeam();
    const ours = await newTeam();
    const outsider = await browserOf("the owner of another team", ours.grace);
    const failures: string[] = [];
    const insider = await browserOf("the owner", marked.team.grace);
    const control = await send(running.url, "/leads", { headers: insider.headers });
    if (!control.text.includes(MARK))
      failures.push(
        `Its own owner does not see the team's words (${control.status}), so that the rest proves nothing.`,
      );
    const before = await marked.digest();
    const pages = await askForPages(running, marked, [SIGNED_OUT, outsider], scale, failures);
    const actions = await callActions({ app: running, marked, ours, outsider, scale, failures });
    if ((await marked.digest()) !== before) failures.push("A request changed another team's rows.");
    await marked.close();
    return {
      counts: { requests: pages, actions, detours: detours.length, leaks: failures.length },
      failures,
    };
  },
};

async function askForPages(
  app: App,
  marked: MarkedTeam,
  visitors: Visitor[],
  scale: number,
  failures: string[],
): Promise<number> {
  const addresses = [
    ...[...pagePatterns(app.distDir), ...otherPatterns(app.distDir)].map((pattern) =>
      pageOf(pattern, marked),
    ),
    `/leads?lead=${marked.ids.find(({ table }) => table === "leads")?.id}`,
    ...sessionPaths.map((path) => `/api/session/${path}`),
  ];
  const all = visitors.flatMap((visitor) =>
    addresses.flatMap((page) => detours.map((detour) => ({ visitor, page, detour }))),
  );
  const wanted = sized(all.length, scale);
  for (let index = 0; index < wanted; index += 1) {
    const { visitor, page, detour } = all[
      Math.floor((index * all.length) / wanted)
    ] as (typeof all)[number];
    const cookie = [visitor.headers.cookie, detour.headers?.cookie].filter(Boolean).join("; ");
    const headers = { ...visitor.headers, ...detour.headers, ...(cookie && { cookie }) };
    const { status, text } = await send(app.url, detour.path(page), { headers });
    const what = `${detour.what} of ${page}, by ${visitor.role}`;
    if (text.includes(MARK))
      failures.push(`${what}: the answer (${status}) holds the other team's words.`);
    if (status >= 500) failures.push(`${what}: answered ${status}.`);
  }
  return wanted;
}
