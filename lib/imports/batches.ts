/**
 * The last row of the batch that begins after `from`. Rows travel in these batches, from the file to the leads: small
 * ones first, so that a file of ten thousand rows shows how far it is, then as many as a statement takes well.
 * Reading and applying must agree on them: within a batch no two rows stand for the same lead.
 */
export const batchEnd = (from: number): number =>
  from + (from < 5_000 ? 500 : from < 20_000 ? 1_000 : 5_000);
