import { PageBody, PageHeader } from "@/components/ui/page-header";
import { SkeletonLines } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader title="Activity" />
      <PageBody width="narrow">
        <SkeletonLines lines={12} />
      </PageBody>
    </>
  );
}
