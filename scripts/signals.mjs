const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };

/**
 * Resolves with the first signal that asks this command to stop.
 * A terminal and npm may both deliver one Ctrl-C, so later signals are ignored.
 * @returns {Promise<{ signal: string, code: number }>}
 */
export function toldToStop() {
  return new Promise((resolve) => {
    for (const [signal, code] of Object.entries(CODES))
      process.on(signal, () => resolve({ signal, code }));
    // npm, or a shell between npm and this process, may have been killed without passing it on.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.env.npm_lifecycle_event && process.ppid !== parent)
        resolve({ signal: "SIGHUP", code: CODES.SIGHUP });
    }, 200);
    watch.unref();
  });
}
