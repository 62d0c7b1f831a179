/**
 * An answer that is produced piece by piece: a file, or a stream of events when it has no name. It begins after
 * the operation's transaction has ended; each piece opens its own short one.
 */
export class Download {
  constructor(
    readonly fileName: string | undefined,
    readonly contentType: string,
    readonly chunks: AsyncIterable<Uint8Array>,
  ) {}
}
