import type { Metadata } from "next";
import { noMailNotice } from "@/app/(auth)/attempt";
import { InvitationList } from "@/components/members/invitation-list";
import { InviteButton } from "@/components/members/invite-dialog";
import { MemberList } from "@/components/members/member-list";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { isDemo } from "@/lib/env";
import { formatFor } from "@/lib/format";
import { listInvitations } from "@/lib/invitations/list-invitations";
import { getTeam } from "@/lib/teams/get-team";

export const metadata: Metadata = { title: "Members" };

export default async function MembersPage() {
  const actor = await pageActor();
  const format = formatFor(actor.locale);
  const canManage = actor.scopes.has("members:manage");
  const [team, invitations] = await Promise.all([
    ask(getTeam, { id: actor.teamId }),
    canManage ? ask(listInvitations, { id: actor.teamId }).then(({ items }) => items) : [],
  ]);
  const role = actor.role ?? "viewer";
  return (
    <>
      <Section
        title={format.count(team.members.length, "member")}
        description="Who works in this team, what they may do, and how many leads they take."
        actions={
          canManage && (
            <InviteButton
              teamId={actor.teamId}
              ownRole={role}
              noMailNotice={noMailNotice()}
              hasSimulator={isDemo() && actor.scopes.has("simulator:use")}
            />
          )
        }
      >
        <MemberList
          team={team}
          viewer={{ userId: actor.userId ?? "", role, scopes: [...actor.scopes] }}
        />
      </Section>
      {invitations.length > 0 && (
        <Section
          title={format.count(invitations.length, "open invitation")}
          description="Sent by mail, and not answered yet."
        >
          <InvitationList teamId={actor.teamId} invitations={invitations} />
        </Section>
      )}
    </>
  );
}
