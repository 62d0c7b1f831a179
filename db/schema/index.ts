export * from "./engine";
export * from "./imports";
export * from "./journal";
export * from "./leads";
export * from "./mail";
export * from "./outbox";
export * from "./people";
export * from "./sign-in";
