"use client";

import { useRouter } from "next/navigation";
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef } from "react";
import { updatePipeline } from "@/app/(crm)/settings/actions";
import { notifyDone } from "@/components/leads/undo";

type Save = (change: Record<string, unknown>, sentence: string) => Promise<string | undefined>;

const Saving = createContext<Save | undefined>(undefined);

const FAILED = "This could not be saved. Check the connection and try again.";

/** Saves changes of the pipeline one after the other, each upon what the last one left, whichever list it is of. */
export function PipelineSaving({ version, children }: { version: number; children: ReactNode }) {
  const router = useRouter();
  const seen = useRef(version);
  useEffect(() => {
    seen.current = version;
  }, [version]);
  const queue = useRef(Promise.resolve<string | undefined>(undefined));

  const save = useMemo<Save>(
    () => (change, sentence) => {
      queue.current = queue.current.then(async () => {
        const result = await updatePipeline({ ...change, version: seen.current }).catch(
          () => undefined,
        );
        if (!result?.ok) {
          if (result?.error.code === "conflict") router.refresh();
          return result?.error.detail ?? FAILED;
        }
        seen.current = result.data.version;
        notifyDone(sentence, result.entryId);
        router.refresh();
        return undefined;
      });
      return queue.current;
    },
    [router],
  );

  return <Saving value={save}>{children}</Saving>;
}

/** Saves a part of the pipeline, says it with an undo, and gives back the sentence of what failed. */
export function usePipelineSave(): Save {
  const save = useContext(Saving);
  if (!save) throw new Error("What edits the pipeline stands inside a PipelineSaving.");
  return save;
}
