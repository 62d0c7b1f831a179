import { layOut } from "@/lib/email/layout";
import type { Email } from "@/lib/email/queue-email";
import { appUrl } from "@/lib/env";
import type { Delivery } from "./find-delivery";

/** Why a reader gets these mails, and where to change it. */
const why = {
  footer: "You get this mail because your notifications say so.",
  more: { label: "Change which mails you get", url: "/settings/notifications" },
} as const;

const moreLink = () => ({ label: why.more.label, url: `${appUrl()}${why.more.url}` });

/** Tells by mail what the bell tells. */
export function notificationEmail(delivery: Delivery): Email {
  const { title, detail, leadName, teamId, userId, email } = delivery;
  const letter = layOut({
    greeting: `Hello ${delivery.name},`,
    body: [`${title}${leadName ? `: ${leadName}` : ""}.`, detail].filter(Boolean).join("\n"),
    link: { label: leadName ? `Open ${leadName}` : "Open it in Rapport", url: openUrl(delivery) },
    footer: why.footer,
    more: moreLink(),
  });
  const subject = leadName ? `${leadName}: ${title}` : title;
  return { to: email, userId, teamId, subject, purpose: "notification", ...letter };
}

/** Where a notification is opened from outside: there it counts as read, and leads on. */
export const openPath = ({ id }: Pick<Delivery, "id">): string => `/notifications/${id}`;

const openUrl = (delivery: Delivery) => `${appUrl()}${openPath(delivery)}`;

export interface DigestReader {
  teamId: string;
  teamName: string;
  userId: string;
  name: string;
  email: string;
}

/** A line of the digest: "Rose Tyler: Ada Lovelace gave you this lead". */
export interface DigestItem {
  title: string;
  leadName: string | null;
}

/** One mail a day with what is unread. */
export function digestEmail(reader: DigestReader, items: DigestItem[], total: number): Email {
  const lines = items.map(({ title, leadName }) => (leadName ? `${leadName}: ${title}` : title));
  if (total > items.length) lines.push(`and ${total - items.length} more`);
  const count = total === 1 ? "1 unread notification" : `${total} unread notifications`;
  const letter = layOut({
    greeting: `Hello ${reader.name},`,
    body: `You have ${count} in ${reader.teamName}:`,
    list: lines,
    link: { label: "Open Rapport", url: `${appUrl()}/leads?notifications=open` },
    footer: why.footer,
    more: moreLink(),
  });
  return {
    to: reader.email,
    userId: reader.userId,
    teamId: reader.teamId,
    subject: `${reader.teamName}: ${count}`,
    purpose: "digest",
    ...letter,
  };
}
