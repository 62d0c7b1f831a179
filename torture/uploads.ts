import { newTeam } from "@/db/testing";
import { createLead } from "@/lib/leads/create-lead";
import { answerOf } from "@/lib/operations/perform";
import { type App, type Check, sized } from "./check";
import { browserOf, SIGNED_OUT, type Visitor } from "./http/visitors";
import { residentMb } from "./resident";
import { type HostileFile, hostileFiles, hostileNames, hostilePrograms } from "./uploads/hostile-files";

/** Small files that are huge pictures must not fill the memory. */
const MOST_MB = 400;

interface Stage {
  app: App;
  owner: Visitor;
  /** Somebody who is signed in to another team. */
  stranger: Visitor;
  leadId: string;
  failures: string[];
}

/** Files that are something else than they say, under names that say something else, uploaded and read again. */
export const uploads: Check = {
  id: "C30",
  promise: "An uploaded file never runs, is only ever saved, and is given to nobody of another team",
  suiteScale: 0.05,
  async run({ scale, app }) {
    const running = await app();
    const [team, other] = [await newTeam(), await newTeam()];
    const lead = await answerOf(createLead, team.grace, { firstName: "Ana", force: true });
    const stage: Stage = {
      app: running,
      owner: await browserOf("the owner", team.grace),
      stranger: await browserOf("a stranger", other.grace),
      leadId: lead.id,
      failures: [],
    };
    const files = await hostileFiles();
    const memory = () => (running.pid ? residentMb(running.pid) : 0);
    const before = memory();
    const wanted = sized(files.length * hostileNames.length, scale);
    const counts = { uploads: 0, kept: 0, shown: 0 };
    for (let index = 0; index < wanted; index += 1) {
      const file = files[index % files.length] as HostileFile;
      const name = hostileNames[index % hostileNames.length] as string;
      const seen = await tryFile(stage, file, name);
      counts.uploads += 1;
      if (seen) counts.kept += 1;
      if (seen === "shown") counts.shown += 1;
    }
    for (const program of hostilePrograms())
      if ((await upload(stage, program.bytes, "a.txt")).status !== 422)
        stage.failures.push(`${program.what} was kept.`);
    if (counts.kept === 0) stage.failures.push("No file was kept, which proves nothing.");
    const grown = memory() - before;
    if (grown > MOST_MB) stage.failures.push(`The server grew by ${grown} MB.`);
    const { failures } = stage;
    return { counts: { ...counts, mbGrown: grown, wrong: failures.length }, failures };
  },
};

/** @returns what became of it; undefined when it was refused */
async function tryFile(stage: Stage, { what, bytes }: HostileFile, name: string) {
  const fail = (sentence: string) =>
    stage.failures.push(`${what}, named ${JSON.stringify(name)}: ${sentence}`);
  const { status, body } = await upload(stage, bytes, name);
  if (status !== 201) {
    if (status < 400 || status >= 500) fail(`was answered by ${status}`);
    return undefined;
  }
  for (const visitor of [stage.owner, SIGNED_OUT]) {
    const saved = await get(stage, body.downloadUrl, visitor);
    faultsOfHeaders(saved, "attachment", ["application/octet-stream"]).forEach(fail);
    if (!saved.bytes.equals(bytes)) fail("did not come back as it was");
  }
  const pictures = [body.previewUrl, body.thumbnailUrl].filter((url) => url !== null);
  for (const url of pictures)
    faultsOfHeaders(await get(stage, url, stage.owner), "inline", [
      "image/webp",
      "application/pdf",
    ]).forEach(fail);
  for (const url of [body.downloadUrl, ...pictures]) {
    const { status: answered } = await get(stage, url, stage.stranger);
    if (answered !== 404) fail(`a stranger was answered by ${answered}`);
    const { status: forged } = await get(stage, forgedFrom(url), SIGNED_OUT);
    if (forged !== 404) fail(`a forged link was answered by ${forged}`);
  }
  return pictures.length > 0 ? "shown" : "saved";
}

async function upload(stage: Stage, bytes: Uint8Array, name: string) {
  const { app, owner, stranger, leadId } = stage;
  const asked = await fetch(`${app.url}/api/files`, {
    method: "POST",
    headers: { ...sameOrigin(app), ...owner.headers, "content-type": "application/json" },
    body: JSON.stringify({ leadId, name, sizeBytes: bytes.length }),
  });
  const link = await asked.json();
  if (asked.status !== 201) return { status: asked.status, body: link };
  const send = (visitor: Visitor) =>
    fetch(`${app.url}${link.uploadUrl}`, {
      method: "PUT",
      headers: { ...sameOrigin(app), ...visitor.headers, "content-type": "text/html" },
      body: new Uint8Array(bytes),
    });
  const strange = await send(stranger);
  if (strange.status !== 404)
    stage.failures.push(`A stranger's upload under an owner's link was answered by ${strange.status}.`);
  const answer = await send(owner);
  return { status: answer.status, body: await answer.json() };
}

const sameOrigin = ({ url }: App) => ({ origin: url, "sec-fetch-site": "same-origin" });

interface Got {
  status: number;
  headers: Headers;
  bytes: Buffer;
}

async function get({ app }: Stage, path: string, { headers }: Visitor): Promise<Got> {
  const answer = await fetch(`${app.url}${path}`, { headers });
  return {
    status: answer.status,
    headers: answer.headers,
    bytes: Buffer.from(await answer.arrayBuffer()),
  };
}

/** What would let a browser run it, or believe that it is something else. */
function faultsOfHeaders({ status, headers }: Got, how: string, types: string[]): string[] {
  const faults: string[] = [];
  const is = (name: string) => headers.get(name) ?? "";
  const policy = is("content-security-policy");
  if (status !== 200) faults.push(`was answered by ${status}`);
  if (!types.includes(is("content-type"))) faults.push(`comes as ${is("content-type")}`);
  if (!is("content-disposition").startsWith(`${how};`))
    faults.push(`comes with ${is("content-disposition")}`);
  if (isUnsafeName(is("content-disposition"))) faults.push(`is saved by ${is("content-disposition")}`);
  if (is("x-content-type-options") !== "nosniff") faults.push("may be sniffed");
  if (!policy.includes("default-src 'none'")) faults.push(`has the policy ${policy}`);
  if (is("content-type") !== "application/pdf" && !policy.includes("sandbox"))
    faults.push("is in no sandbox");
  if (headers.getSetCookie().length > 0) faults.push("sets a cookie");
  return faults;
}

/** Whether a name would lead into another folder, hide its ending, or end a line. */
const isUnsafeName = (disposition: string) =>
  /\p{Cc}|[/\\\u202a-\u202e]/u.test(
    decodeURIComponent(/filename\*=UTF-8''(.*)$/.exec(disposition)?.[1] ?? "/"),
  );

/** The same link with another signature. */
const forgedFrom = (url: string) => url.replace(/.{3}$/, (end) => (end === "AAA" ? "BBB" : "AAA"));
