/** Holds the id of whoever put the notice away. Without an age it ends with the browser's session. */
export const UNCONFIRMED_COOKIE = "rapport.unconfirmed";
