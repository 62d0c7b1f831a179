/** The theme lives in a cookie, so that the server draws the right one at once. */
export const THEME_COOKIE = "rapport.theme";
export const SIDEBAR_COOKIE = "rapport.sidebar";
export const AGENT_COOKIE = "rapport.agent";
export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

export function readTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

/** Changes the theme of this browser now and for later visits. */
export function setTheme(theme: Theme) {
  document.documentElement.dataset.theme = theme;
  rememberChoice(THEME_COOKIE, theme);
}

/** Keeps a choice about appearance for a year. */
export function rememberChoice(name: string, value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari.
  document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`;
}
