import { readdirSync, readFileSync, readlinkSync } from "node:fs";

interface Socket {
  address: string;
  port: number;
  inode: string;
}

const LISTEN = "0A";

/** Sockets that listen, as the kernel lists them. */
function listening(): Socket[] {
  return ["/proc/net/tcp", "/proc/net/tcp6"].flatMap((file) =>
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.trim().split(/\s+/))
      .filter((fields) => fields[3] === LISTEN)
      .map((fields) => {
        const [address = "", port = ""] = (fields[1] ?? "").split(":");
        return { address, port: Number.parseInt(port, 16), inode: fields[9] ?? "" };
      }),
  );
}

/** 127.x.x.x and ::1, in the kernel's byte order. */
const isLoopback = (address: string) =>
  /7F$/.test(address) ||
  address === "00000000000000000000000001000000" ||
  /^0{16}FFFF0000.{6}7F$/.test(address);

/** Ports beyond the loopback of the process that listens on `port`, and of its neighbours in the same process group. */
export function portsBeyondLoopback(port: number): number[] {
  const sockets = listening();
  const own = new Set(sockets.filter((socket) => socket.port === port).map(({ inode }) => inode));
  const pids = readdirSync("/proc").filter((name) => /^\d+$/.test(name));
  const owner = pids.find((pid) => socketsOf(pid).some((inode) => own.has(inode)));
  if (!owner) throw new Error(`Nobody listens on ${port}.`);
  const ofGroup = new Set(pids.filter((pid) => groupOf(pid) === groupOf(owner)).flatMap(socketsOf));
  return sockets
    .filter(({ inode, address }) => ofGroup.has(inode) && !isLoopback(address))
    .map((socket) => socket.port);
}

function socketsOf(pid: string): string[] {
  try {
    return readdirSync(`/proc/${pid}/fd`).flatMap(
      (fd) => /socket:\[(\d+)\]/.exec(readlinkSync(`/proc/${pid}/fd/${fd}`))?.[1] ?? [],
    );
  } catch {
    return [];
  }
}

function groupOf(pid: string): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "utf8");
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[2];
  } catch {
    return undefined;
  }
}
