import { Mail, MapPin, MessageSquare, Phone } from "lucide-react";
import type { ReactNode } from "react";
import type { LeadDetails } from "@/lib/leads/schema";
import { callHref } from "./call-link";

/** Calls, texts, writes to or finds the lead with what this device uses for it. */
export function ContactLinks({
  lead,
}: {
  lead: Pick<LeadDetails, "phone" | "phoneE164" | "email" | "address">;
}) {
  const number = lead.phoneE164 ?? lead.phone;
  const call = callHref(number);
  const text = callHref(number, "sms");
  if (!call && !lead.email && !lead.address) return null;
  return (
    <div className="flex flex-wrap gap-2">
      {call && (
        <ContactLink href={call} icon={<Phone aria-hidden />}>
          Call
        </ContactLink>
      )}
      {text && (
        <ContactLink href={text} icon={<MessageSquare aria-hidden />}>
          Text
        </ContactLink>
      )}
      {lead.email && (
        <ContactLink
          href={`mailto:${encodeURIComponent(lead.email).replaceAll("%40", "@")}`}
          icon={<Mail aria-hidden />}
        >
          Email
        </ContactLink>
      )}
      {lead.address && (
        <ContactLink
          href={`https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(lead.address)}`}
          icon={<MapPin aria-hidden />}
          isElsewhere
        >
          Map
        </ContactLink>
      )}
    </div>
  );
}

function ContactLink({
  href,
  icon,
  isElsewhere,
  children,
}: {
  href: string;
  icon: ReactNode;
  isElsewhere?: boolean;
  children: string;
}) {
  return (
    <a
      href={href}
      className="button button--outline button--sm"
      {...(isElsewhere && { target: "_blank", rel: "noreferrer" })}
    >
      {icon}
      {children}
    </a>
  );
}
