import { PageBody, PageHeader } from "@/components/ui/page-header";
import { SkeletonLines } from "@/components/ui/skeleton";

/** A lead's shape: facts at the left, what happened at the right. */
export default function LeadLoading() {
  return (
    <>
      <PageHeader title="Lead" />
      <PageBody>
        <div className="grid gap-8 md:grid-cols-[20rem_minmax(0,1fr)]">
          <SkeletonLines lines={14} />
          <SkeletonLines lines={8} />
        </div>
      </PageBody>
    </>
  );
}
