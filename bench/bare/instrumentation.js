/** Next would otherwise take the application's own, which starts its engine. */
export function register() {}
