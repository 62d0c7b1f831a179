import { NextRequest } from "next/server";
import { describe, expect, it } from "vitest";
import { config, middleware } from "./middleware";

const visit = (path: string, cookie?: string, origin = "http://localhost:3000") =>
  middleware(new NextRequest(new URL(path, origin), { headers: cookie ? { cookie } : undefined }));

const locationOf = (path: string, cookie?: string) => visit(path, cookie).headers.get("location");

describe("signed-out visitors", () => {
  it("are sent to sign-in and told where to return", () => {
    expect(locationOf("/leads?status=new")).toBe(
      "http://localhost:3000/sign-in?next=%2Fleads%3Fstatus%3Dnew",
    );
    expect(locationOf("/")).toBe("http://localhost:3000/sign-in");
  });
  it.each([
    "/sign-in",
    "/register",
    "/forgot-password",
    "/reset-password?token=x",
    "/verify-email",
    "/invite/x",
    "/docs/api",
  ])("may see %s", (path) => {
    expect(locationOf(path)).toBeNull();
  });
  it.each(["/sign-in/else", "/invite", "/registered"])("may not see %s", (path) => {
    expect(locationOf(path)).toContain("/sign-in?next=");
  });
});

describe("signed-in visitors", () => {
  it.each(["authjs.session-token=x", "__Secure-authjs.session-token=x", "authjs.session-token.0=x"])(
    "are let through with %s",
    (cookie) => {
      expect(locationOf("/leads", cookie)).toBeNull();
    },
  );
  it("are never led away from the sign-in pages", () => {
    expect(locationOf("/sign-in", "authjs.session-token=x")).toBeNull();
  });
});

describe("security headers", () => {
  it("allow only scripts with this request's nonce", () => {
    const policies = [1, 2].map(() => visit("/sign-in").headers.get("content-security-policy"));
    const nonces = policies.map((policy) => policy?.match(/'nonce-([^']+)'/)?.[1]);
    expect(nonces[0]).toBeTruthy();
    expect(nonces[0]).not.toBe(nonces[1]);
    const scripts = policies[0]?.split("; ").find((part) => part.startsWith("script-src"));
    expect(scripts).not.toContain("unsafe");
    expect(policies[0]).toContain("frame-ancestors 'none'");
  });
  it("ask for https only where it is spoken", () => {
    const header = "strict-transport-security";
    expect(visit("/sign-in").headers.get(header)).toBeNull();
    const secure = visit("/sign-in", undefined, "https://crm.example.test");
    expect(secure.headers.get(header)).toContain("max-age");
  });
  it("stand on redirects too", () => {
    expect(visit("/leads").headers.get("x-content-type-options")).toBe("nosniff");
  });
});

describe("the matcher", () => {
  const matches = (path: string) => new RegExp(`^${config.matcher[0]}$`).test(path);
  it.each([
    "/api",
    "/api/leads",
    "/_next/static/a.js",
    "/icon.svg",
    "/icons/icon-192.png",
    "/sw.js",
    "/offline.html",
    "/offline.js",
    "/manifest.webmanifest",
  ])("leaves out %s", (path) => {
    expect(matches(path)).toBe(false);
  });
  it.each(["/", "/leads", "/docs/api", "/apix"])("takes in %s", (path) => {
    expect(matches(path)).toBe(true);
  });
});
