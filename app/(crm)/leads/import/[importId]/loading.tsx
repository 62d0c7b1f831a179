import { ImportFrame } from "@/components/imports/import-frame";
import { SkeletonBar, SkeletonLines } from "@/components/ui/skeleton";

/** A run's shape: how far it is, its counts, what it found. */
export default function ImportRunLoading() {
  return (
    <ImportFrame step={2}>
      <SkeletonBar className="mb-4 h-4 w-48" />
      <SkeletonBar className="mb-8 h-20 w-full rounded-lg" />
      <SkeletonLines lines={5} />
    </ImportFrame>
  );
}
