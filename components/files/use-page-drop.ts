import { useEffect, useRef, useState } from "react";

/** Takes files that are dropped anywhere on the page. @returns whether some are held over it now */
export function usePageDrop(isOn: boolean, onFiles: (files: Iterable<File>) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;

  useEffect(() => {
    if (!isOn) return;
    const stop = new AbortController();
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take.current(event.dataTransfer?.files ?? []);
    };
    document.addEventListener("dragover", over, { signal: stop.signal });
    document.addEventListener("dragleave", leave, { signal: stop.signal });
    document.addEventListener("drop", drop, { signal: stop.signal });
    return () => stop.abort();
  }, [isOn]);

  return isOver;
}
