import { setTimeout as sleep } from "node:timers/promises";
import { buildIfStale } from "./build.mjs";
import { lockDataDir, startOver } from "./data-dir.mjs";
import { endAll, rememberIn } from "./groups.mjs";
import { launchSettings } from "./launch-settings.mjs";
import { startPostgres } from "./postgres.mjs";
import { prepareEmbedded, prepareGiven } from "./prepare.mjs";
import { isPortBlocked, isPortFree, listener } from "./processes.mjs";
import { Advice, say } from "./project.mjs";
import { startServer } from "./server.mjs";
import { toldToStop } from "./signals.mjs";

/** Brings Rapport up step by step, keeps it up until a signal comes, and takes everything down again. */
export async function launch(args) {
  const settings = launchSettings(args);
  const unlock = lockDataDir(settings);
  const told = toldToStop();
  try {
    await rememberIn(settings.runningFile);
    if (settings.reset) await startOver(settings);
    const up = bringUp(settings);
    const outcome = await Promise.race([told, up]);
    if (outcome.signal) await Promise.all([endAll(), up.catch(() => {})]);
    else await Promise.race([told, died(outcome)]);
  } finally {
    await endAll();
    unlock();
  }
  const reason = await Promise.race([told, sleep(0)]);
  if (reason) {
    say("Stopped.");
    process.exitCode = reason.code;
  }
}

async function bringUp({ mode, port, host, env, embedded, dataDir }) {
  if (!(await isPortFree(port))) throw new Advice(takenPort(port, mode));
  const parts = {};
  if (await isPortBlocked(port)) throw new Advice(blockedPort(port, mode));
  if (embedded) {
    say("Starting PostgreSQL…");
    parts.database = await startPostgres({ dataDir });
    Object.assign(env, await prepareEmbedded(parts.database, env));
  } else {
    await prepareGiven(env);
  }
  if (mode === "start") {
    await buildIfStale({
      onBuild: () => say("Building for production (a minute or two, only when something changed)…"),
    });
  }
  say("Starting the server…");
  // The server has no use for the owner's rights, so it does not get them.
  parts.server = await startServer({ mode, port, host, env: { ...env, DATABASE_OWNER_URL: "" } });
  greet(port, env.APP_URL);
  return parts;
}

function greet(port, appUrl) {
  const address = `http://localhost:${port}`;
  const links = appUrl === address ? "" : `\n  Links begin with:  ${appUrl}`;
  console.log(`
  Rapport is ready:  ${address}${links}
  Sign in with:      ada@rapport.test / Rapport-demo-1
  Stop it with:      Ctrl-C
`);
}

function takenPort(port, mode) {
  const who = listener(port);
  return (
    `Port ${port} is already in use${who ? ` by ${who}` : " by another program"}. ` +
    `Close it, or choose another port:\n\n  PORT=${port + 1} ${commandOf(mode)}`
  );
}

const blockedPort = (port, mode) =>
  `Browsers refuse to open port ${port}. Choose another one:\n\n  PORT=3000 ${commandOf(mode)}`;

const commandOf = (mode) => (mode === "dev" ? "npm run dev" : "npm run demo");

async function died({ server, database }) {
  const ends = [server.exited.then((how) => `The server ended by itself (${how}).`)];
  if (database)
    ends.push(
      database.exited.then(
        (how) => `PostgreSQL ended by itself (${how}). See postgres.log in the data folder.`,
      ),
    );
  throw new Advice(await Promise.race(ends));
}
