import { PageBody, PageHeader } from "@/components/ui/page-header";
import { SkeletonLines } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader title="Assistant" />
      <PageBody>
        <SkeletonLines lines={8} />
      </PageBody>
    </>
  );
}
