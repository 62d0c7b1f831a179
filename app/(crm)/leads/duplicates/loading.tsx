import { PageHeader } from "@/components/ui/page-header";
import { SkeletonTable } from "@/components/ui/skeleton";

export default function DuplicatesLoading() {
  return (
    <>
      <PageHeader title="Duplicates" />
      <SkeletonTable columns={4} />
    </>
  );
}
