"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { updateJobs } from "@/app/(admin)/admin/jobs/actions";
import { Button } from "@/components/ui/button";
import { notify, notifyError } from "@/components/ui/toast";
import type { Job } from "@/lib/jobs/schema";

const unfinished = new Set(["queued", "running", "waiting"]);

/** Retries a failed run, or drops one that has not ended; nothing for the others. */
export function RetryButton({ job }: { job: Pick<Job, "id" | "status"> }) {
  const router = useRouter();
  const [isPending, start] = useTransition();
  const action = job.status === "failed" ? "retry" : unfinished.has(job.status) ? "drop" : undefined;
  if (!action) return null;

  const perform = () =>
    start(async () => {
      const result = await updateJobs({ ids: [job.id], action });
      if (!result.ok) notifyError(result.error.detail);
      else if (result.data.changed.length === 0) notify("This job has moved on in the meantime");
      else notify(action === "retry" ? "The job runs again" : "The job is dropped");
      router.refresh();
    });

  return (
    <Button size="sm" variant="outline" isPending={isPending} onPress={perform}>
      {action === "retry" ? "Retry" : "Drop"}
    </Button>
  );
}
