import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { apiKeys } from "@/db/schema";
import type { Scope } from "@/lib/access";
import { API_KEY_PREFIX, hashToken } from "@/lib/auth/find-actor";
import { newSecret } from "@/lib/auth/start-session";
import type { Context } from "@/lib/operations/context";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { apiKeyJson } from "./api-key-json";
import { replaceKey } from "./replace-key";
import { type AccessLevel, type ApiKey, apiKeyInput, newApiKey } from "./schema";

/** More than anybody keeps track of. */
const MOST_KEYS = 50;
/** Enough to tell keys apart, and nothing to guess the rest by. */
const SHOWN_LETTERS = API_KEY_PREFIX.length + 6;

export interface KeyDraft {
  name: string;
  access: AccessLevel;
  scopes: Scope[];
  expiresAt: Date | null;
}

export const createApiKey = operation({
  name: "apiKeys.create",
  summary: "Make an API key, or replace one of yours with a new one; the key is shown this once.",
  scope: "self:write",
  effect: "write",
  route: "POST /settings/api-keys",
  status: 201,
  secret: true,
  verified: true,
  personOnly: true,
  input: apiKeyInput,
  output: newApiKey,
  async run(context, { rotateId, grace = false, ...wanted }) {
    const draft = rotateId ? await replaceKey(context, rotateId, grace) : draftOf(wanted);
    decide(context, draft);
    await holdMembership(context);
    await refuseTooMany(context);
    const { key, id } = await addKey(context, draft);
    context.record({
      summary: rotateId ? `Replaced the API key ${draft.name}` : `Made the API key ${draft.name}`,
    });
    return { ...(await findKey(context, id)), key };
  },
});

const draftOf = (wanted: {
  name?: string;
  access?: AccessLevel;
  scopes?: Scope[];
  expiresAt?: string;
}) => ({
  name: wanted.name ?? "",
  access: wanted.access ?? "read",
  scopes: wanted.scopes ?? [],
  expiresAt: wanted.expiresAt ? new Date(wanted.expiresAt) : null,
});

function decide({ actor, now }: Context, { scopes, expiresAt }: KeyDraft) {
  const foreign = scopes.filter((scope) => !actor.scopes.has(scope));
  if (foreign.length > 0)
    throw new OperationError("forbidden", {
      detail: `A key cannot have rights that you lack: ${foreign.join(", ")}.`,
      fields: { scopes: "You lack some of these rights." },
    });
  if (expiresAt && expiresAt <= now)
    throw new OperationError("invalid", { fields: { expiresAt: "Choose a day in the future." } });
}

/** Whoever is removed at this moment leaves no key behind: the removal waits for this one, or came first. */
async function holdMembership({ sql, actor }: Context) {
  const [member] = await sql`
    select 1 from team_members
    where team_id = ${actor.teamId} and user_id = ${actor.userId ?? null} and deactivated_at is null for share`;
  if (!member) throw new OperationError("forbidden", "You are no longer in this team.");
}

async function refuseTooMany({ db, actor }: Context) {
  const alive = and(
    eq(apiKeys.teamId, actor.teamId),
    eq(apiKeys.userId, actor.userId ?? ""),
    isNull(apiKeys.revokedAt),
    or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, sql`now()`)),
  );
  if ((await db.$count(apiKeys, alive)) >= MOST_KEYS)
    throw new OperationError("conflict", `You have ${MOST_KEYS} keys. Revoke one that you do not use.`);
}

async function addKey({ db, actor }: Context, draft: KeyDraft) {
  const [id, key] = [v7(), `${API_KEY_PREFIX}${newSecret()}`];
  await db.insert(apiKeys).values({
    ...draft,
    id,
    teamId: actor.teamId,
    userId: actor.userId ?? "",
    prefix: key.slice(0, SHOWN_LETTERS),
    tokenHash: hashToken(key),
    scopes: [...new Set(draft.scopes)],
  });
  return { id, key };
}

async function findKey({ db, actor }: Context, id: string): Promise<ApiKey> {
  const [row] = await db.execute<{ json: ApiKey }>(sql`
    select ${apiKeyJson(actor.userId)} as json from api_keys k join users u on u.id = k.user_id
    where k.team_id = ${actor.teamId} and k.id = ${id}`);
  if (!row) throw new Error("The key that was just made is not there.");
  return typeof row.json === "string" ? (JSON.parse(row.json) as ApiKey) : row.json;
}
