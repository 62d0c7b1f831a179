import { cookies } from "next/headers";
import Link from "next/link";
import type { ReactNode } from "react";
import { ThemeSwitch } from "@/components/auth/theme-switch";
import { Logo } from "@/components/shell/logo";
import { readTheme, THEME_COOKIE } from "@/components/ui/theme";

/** The frame of every page for people who are not signed in. */
export default async function AuthLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <div className="flex min-h-dvh flex-col bg-sidebar">
      <header className="flex items-center justify-between px-4 py-3 md:px-6">
        <Link
          href="/sign-in"
          className="flex min-h-11 items-center gap-2 rounded-lg text-md font-semibold md:min-h-8"
        >
          <Logo />
          <span aria-hidden>Rapport</span>
        </Link>
        <ThemeSwitch theme={theme} />
      </header>
      <main className="flex flex-1 flex-col items-center px-4 pt-6 pb-16 md:justify-center md:pt-0">
        {children}
      </main>
    </div>
  );
}
