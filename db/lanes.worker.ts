import { systemSql, withTenant } from "./client";

/** A process that runs transactions while its connections are cut, and prints how many of them got an answer. */
let answered = 0;
const ask = async (index: number) => {
  for (let turn = 0; turn < 25; turn += 1) {
    const work =
      index % 2
        ? withTenant({}, ({ sql }) => sql`select 1`)
        : systemSql().begin((sql) => sql`select 1`);
    await Promise.allSettled([work]);
    answered += 1;
  }
};
await Promise.all(Array.from({ length: 12 }, (_, index) => ask(index)));
console.info(`answered ${answered}`);
process.exit(0);
