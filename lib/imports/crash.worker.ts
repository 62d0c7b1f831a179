import { importSteps } from "./import-steps";

/** A process that imports until it is done or killed; the test starts it again and again. */
const [teamId = "", importId = ""] = process.argv.slice(2);
await importSteps({ teamId, importId }, { run: (_, work) => work() });
process.exit(0);
