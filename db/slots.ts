/** Thrown when no connection came free in time; the caller may try again. */
export class Busy extends Error {
  constructor() {
    super("The server is busy. Try again in a moment.");
    this.name = "Busy";
  }
}

export interface Slots {
  /** Waits for a place in line; resolves to the function that gives it back. */
  take(): Promise<() => void>;
}

interface Waiter {
  admit: () => void;
  timer: NodeJS.Timeout;
}

/**
 * At most `size` holders at once; others wait in order, `timeoutMs` at most.
 * postgres.js queues for a connection without a limit, which turns overload into a hang.
 */
export function createSlots(size: number, timeoutMs: number): Slots {
  let free = size;
  const waiting = new Set<Waiter>();

  function give() {
    const [next] = waiting;
    if (!next) {
      free += 1;
      return;
    }
    waiting.delete(next);
    clearTimeout(next.timer);
    next.admit();
  }

  function once() {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      give();
    };
  }

  return {
    take() {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(once());
      }
      return new Promise((resolve, reject) => {
        const waiter: Waiter = {
          admit: () => resolve(once()),
          timer: setTimeout(() => {
            waiting.delete(waiter);
            reject(new Busy());
          }, timeoutMs),
        };
        waiting.add(waiter);
      });
    },
  };
}
