import { FileX } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { ImportFrame } from "./import-frame";

/** A file or an import that is not there, or not this team's. */
export function ImportMissing({ title }: { title: string }) {
  return (
    <ImportFrame step={0}>
      <EmptyState
        icon={<FileX />}
        title={title}
        actions={<ButtonLink href="/leads/import">Choose a file</ButtonLink>}
      >
        Uploaded files are kept for a week, and only for the team that uploaded them.
      </EmptyState>
    </ImportFrame>
  );
}
