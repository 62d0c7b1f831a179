import postgres from "postgres";
import { newTeam } from "@/db/testing";
import { newPerson, PASSWORD } from "@/lib/auth/testing";
import type { App, Check } from "./check";
import { send } from "./http/raw";
import { browserOf, SIGNED_OUT } from "./http/visitors";
import { tryHeaders, tryOrigins } from "./surface/headers";
import { portsBeyondLoopback } from "./surface/listening";
import { tryMethods } from "./surface/methods";
import { markedTeam } from "./tenants/marked-team";

/** What a started server shows to whoever reaches it. */
export const surface: Check = {
  id: "C33",
  promise:
    "A started server shows one port, the right headers on every page, and nothing to a method or a site it does not serve",
  suiteScale: 1,
  async run({ app }) {
    const running = await app();
    const failures: string[] = [];
    const marked = await markedTeam();
    const team = await newTeam();
    const browser = await browserOf("an owner", team.grace);
    const ports = tryPorts(running, failures);
    const methods = await tryMethods(running, failures);
    const pages = await tryHeaders(running, marked, [SIGNED_OUT, browser], failures);
    await tryOrigins(running, browser, failures);
    await tryCookies(running, failures);
    await marked.close();
    return {
      counts: {
        "ports beyond loopback": ports,
        "requests by method": methods,
        pages,
        faults: failures.length,
      },
      failures,
    };
  },
};

function tryPorts({ url }: App, failures: string[]): number {
  if (process.platform !== "linux") return 0;
  const port = Number(new URL(url).port);
  const beyond = portsBeyondLoopback(port).filter((each) => each !== port);
  for (const each of beyond) failures.push(`The server also listens on ${each}, beyond this machine.`);
  const database = Number(postgres(process.env.DATABASE_URL as string).options.port[0]);
  if (portsBeyondLoopback(database).length > 0)
    failures.push("The database listens beyond this machine.");
  return beyond.length;
}

/** Signing in as a browser does. */
async function tryCookies({ url }: App, failures: string[]) {
  const { email } = await newPerson();
  const csrf = await send(url, "/api/session/csrf");
  const cookies = [csrf.headers["set-cookie"] ?? []].flat();
  const token = /"csrfToken":"(\w+)"/.exec(csrf.text)?.[1] ?? "";
  const signedIn = await send(url, "/api/session/callback/credentials", {
    method: "POST",
    headers: {
      cookie: cookies.map((cookie) => cookie.split(";")[0]).join("; "),
      "content-type": "application/x-www-form-urlencoded",
      origin: url,
    },
    body: new URLSearchParams({ email, password: PASSWORD, csrfToken: token }).toString(),
  });
  const set = [...cookies, ...[signedIn.headers["set-cookie"] ?? []].flat()];
  if (!set.some((cookie) => cookie.includes("session-token=")))
    failures.push(`Signing in set no session cookie (${signedIn.status}).`);
  for (const cookie of set) {
    const name = cookie.split("=")[0];
    if (!/; *httponly/i.test(cookie)) failures.push(`Scripts may read the cookie ${name}.`);
    if (!/; *samesite=(lax|strict)/i.test(cookie))
      failures.push(`The cookie ${name} travels with other sites' requests.`);
    if (url.startsWith("https:") && !/; *secure/i.test(cookie))
      failures.push(`The cookie ${name} travels unencrypted.`);
  }
}
