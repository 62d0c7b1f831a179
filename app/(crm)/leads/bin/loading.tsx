import { PageHeader } from "@/components/ui/page-header";
import { SkeletonTable } from "@/components/ui/skeleton";

export default function BinLoading() {
  return (
    <>
      <PageHeader title="Bin" />
      <SkeletonTable columns={2} />
    </>
  );
}
