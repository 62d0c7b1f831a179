import { useEffect, useState } from "react";

/**
 * For what opens over a page: loads it once the page stands, so that no page waits for a dialog
 * that nobody has opened. @returns whether it was opened yet; it stays after that, to close by itself.
 */
export function useWhenOpened(isOpen: boolean, load: () => Promise<unknown>): boolean {
  const [isWanted, setWanted] = useState(isOpen);
  if (isOpen && !isWanted) setWanted(true);
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);
  return isWanted;
}
