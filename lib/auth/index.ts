import { confirmSignIn } from "./confirm-sign-in";
import { forgotPassword } from "./forgot-password";
import { getAvatar } from "./get-avatar";
import { login } from "./login";
import { logout } from "./logout";
import { me } from "./me";
import { refresh } from "./refresh";
import { register } from "./register";
import { resetPassword } from "./reset-password";
import { updateMe } from "./update-me";
import { verifyEmail } from "./verify-email";

export const authOperations = [
  register,
  login,
  confirmSignIn,
  logout,
  refresh,
  forgotPassword,
  resetPassword,
  verifyEmail,
  me,
  updateMe,
  getAvatar,
];
