import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";

export default function LeadNotFound() {
  return (
    <>
      <PageHeader title="Lead" />
      <EmptyState
        icon={<SearchX />}
        title="This lead is not here"
        actions={<ButtonLink href="/leads">All leads</ButtonLink>}
      >
        The link may be mistyped, the lead merged into another one, or not yours to see.
      </EmptyState>
    </>
  );
}
