import { useEffect, useRef, useState } from "react";
import { announceChange } from "@/components/live/changes";
import type { FileAnswer } from "@/lib/files/schema";
import { uploadFile } from "./upload-file";

export interface Upload {
  key: number;
  file: File;
  share: number;
  problem?: string;
}

/** Files on their way to a lead, one after the other. Those that failed stay until they are tried again or put away. */
export function useUploads(leadId: string, onDone?: (file: FileAnswer) => void) {
  const [uploads, setUploads] = useState<Upload[]>([]);
  const queue = useRef(Promise.resolve());
  const stop = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    stop.current = controller;
    return () => controller.abort();
  }, []);

  const change = (key: number, to: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...to } : one)));
  const putAway = (key: number) => setUploads((all) => all.filter((one) => one.key !== key));

  async function run({ key, file }: Upload) {
    const { signal } = stop.current;
    if (signal.aborted) return;
    try {
      const stored = await uploadFile({
        leadId,
        file,
        signal,
        onProgress: (share) => change(key, { share }),
      });
      putAway(key);
      onDone?.(stored);
      announceChange({ resource: "leads", ids: [leadId] });
    } catch (error) {
      if (!signal.aborted) change(key, { problem: (error as Error).message });
    }
  }

  function start(added: Upload[]) {
    for (const upload of added) queue.current = queue.current.then(() => run(upload));
  }

  return {
    uploads,
    add(files: Iterable<File>) {
      const added = [...files].map((file) => ({ key: nextKey(), file, share: 0 }));
      setUploads((all) => [...all, ...added]);
      start(added);
    },
    retry(upload: Upload) {
      setUploads((all) =>
        all.map((one) => (one.key === upload.key ? { key: one.key, file: one.file, share: 0 } : one)),
      );
      start([upload]);
    },
    putAway,
  };
}

let last = 0;
const nextKey = () => {
  last += 1;
  return last;
};
