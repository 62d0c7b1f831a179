"use client";

import { useEffect } from "react";

/** Starts the service worker once the page is at rest; a browser without one misses push and the offline page. */
export function WorkerLauncher({ account }: { account: string }) {
  useEffect(() => {
    if (!("serviceWorker" in navigator)) return;
    const start = async () => {
      const [{ registerWorker }, { keepSubscription }] = await Promise.all([
        import("./service-worker"),
        import("@/components/notifications/push-subscription"),
      ]);
      await registerWorker();
      await keepSubscription(account);
    };
    const timer = setTimeout(() => void start().catch(() => undefined), 3_000);
    return () => clearTimeout(timer);
  }, [account]);
  return null;
}
