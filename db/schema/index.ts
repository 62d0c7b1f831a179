export * from "./imports";
export * from "./journal";
export * from "./leads";
export * from "./outbox";
export * from "./people";
export * from "./engine";
export * from "./mail";
