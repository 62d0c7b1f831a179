/** Where a link in a note may lead; the server refuses any other. */
export const SAFE_LINK = /^(https?:\/\/|mailto:|tel:)/i;
