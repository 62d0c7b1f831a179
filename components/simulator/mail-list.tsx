import Link from "next/link";
import { classNames } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SimulatedEmail } from "@/lib/simulator/schema";

/** The mails of the simulator; the open one is in the address. */
export function MailList({
  emails,
  openId,
  hrefOf,
}: {
  emails: SimulatedEmail[];
  openId: string | undefined;
  hrefOf: (id: string) => string;
}) {
  return (
    <ul className="divide-y divide-border overflow-hidden rounded-lg border border-border">
      {emails.map((email) => (
        <li key={email.id}>
          <Link
            href={hrefOf(email.id)}
            scroll={false}
            aria-current={email.id === openId ? "true" : undefined}
            className={classNames(
              "block px-3 py-2.5 hover:bg-row-hover",
              email.id === openId && "lg:bg-row-selected",
            )}
          >
            <span className="flex items-baseline gap-2">
              <span className="min-w-0 flex-1 truncate text-sm font-medium">{email.subject}</span>
              <RelativeTime at={email.createdAt} className="shrink-0 text-xs text-muted" />
            </span>
            <span className="block truncate text-sm text-muted">{email.to}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
