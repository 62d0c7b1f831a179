/** How far the mark has to come down for the pull to count, in px. */
export const FAR_ENOUGH = 64;
const FURTHEST = 88;
/** Less is a finger that shakes. */
const SLACK = 8;

/** How far the mark comes down for a finger that went so far, both in px; it gets heavier on the way. */
export const markAt = (down: number): number =>
  down <= SLACK ? 0 : Math.min(FURTHEST, (down - SLACK) * 0.55);

/** Whether a finger means to pull what lies under it: downwards rather than sideways. */
export const isPull = (across: number, down: number): boolean => down > 0 && down > Math.abs(across);

/** What is typed in, and what can be scrolled up first, keeps the finger to itself. */
export function canBePulled(touched: Element, page: Element): boolean {
  if (touched.closest("input, textarea, select, [contenteditable=true]")) return false;
  for (let part: Element | null = touched; part && part !== page; part = part.parentElement)
    if (part.scrollTop > 0) return false;
  return true;
}
