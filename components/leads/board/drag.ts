/** What a dragged lead is called among the kinds of things that can be dropped. */
export const CARD_TYPE = "application/x-rapport-lead";
