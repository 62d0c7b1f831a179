/**
 * An answer that is produced piece by piece: a file, or when it has no name a stream of events or
 * what takes longer than a transaction may stay open. It begins after
 * the operation's transaction has ended; each piece opens its own short one.
 */
export class Download {
  constructor(
    readonly fileName: string | undefined,
    readonly contentType: string,
    readonly chunks: AsyncIterable<Uint8Array>,
    /** For what a page shows: `Cache-Control` of the answer. What has none is saved as a file and kept nowhere. */
    readonly cacheControl?: string,
  ) {}
}
