"use client";

import dynamic from "next/dynamic";
import { SkeletonTable } from "@/components/ui/skeleton";

/** Whoever looks at the table does not load what drags cards over the board. */
export const LeadBoard = dynamic(() => import("./lead-board").then((module) => module.LeadBoard), {
  loading: () => <SkeletonTable columns={7} />,
});
