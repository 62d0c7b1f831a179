import { RelativeTime } from "@/components/ui/relative-time";
import { StatusDot } from "@/components/ui/status-badge";
import type { SignInTry } from "@/lib/security/schema";

const outcomes: Record<SignInTry["outcome"], { words: string; tone: string }> = {
  signed_in: { words: "Signed in", tone: "green" },
  wrong_password: { words: "Wrong password", tone: "red" },
  wrong_code: { words: "Right password, wrong code", tone: "red" },
  code_asked: { words: "Right password, no code given", tone: "orange" },
};

/** The latest tries at signing in to one's account. */
export function SignInList({ signIns }: { signIns: SignInTry[] }) {
  if (signIns.length === 0)
    return <p className="text-sm text-muted">Nobody has signed in with your password yet.</p>;
  return (
    <ul
      aria-label="Recent sign-ins"
      className="divide-y divide-separator rounded-lg border border-border bg-surface"
    >
      {signIns.map(({ id, at, outcome, device, ip }) => (
        <li
          key={id}
          className="grid items-baseline gap-x-4 px-4 py-2 text-sm md:grid-cols-[14rem_minmax(0,1fr)_6rem]"
        >
          <span className="flex items-center gap-2 font-medium">
            <StatusDot color={outcomes[outcome].tone} />
            {outcomes[outcome].words}
          </span>
          <span className="min-w-0 text-muted">
            {device} · <span className="break-all">{ip ?? "unknown address"}</span>
          </span>
          <RelativeTime at={at} className="text-muted md:text-right" />
        </li>
      ))}
    </ul>
  );
}
