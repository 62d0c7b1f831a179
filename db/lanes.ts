import type postgres from "postgres";

/** A client with one connection, for one transaction at a time. */
export interface Lane {
  sql: postgres.Sql;
}

export interface Lanes {
  take(): Lane;
  give(lane: Lane): void;
  end(): Promise<unknown>;
}

/**
 * Clients of one connection each, the one used last first. A connection that closed is never opened again:
 * postgres.js keeps what a server said to it last for whoever comes next, and leaves transactions that wait for
 * it without an answer for ever. Whoever takes lanes sees to it that they are not too many.
 */
export function createLanes(open: (onclose: () => void) => postgres.Sql): Lanes {
  const all = new Map<Lane, { isClosed: boolean }>();
  const free: Lane[] = [];

  function add(): Lane {
    const state = { isClosed: false };
    const lane = {
      sql: open(() => {
        state.isClosed = true;
      }),
    };
    all.set(lane, state);
    return lane;
  }

  function drop(lane: Lane) {
    all.delete(lane);
    void lane.sql.end({ timeout: 1 });
  }

  return {
    take() {
      for (let lane = free.pop(); lane; lane = free.pop()) {
        if (!all.get(lane)?.isClosed) return lane;
        drop(lane);
      }
      return add();
    },
    give(lane) {
      if (all.get(lane)?.isClosed) drop(lane);
      else free.push(lane);
    },
    end: () => Promise.all([...all.keys()].map(({ sql }) => sql.end({ timeout: 5 }))),
  };
}
