import { v7 } from "uuid";
import { type Role, scopesOf } from "@/lib/access";
import { defaultStatuses } from "@/lib/leads/schema";
import type { Actor } from "@/lib/operations/context";
import { withSystem } from "./client";
import { leadStatuses, teamMembers, teams, users } from "./schema";

export interface TestTeam {
  teamId: string;
  /** Grace owns the team, Ada manages, Mia sells, Vic only looks. */
  grace: Actor;
  ada: Actor;
  mia: Actor;
  vic: Actor;
}

const cast = [
  ["grace", "Grace Hopper", "owner"],
  ["ada", "Ada Lovelace", "manager"],
  ["mia", "Mia Torres", "agent"],
  ["vic", "Vic Stone", "viewer"],
] as const satisfies readonly (readonly [string, string, Role])[];

/** A fresh team with the named cast. Tests are kept apart by tenancy, so that they commit for real. */
export async function newTeam(settings: Partial<typeof teams.$inferInsert> = {}): Promise<TestTeam> {
  const teamId = v7();
  const people = cast.map(([key, name, role]) => ({
    key,
    name,
    role,
    id: v7(),
    email: `${key}.${teamId}@rapport.test`,
  }));
  await withSystem({ teamId, entryId: v7() }, async ({ db }) => {
    await db
      .insert(teams)
      .values({ id: teamId, name: "Analytical Homes", slug: `team-${teamId}`, ...settings });
    await db.insert(users).values(
      people.map(({ id, name, email }) => ({
        id,
        name,
        email,
        passwordHash: "none",
        emailVerifiedAt: new Date(),
      })),
    );
    await db.insert(teamMembers).values(people.map(({ id, role }) => ({ teamId, userId: id, role })));
    await db.insert(leadStatuses).values(defaultStatuses.map((status) => ({ ...status, teamId })));
  });
  const actors = Object.fromEntries(
    people.map((person) => [person.key, actorFor(teamId, person, settings)]),
  );
  return { teamId, ...(actors as Record<(typeof cast)[number][0], Actor>) };
}

function actorFor(
  teamId: string,
  person: { id: string; name: string; email: string; role: Role },
  settings: Partial<typeof teams.$inferInsert>,
): Actor {
  const ownOnly = settings.leadVisibility === "own" && person.role === "agent";
  return {
    kind: "user",
    teamId,
    userId: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    scopes: scopesOf(person.role),
    emailVerified: true,
    instanceAdmin: false,
    timeZone: "UTC",
    locale: "en-US",
    currency: settings.currency ?? "USD",
    country: settings.country ?? "US",
    ...(ownOnly && { visibleOwnerId: person.id }),
  };
}
