import { acceptInvitation } from "./accept-invitation";
import { getInvitation } from "./get-invitation";
import { listInvitations } from "./list-invitations";
import { registerByInvitation } from "./register-by-invitation";
import { resendInvitation } from "./resend-invitation";
import { revokeInvitation } from "./revoke-invitation";

export const invitationOperations = [
  listInvitations,
  resendInvitation,
  revokeInvitation,
  getInvitation,
  acceptInvitation,
  registerByInvitation,
];
