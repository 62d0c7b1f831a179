// `npm test`. A bare machine runs this file: Node 20, and nothing installed yet.
import { underOwnNode } from "./install.mjs";
import { main } from "./project.mjs";

await main(async () => {
  if (!(await underOwnNode())) return;
  const { testAll } = await import("./test-run.mjs");
  await testAll(process.argv.slice(2));
});
