import { cookies } from "next/headers";
import { sessionCookieNames } from "@/lib/auth/browser-session";
import { logout } from "@/lib/auth/logout";
import { action } from "@/lib/auth/page-actor";

const endSession = action(logout);

/** Ends this device's session and forgets its cookie. */
export async function endBrowserSession(): Promise<void> {
  await endSession({});
  const jar = await cookies();
  for (const { name } of jar.getAll()) {
    if (sessionCookieNames.some((session) => name === session || name.startsWith(`${session}.`)))
      jar.delete({ name, path: "/", secure: name.startsWith("__Secure-") });
  }
}
