/** The bell listens on the window, so that any command anywhere can open it. */
export const OPEN_BELL = "rapport:open-bell";

export function openBell() {
  window.dispatchEvent(new Event(OPEN_BELL));
}
