import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { CspNonce } from "@/components/shell/csp-nonce";
import { Announcer } from "@/components/ui/announcer";
import { readTheme, THEME_COOKIE } from "@/components/ui/theme";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Rapport", template: "%s · Rapport" },
  description: "The CRM for small sales teams.",
  robots: { index: false },
  icons: { icon: "/icon.svg", apple: "/icons/apple-180.png" },
  appleWebApp: { capable: true, title: "Rapport", statusBarStyle: "default" },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f7f8f8" },
    { media: "(prefers-color-scheme: dark)", color: "#0d0f0f" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const theme = readTheme((await cookies()).get(THEME_COOKIE)?.value);
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  return (
    <html
      lang="en"
      data-theme={theme}
      className={GeistSans.variable}
      // The theme switch changes this element before React does.
      suppressHydrationWarning
    >
      <head>
        {/* React Aria takes the nonce for the style elements it adds from here. */}
        <CspNonce nonce={nonce} />
      </head>
      <body>
        {children}
        <Announcer />
      </body>
    </html>
  );
}
