/** An answer that is a file, produced piece by piece. Each piece opens its own short transaction. */
export class Download {
  constructor(
    readonly fileName: string,
    readonly contentType: string,
    readonly chunks: AsyncIterable<Uint8Array>,
  ) {}
}
