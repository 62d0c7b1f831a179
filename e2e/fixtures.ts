import AxeBuilder from "@axe-core/playwright";
import { test as base, type Cookie, expect, type Page } from "@playwright/test";

interface Fixtures {
  /** Opens the browser as this member of the demo team. Without a call the visitor is signed out. */
  signedInAs: (email: string, password?: string) => Promise<void>;
  /** A second browser, of somebody else. */
  otherPage: Page;
  /** Messages in the browser's console that this test provokes; any other error fails it. */
  expectedErrors: RegExp[];
}

interface WorkerFixtures {
  sessions: Map<string, Cookie[]>;
}

export const DEMO_PASSWORD = "Rapport-demo-1";

export const test = base.extend<Fixtures, WorkerFixtures>({
  expectedErrors: [[], { option: true }],

  sessions: [async ({ browserName: _ }, use) => use(new Map()), { scope: "worker" }],

  page: async ({ page, expectedErrors }, use) => {
    const errors = errorsOf(page);
    await use(page);
    expectNone(errors, expectedErrors);
  },

  otherPage: async ({ browser, contextOptions, expectedErrors }, use) => {
    const context = await browser.newContext(contextOptions);
    const page = await context.newPage();
    const errors = errorsOf(page);
    await use(page);
    await context.close();
    expectNone(errors, expectedErrors);
  },

  signedInAs: async ({ page, sessions }, use) => {
    await use(async (email, password = DEMO_PASSWORD) => {
      const known = sessions.get(email);
      if (known) return page.context().addCookies(known);
      await signIn(page, email, password);
      sessions.set(email, await page.context().cookies());
    });
  },
});

function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  return errors;
}

function expectNone(errors: string[], expectedErrors: RegExp[]) {
  const unexpected = errors.filter((error) => !expectedErrors.some((expected) => expected.test(error)));
  expect(unexpected, "errors in the browser's console").toEqual([]);
}

/** Signs in as a person does, by the form. */
export async function signIn(page: Page, email: string, password = DEMO_PASSWORD) {
  await page.goto("/sign-in");
  await page.getByLabel("Email").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** A browser that knows nobody. The page is left first: one that is open would go on asking, without its cookie. */
export async function forgetSignIn(page: Page) {
  await page.goto("about:blank");
  await page.context().clearCookies();
}

/** Holds the page, as it is now, to WCAG 2.2 AA. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page })
    // What was said to screen readers a moment ago stays here after its button is gone.
    .exclude("[data-live-announcer]")
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(({ id, help, nodes }) => ({
    id,
    help,
    at: nodes.map((node) => node.target.join(" ")),
  }));
  expect(found, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}

export { expect };
