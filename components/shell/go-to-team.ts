const CHANNEL = "rapport-team";

/**
 * Goes on in another team: the page begins anew, so that nothing of the old team stays on screen, and so do the
 * other tabs of this browser, which share the sign-in.
 */
export async function goToTeam(id: string, switchTeam: SwitchTeam): Promise<string | undefined> {
  const failure = await switchTeam(id);
  if (failure) return failure;
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(id);
  channel.close();
  window.location.assign("/");
  return undefined;
}

/** Returns the sentence of what failed, or nothing. */
export type SwitchTeam = (id: string) => Promise<string | undefined>;

/** Begins this tab anew when another one went to another team. */
export function followOtherTabs(teamId: string): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener("message", ({ data }) => {
    if (data !== teamId) window.location.assign("/");
  });
  return () => channel.close();
}
