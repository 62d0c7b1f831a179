import { PageBody, PageHeader } from "@/components/ui/page-header";
import { SkeletonLines } from "@/components/ui/skeleton";

export default function Loading() {
  return (
    <>
      <PageHeader title="Recent changes" />
      <PageBody>
        <SkeletonLines lines={12} />
      </PageBody>
    </>
  );
}
