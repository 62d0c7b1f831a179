import type { Metadata } from "next";
import { TeamForm } from "@/components/settings/team-form";
import { DeleteTeamButton } from "@/components/teams/delete-team-button";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { getTeamSettings } from "@/lib/settings/get-team-settings";

export const metadata: Metadata = { title: "Team" };

export default async function TeamSettingsPage() {
  const [actor, settings] = await Promise.all([pageActor(), ask(getTeamSettings)]);
  return (
    <>
      <Section
        title="Team"
        description="How the team is named, when it works, and what its leads start with."
      >
        <TeamForm
          key={settings.version}
          settings={settings}
          timeZones={Intl.supportedValuesOf("timeZone")}
          isReadOnly={!actor.scopes.has("team:manage")}
        />
      </Section>
      {actor.scopes.has("team:delete") && (
        <Section
          title="Delete the team"
          description="For good, with everything in it. Members go on in their other teams."
        >
          <DeleteTeamButton team={{ id: actor.teamId, name: settings.name }} />
        </Section>
      )}
    </>
  );
}
