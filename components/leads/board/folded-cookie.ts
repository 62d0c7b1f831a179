/**
 * Where a browser keeps which columns of a board somebody folded away, each view for itself. A cookie, so that the
 * server draws them folded at once. The ends of the ids are random enough to tell a few people and views apart.
 */
export const foldedCookie = (userId: string | undefined, viewId: string | null) =>
  `rapport.folded.${userId?.slice(-8) ?? ""}.${viewId?.slice(-8) ?? "all"}`;

/** The statuses that such a cookie names. */
export const foldedStatuses = (value: string | undefined): string[] => value?.split(".") ?? [];

export const foldedValue = (statuses: readonly string[]) => statuses.join(".");
