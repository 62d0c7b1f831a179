import { Lock } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

/** What people see whose role does not import. */
export function ImportNotAllowed() {
  return (
    <>
      <PageHeader title="Import leads" />
      <EmptyState
        icon={<Lock />}
        title="Your role does not import leads"
        actions={
          <ButtonLink href="/leads" variant="outline">
            All leads
          </ButtonLink>
        }
      >
        Managers, admins and owners of the team can. Ask one of them to import your file.
      </EmptyState>
    </>
  );
}
