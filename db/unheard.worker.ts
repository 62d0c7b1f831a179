import { setTimeout as delay } from "node:timers/promises";
import { withTenant } from "./client";

/** A plain script whose first connections are cut, and which then rejects something itself when told to. */
for (let tries = 0; tries < 3; tries += 1)
  await withTenant({}, ({ sql }) => sql`select 1`).then(
    () => console.info("answered"),
    (error) => console.info(`refused ${error.code}`),
  );
if (process.argv[2] === "reject") {
  void Promise.reject(new Error("Something else."));
  await delay(1_000);
}
console.info("went on");
process.exit(0);
