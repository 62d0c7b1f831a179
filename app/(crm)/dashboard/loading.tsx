import { FiguresSkeleton } from "@/components/dashboard/figures-skeleton";
import { PageBody, PageHeader } from "@/components/ui/page-header";

export default function Loading() {
  return (
    <>
      <PageHeader title="Dashboard" />
      <PageBody width="full">
        <div className="mx-auto max-w-7xl pt-11">
          <FiguresSkeleton />
        </div>
      </PageBody>
    </>
  );
}
