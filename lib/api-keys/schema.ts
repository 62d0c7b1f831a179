/**
 * What a key may do at most, whatever its scopes: `read` looks, `write` also changes one record at a time,
 * `dangerous` also sends, deletes for good and changes whole sets.
 */
export const accessLevels = ["read", "write", "dangerous"] as const;
export type AccessLevel = (typeof accessLevels)[number];
