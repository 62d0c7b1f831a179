import { existsSync } from "node:fs";
import { closePools, systemSql } from "@/db/client";
import { systemActor } from "@/lib/operations/context";
import { answerOf } from "@/lib/operations/perform";
import { resetSecondFactor } from "./reset-second-factor";

/** The console's way to take off a lost second factor, for whom nobody in the team can help. */
async function main() {
  const [address] = process.argv.slice(2);
  if (!address) throw new Error("Whose? Use: npm run second-factor:reset -- ada@example.com");
  const place = await placeOf(address.normalize("NFKC").trim().toLowerCase());
  if (!place) throw new Error(`There is no account with the address ${address}.`);
  const actor = systemActor(place.teamId, "system", "Console");
  const { signedOut } = await answerOf(resetSecondFactor, actor, { userId: place.userId });
  console.info(
    `The second factor of ${address} is off, and ${signedOut} of their devices were signed out. Their password stays as it is.`,
  );
}

async function placeOf(email: string) {
  const [place] = await systemSql()<{ userId: string; teamId: string }[]>`
    select u.id as "userId", m.team_id as "teamId" from users u join team_members m on m.user_id = u.id
    where u.email = ${email} order by m.deactivated_at is not null, m.created_at, m.team_id limit 1`;
  return place;
}

if (existsSync(".env")) process.loadEnvFile(".env");
main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(closePools)
  // An announcement under way would open a pool again and keep this process for its idle minute.
  .finally(() => process.exit());
