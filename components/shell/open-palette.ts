/** The palette listens on the window, so that any button anywhere can open it. */
export const OPEN_PALETTE = "rapport:open-palette";

export function openPalette() {
  window.dispatchEvent(new Event(OPEN_PALETTE));
}
