import { randomBytes } from "node:crypto";
import { setTimeout as delay } from "node:timers/promises";
import type { Rig } from "./rig";

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: bodies of every operation pass here, and each caller knows its own.
  body: any;
  headers: Headers;
  ms: number;
}

/** The owner of a fresh team, who uses the API. */
export interface Member {
  teamId: string;
  token: string;
  /** One request; status 0 when the connection broke before the answer was whole. */
  ask(request: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
  /** Repeats a request until it is answered by something else than 503, as a careful client does. */
  insist(request: string, body?: unknown, headers?: Record<string, string>): Promise<Reply>;
}

/** How a request reaches the API: over the network, or straight into the adapter. */
export type Fetcher = (request: Request) => Promise<Response>;

const PASSWORD = "A-long-enough-pass-1";
/** A request without an answer for this long counts as hung. */
const HUNG_MS = 60_000;
const PATIENCE_MS = 120_000;

/** Registers somebody with a team and confirms the address. */
export async function newMember({ url, owner }: Pick<Rig, "url" | "owner">): Promise<Member> {
  const email = `owner-${randomBytes(6).toString("hex")}@rapport.test`;
  const person = { name: "Grace Hopper", email, password: PASSWORD, teamName: "Analytical Homes" };
  const stranger = memberOf({ url, teamId: "", token: "" });
  const { status, body } = await stranger.ask("POST /auth/register", person);
  if (status !== 201) throw new Error(`Registering answered ${status}: ${JSON.stringify(body)}`);
  await owner.begin(async (tx) => {
    await tx`set local session_replication_role = replica`;
    await tx`update users set email_verified_at = now() where email = ${email}`;
  });
  return memberOf({ url, token: body.accessToken, teamId: body.team.id });
}

export function memberOf({
  url,
  token,
  teamId,
  fetcher = fetch,
}: Pick<Member, "token" | "teamId"> & { url: string; fetcher?: Fetcher }): Member {
  const ask: Member["ask"] = async (request, body, headers = {}) => {
    const at = performance.now();
    const answered = await answer(fetcher, requestOf(url, token, request, body, headers));
    return { ...answered, ms: performance.now() - at };
  };
  return {
    teamId,
    token,
    ask,
    async insist(request, body, headers) {
      for (const until = Date.now() + PATIENCE_MS; ; ) {
        const reply = await ask(request, body, headers);
        if (![0, 503].includes(reply.status)) return reply;
        if (Date.now() > until) throw new Error(`${request} was refused for two minutes.`);
        await delay(100);
      }
    },
  };
}

function requestOf(
  url: string,
  token: string,
  request: string,
  body: unknown,
  headers: Record<string, string>,
): Request {
  const [method, path] = request.split(" ") as [string, string];
  const isForm = body instanceof FormData;
  return new Request(`${url}/api${path}`, {
    method,
    headers: {
      ...(token && { authorization: `Bearer ${token}` }),
      ...(body !== undefined && !isForm && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    signal: AbortSignal.timeout(HUNG_MS),
  });
}

async function answer(fetcher: Fetcher, request: Request): Promise<Omit<Reply, "ms">> {
  try {
    const { status, headers, ...response } = await whole(await fetcher(request));
    const isJson = /json/.test(headers.get("content-type") ?? "");
    return { status, headers, body: isJson ? JSON.parse(response.text) : response.text };
  } catch {
    return { status: 0, headers: new Headers(), body: undefined };
  }
}

const whole = async (response: Response) => ({
  status: response.status,
  headers: response.headers,
  text: await response.text(),
});
