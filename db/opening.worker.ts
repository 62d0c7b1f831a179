import { systemSql, withTenant } from "./client";

/** A plain script, some of whose first connections are cut, and which a rejection that nobody hears would end. */
const told = (work: PromiseLike<unknown>) =>
  work.then(
    () => console.info("answered"),
    (error) => console.info(`refused ${error.code}`),
  );
for (let tries = 0; tries < 3; tries += 1) {
  await told(withTenant({}, ({ sql }) => sql`select 1`));
  await told(systemSql()`select 1`);
  await told(systemSql().begin((sql) => sql`select 1`));
}
console.info("went on");
process.exit(0);
