import { PageHeader } from "@/components/ui/page-header";
import { SkeletonBar, SkeletonTable } from "@/components/ui/skeleton";

/** The list's shape: search and filter, steps of the pipeline, rows. */
export default function LeadsLoading() {
  return (
    <>
      <PageHeader title="Leads" />
      <div className="flex shrink-0 items-center gap-2 px-4 pt-2.5 pb-1" aria-hidden>
        <div className="flex h-11 flex-1 items-center md:h-8 md:max-w-72">
          <SkeletonBar className="h-full w-full" />
        </div>
      </div>
      <div
        className="flex shrink-0 gap-4 overflow-hidden border-b border-border px-4 py-1.5"
        aria-hidden
      >
        {["all", "first", "second", "third", "fourth", "fifth"].map((key) => (
          <span key={key} className="flex h-9 items-center md:h-7">
            <SkeletonBar className="w-16" />
          </span>
        ))}
      </div>
      <SkeletonTable columns={7} />
    </>
  );
}
