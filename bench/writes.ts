import { load, median, type Rate } from "./measure";
import { type Bench, type Row, rateRow } from "./table";

/** Creating leads, with duplicate check, journal, activity and outbox, beside a bare insert through Next. */
export async function measureWrites({ app, bare, bearer, rounds }: Bench): Promise<Row[]> {
  let made = 0;
  const body = (force: boolean) => () => {
    made += 1;
    return JSON.stringify({
      firstName: "Bench",
      lastName: `Lead ${made}`,
      email: `bench${made}@example.org`,
      ...(force && { force }),
    });
  };
  const checked: Rate[] = [];
  const floor: Rate[] = [];
  for (let round = 0; round < rounds; round += 1) {
    checked.push(
      await load({
        url: `${app.url}/api/leads`,
        connections: 16,
        headers: { authorization: bearer },
        body: body(true),
      }),
    );
    floor.push(await load({ url: `${bare.url}/create`, connections: 16, body: body(false) }));
  }
  return [rateRow("create, 16 connections", median(checked), median(floor), "bare Next insert")];
}
