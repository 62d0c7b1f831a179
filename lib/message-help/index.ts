import { enhanceMessage } from "./enhance-message";

export const messageHelpOperations = [enhanceMessage];
