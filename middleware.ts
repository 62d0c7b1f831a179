import { type NextRequest, NextResponse } from "next/server";

/**
 * Sends signed-out visitors of app pages to sign-in and puts the security headers on every page.
 * It grants nothing: each page and operation checks its actor again.
 */
export function middleware(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const isSecure = request.nextUrl.protocol === "https:";

  if (!isPublic(pathname) && !hasSessionCookie(request)) {
    const target = request.nextUrl.clone();
    target.pathname = "/sign-in";
    target.search = "";
    if (pathname !== "/") target.searchParams.set("next", pathname + search);
    return withSecurityHeaders(NextResponse.redirect(target), isSecure);
  }

  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, isSecure);
  const headers = new Headers(request.headers);
  headers.set("x-nonce", nonce);
  // Next reads the nonce for its own scripts from this request header.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return withSecurityHeaders(response, isSecure);
}

export const config = {
  // A matched request's body is cut at 10 MB, so uploads to /api must stay outside.
  matcher: [
    "/((?!api/|api$|_next/static|_next/image|favicon.ico|icon.svg|icons/|manifest.webmanifest|sw\\.js|offline\\.(?:html|js)|robots.txt).*)",
  ],
};

const PUBLIC_PAGES = new Set([
  "/sign-in",
  "/register",
  "/forgot-password",
  "/reset-password",
  "/verify-email",
  "/mail",
  "/docs/api",
]);

function isPublic(pathname: string) {
  return PUBLIC_PAGES.has(pathname) || pathname.startsWith("/invite/");
}

const SESSION_COOKIES = ["authjs.session-token", "__Secure-authjs.session-token"];

/** A long session is split over cookies named `<name>.0`, `<name>.1`, and so on. */
function hasSessionCookie(request: NextRequest) {
  return SESSION_COOKIES.some((name) => request.cookies.has(name) || request.cookies.has(`${name}.0`));
}

function contentSecurityPolicy(nonce: string, isSecure: boolean) {
  const isDev = process.env.NODE_ENV === "development";
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDev ? " 'unsafe-eval'" : ""}`,
    // The dev overlay and hot reload inject style elements without a nonce.
    isDev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Server-rendered style attributes place virtual rows and progress bars.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    // Without it the rule for scripts holds for workers too, and that one trusts no address.
    "worker-src 'self'",
    `connect-src 'self'${isDev ? " ws: wss:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  if (isSecure) directives.push("upgrade-insecure-requests");
  return directives.join("; ");
}

function withSecurityHeaders(response: NextResponse, isSecure: boolean) {
  response.headers.set("x-content-type-options", "nosniff");
  response.headers.set("x-frame-options", "DENY");
  response.headers.set("referrer-policy", "strict-origin-when-cross-origin");
  response.headers.set("cross-origin-opener-policy", "same-origin");
  response.headers.set(
    "permissions-policy",
    "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  );
  if (isSecure)
    response.headers.set("strict-transport-security", "max-age=63072000; includeSubDomains");
  return response;
}
