import type { Metadata } from "next";
import { MemberList } from "@/components/settings/member-list";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { getTeam } from "@/lib/teams/get-team";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const actor = await pageActor();
  const team = await ask(getTeam, { id: actor.teamId });
  return (
    <Section
      title="Members"
      description="Who works in this team, what they may do, and how many leads they take."
    >
      <MemberList
        team={team}
        canManage={actor.scopes.has("members:manage")}
        canMakeOwners={actor.role === "owner"}
      />
    </Section>
  );
}
