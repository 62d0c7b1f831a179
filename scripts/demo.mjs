// `npm run demo` and `npm run dev`. A bare machine runs this file: Node 20, and nothing installed yet.
import { underOwnNode } from "./install.mjs";
import { main } from "./project.mjs";

await main(async () => {
  if (!(await underOwnNode())) return;
  const { launch } = await import("./launcher.mjs");
  await launch(process.argv.slice(2));
});
