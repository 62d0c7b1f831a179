import { Phone } from "lucide-react";

/** The address that has this device call a number, or write to it; undefined when there is none in the text. */
export function callHref(phone: string | null, way: "tel" | "sms" = "tel"): string | undefined {
  const digits = phone?.replace(/[^\d+]/g, "");
  return digits ? `${way}:${digits}` : undefined;
}

/** Calls whom a row of a phone's list tells of. Its place stays where there is no number, so that rows line up. */
export function CallLink({ name, phone }: { name: string; phone: string | null }) {
  const href = callHref(phone);
  if (!href) return <span className="size-11 shrink-0 md:hidden" aria-hidden />;
  return (
    <a
      href={href}
      aria-label={`Call ${name}`}
      className="relative grid size-11 shrink-0 place-content-center rounded-full text-accent active:bg-default md:hidden"
    >
      <Phone className="size-4.5" aria-hidden />
    </a>
  );
}
