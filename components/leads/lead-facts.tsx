"use client";

import { Fact, Facts } from "@/components/ui/facts";
import { InlineDate, InlineMoney, InlineText } from "@/components/ui/inline-edit";
import { RelativeTime } from "@/components/ui/relative-time";
import type { LeadDetails } from "@/lib/leads/schema";
import { CustomFact } from "./custom-fact";
import type { LeadEdit } from "./use-lead-edit";
import { useVocabulary } from "./vocabulary";

/** What is known of the lead; every value is changed where it stands. */
export function LeadFacts({
  lead,
  edit,
  isReadOnly,
}: {
  lead: LeadDetails;
  edit: LeadEdit;
  isReadOnly: boolean;
}) {
  const { customFields, statusOf } = useVocabulary();
  const isLost = statusOf(lead.status)?.kind === "lost";
  /** Saves one fact; what the server says about that field goes under it. */
  const save = (key: string) => (value: unknown) => edit.save({ [key]: value });
  const text = (
    key: "firstName" | "lastName" | "email" | "phone" | "company" | "title" | "address" | "source",
    label: string,
    type?: "email" | "tel",
  ) => (
    <Fact label={label}>
      <InlineText
        label={label}
        type={type}
        value={lead[key] || null}
        onSave={save(key)}
        isReadOnly={isReadOnly}
        placeholder="Add"
      />
    </Fact>
  );

  return (
    <section aria-label="Facts">
      <Facts>
        {text("firstName", "First name")}
        {text("lastName", "Last name")}
        {text("email", "Email", "email")}
        {text("phone", "Phone", "tel")}
        {lead.phone && !lead.phoneE164 && (
          <p className="pl-30 text-xs text-warning">
            This does not look like a phone number, so it cannot be called from here.
          </p>
        )}
        {text("company", "Company")}
        {text("title", "Job title")}
        {text("address", "Address")}
        <Fact label="Value">
          <InlineMoney
            label="Value"
            value={lead.valueCents}
            currency={lead.currency}
            onSave={save("valueCents")}
            isReadOnly={isReadOnly}
            placeholder="Add"
          />
        </Fact>
        {text("source", "Source")}
        <Fact label="Next step">
          <InlineDate
            label="Next step"
            value={dayOf(lead.nextStepAt)}
            onSave={(day) => edit.save({ nextStepAt: day && noonOf(day) })}
            isReadOnly={isReadOnly}
            placeholder="Set a date"
          />
        </Fact>
        {isLost && (
          <Fact label="Loss reason">
            <InlineText
              label="Loss reason"
              value={lead.lossReason}
              onSave={save("lossReason")}
              isReadOnly={isReadOnly}
              isRequired
              placeholder="Add"
            />
          </Fact>
        )}
        {customFields.map((field) => (
          <CustomFact
            key={field.key}
            field={field}
            value={lead.customFields[field.key]}
            isReadOnly={isReadOnly}
            onSave={(value) => edit.save({ customFields: { [field.key]: value } })}
          />
        ))}
        {lead.score !== null && (
          <Fact label="Score">
            <Plain>{lead.score}</Plain>
          </Fact>
        )}
        <Moment label="Last contacted" at={lead.lastContactedAt} />
        <Moment label="Last replied" at={lead.lastRepliedAt} />
        <Moment label="Created" at={lead.createdAt} />
      </Facts>
    </section>
  );
}

function Moment({ label, at }: { label: string; at: string | null }) {
  if (!at) return null;
  return (
    <Fact label={label}>
      <Plain>
        <RelativeTime at={at} />
      </Plain>
    </Fact>
  );
}

function Plain({ children }: { children: React.ReactNode }) {
  return <div className="px-2 py-1 text-sm tabular-nums">{children}</div>;
}

/** A next step is due on a day; at noon it is the same day in every zone nearby. */
const noonOf = (day: string) => new Date(`${day}T12:00`).toISOString();
const dayOf = (at: string | null) => at?.slice(0, 10) ?? null;
