import { getEmail } from "./get-email";
import { listEmails } from "./list-emails";

export const simulatorOperations = [listEmails, getEmail];
