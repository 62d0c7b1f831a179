import { SearchX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";

export default function NotFound() {
  return (
    <main className="grid min-h-dvh place-content-center">
      <EmptyState
        icon={<SearchX />}
        title="There is nothing here"
        actions={<ButtonLink href="/leads">Go to leads</ButtonLink>}
      >
        The address may be mistyped, or what it led to was deleted.
      </EmptyState>
    </main>
  );
}
