export { confirm, confirming, REPEATED } from "./confirm";
export { reconcile } from "./reconcile";
export { OUTBOX_CHANNEL, type RelayOptions, type RunningRelay, relayOnce, startRelay } from "./relay";
