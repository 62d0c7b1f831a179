import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** How the messages begin that carry a statement: a simple query, or one to be parsed. */
const STATEMENTS: (number | undefined)[] = [..."QP"].map((letter) => letter.charCodeAt(0));

/** An address that leads to the database, and cuts the first `cuts` connections the moment they send their first statement. */
export async function cuttingProxy(databaseUrl: string, cuts: number) {
  const database = new URL(databaseUrl);
  const open = new Set<Socket>();
  let left = cuts;
  const server = createServer((client) => {
    const upstream = connect(Number(database.port || 5432), database.hostname);
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on("error", () => undefined);
      socket.once("close", () => {
        open.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on("data", (chunk) => {
      if (left > 0 && STATEMENTS.includes(chunk[0])) {
        left -= 1;
        client.destroy();
      } else upstream.write(chunk);
    });
    upstream.pipe(client);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    async close() {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}
