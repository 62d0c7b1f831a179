import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the first of OWASP's recommended settings (19 MiB, 2 passes, 1 lane). */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string) => hash(password.normalize("NFKC"), settings);

/** A hash of nothing anyone can type, so that an unknown address costs as much time as a known one. */
let decoy: Promise<string> | undefined;

/** Whether a password fits a hash. Without a hash of ours it takes the same time and is always false. */
export async function passwordFits(
  password: string,
  passwordHash: string | undefined,
): Promise<boolean> {
  decoy ??= hashPassword(crypto.randomUUID());
  const known = passwordHash?.startsWith("$argon2") ? passwordHash : undefined;
  const fits = await verify(known ?? (await decoy), password.normalize("NFKC"));
  return fits && known !== undefined;
}
