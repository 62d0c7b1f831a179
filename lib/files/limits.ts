// Apart from the schemas, so that pages with files need not load what checks them.

export const fileLimits = {
  /** Pictures beyond this are photographs of a size that nobody looks at in a CRM. */
  pictureBytes: 25_000_000,
  bytes: 100_000_000,
  nameLength: 200,
  perNote: 10,
} as const;
