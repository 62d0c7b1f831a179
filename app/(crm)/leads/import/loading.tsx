import { ImportFrame } from "@/components/imports/import-frame";
import { SkeletonBar, SkeletonLines } from "@/components/ui/skeleton";

/** The first step's shape: a place for a file, and the imports before. */
export default function ImportLoading() {
  return (
    <ImportFrame step={0}>
      <SkeletonBar className="mb-8 h-52 w-full rounded-lg" />
      <SkeletonLines lines={4} />
    </ImportFrame>
  );
}
