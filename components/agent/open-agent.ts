import { AGENT_COOKIE, rememberChoice } from "@/components/ui/theme";

/** The launcher listens on the window, so that any button anywhere can open the assistant. */
export const TOGGLE_AGENT = "rapport:toggle-agent";

export function toggleAgent() {
  window.dispatchEvent(new Event(TOGGLE_AGENT));
}

/** Whether the panel stood open is remembered for the next visit. */
export const rememberOpen = (isOpen: boolean) =>
  rememberChoice(AGENT_COOKIE, isOpen ? "open" : "closed");
