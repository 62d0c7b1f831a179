import type { Metadata } from "next";
import { switchTeam } from "@/app/(crm)/actions";
import { NewTeamForm } from "@/components/teams/new-team-form";
import { PageBody, PageHeader } from "@/components/ui/page-header";
import { pageActor } from "@/lib/auth/page-actor";

export const metadata: Metadata = { title: "Create another team" };

export default async function NewTeamPage() {
  const { timeZone, currency } = await pageActor();
  return (
    <>
      <PageHeader title="Create another team" />
      <PageBody width="narrow">
        <p className="mb-6 text-sm text-pretty text-muted">
          A team has its own leads, members and settings. You own the new one, and switch between your
          teams by the name at the top left.
        </p>
        <NewTeamForm
          timeZone={timeZone}
          currency={currency}
          timeZones={Intl.supportedValuesOf("timeZone")}
          switchTeam={switchTeam}
        />
      </PageBody>
    </>
  );
}
