import { changePassword } from "./change-password";
import { endSession } from "./end-session";
import { getSecurity } from "./get-security";
import { requireSecondFactor } from "./require-second-factor";
import { resetSecondFactor } from "./reset-second-factor";
import { twoFactor } from "./two-factor";

export const securityOperations = [
  getSecurity,
  changePassword,
  twoFactor,
  endSession,
  requireSecondFactor,
  resetSecondFactor,
];
