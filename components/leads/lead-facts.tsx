"use client";

import { useState } from "react";
import { Fact, Facts } from "@/components/ui/facts";
import { useFormat } from "@/components/ui/format";
import { InlineMoney, InlineText } from "@/components/ui/inline-edit";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Format } from "@/lib/format";
import type { LeadDetails } from "@/lib/leads/schema";
import { CustomFact } from "./custom-fact";
import type { LeadEdit } from "./use-lead-edit";
import { useVocabulary } from "./vocabulary";

type TextKey = "email" | "phone" | "company" | "title" | "address" | "source" | "lossReason";

/** What is known of the lead; every value is changed where it stands. Rarer facts without a value wait folded. */
export function LeadFacts({
  lead,
  edit,
  isReadOnly,
}: {
  lead: LeadDetails;
  edit: LeadEdit;
  isReadOnly: boolean;
}) {
  const { customFields, statusOf, lossReasons, sources, can } = useVocabulary();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const isLost = statusOf(lead.status)?.kind === "lost";
  const own = customFields.filter(({ key }) => isOpen || lead.customFields[key] !== undefined);
  const hidden =
    customFields.length -
    own.length +
    (isOpen ? 0 : [lead.title, lead.address].filter((value) => !value).length);
  const offered: Partial<Record<TextKey, string[]>> = {
    lossReason: lossReasons.map(({ name }) => name),
    source: sources.map(({ name }) => name),
  };
  const text = (key: TextKey, label: string, type?: "email" | "tel") => (
    <Fact label={label}>
      <InlineText
        label={label}
        type={type}
        value={lead[key] || null}
        onSave={(value) => edit.save({ [key]: value })}
        isReadOnly={isReadOnly}
        isRequired={key === "lossReason"}
        suggestions={offered[key]}
        placeholder="Add"
      />
    </Fact>
  );

  return (
    <section aria-label="Facts">
      <Facts>
        <NameFact {...{ lead, edit, isReadOnly }} />
        {text("email", "Email", "email")}
        {text("phone", "Phone", "tel")}
        {lead.phone && !lead.phoneE164 && (
          <p className="pb-1 pl-30 text-xs text-warning">
            Not a valid number, so it cannot be called from here.
          </p>
        )}
        {text("company", "Company")}
        {(isOpen || lead.title) && text("title", "Job title")}
        {(isOpen || lead.address) && text("address", "Address")}
        <Fact label="Value">
          <InlineMoney
            label="Value"
            value={lead.valueCents}
            currency={lead.currency}
            onSave={(valueCents) => edit.save({ valueCents })}
            isReadOnly={isReadOnly}
            placeholder="Add"
          />
        </Fact>
        {text("source", "Source")}
        <NextStep at={lead.nextStepAt} canPlan={!isReadOnly && can("tasks:write")} />
        {isLost && text("lossReason", "Loss reason")}
        {own.map((field) => (
          <CustomFact
            key={field.key}
            field={field}
            value={lead.customFields[field.key]}
            isReadOnly={isReadOnly}
            onSave={(value) => edit.save({ customFields: { [field.key]: value } })}
          />
        ))}
        <Reading label="Score">{lead.score}</Reading>
        <Reading label="Speed to lead">
          {lead.speedToLeadSeconds === null ? null : (
            <span title="From when it came in to the first call or message from your team">
              {spanText(lead.speedToLeadSeconds, format)}
            </span>
          )}
        </Reading>
        <Reading label="Last contacted">
          {lead.lastContactedAt && <RelativeTime at={lead.lastContactedAt} />}
        </Reading>
        <Reading label="Last replied">
          {lead.lastRepliedAt && <RelativeTime at={lead.lastRepliedAt} />}
        </Reading>
        <Reading label="Created">
          <RelativeTime at={lead.createdAt} />
        </Reading>
      </Facts>
      {hidden > 0 && !isReadOnly && (
        <button
          type="button"
          className="mt-1 flex min-h-11 items-center text-sm text-muted hover:text-foreground md:min-h-7"
          onClick={() => setOpen(true)}
        >
          {hidden === 1 ? "1 more field" : `${hidden} more fields`}
        </button>
      )}
    </section>
  );
}

/** The two parts of a name on one line. */
function NameFact({
  lead,
  edit,
  isReadOnly,
}: {
  lead: LeadDetails;
  edit: LeadEdit;
  isReadOnly: boolean;
}) {
  const part = (key: "firstName" | "lastName", label: string) => (
    <InlineText
      label={label}
      value={lead[key] || null}
      onSave={(value) => edit.save({ [key]: value })}
      isReadOnly={isReadOnly}
      placeholder={label}
    />
  );
  return (
    <Fact label="Name">
      <div className="grid grid-cols-2">
        {part("firstName", "First name")}
        {part("lastName", "Last name")}
      </div>
    </Fact>
  );
}

/** When the earliest open task is due. Without one, a press goes to where a task is written. */
function NextStep({ at, canPlan }: { at: string | null; canPlan: boolean }) {
  if (at || !canPlan) return <Reading label="Next step">{at && <RelativeTime at={at} />}</Reading>;
  return (
    <Fact label="Next step">
      <button
        type="button"
        onClick={() => document.querySelector<HTMLElement>('[role="tab"][data-tab="task"]')?.click()}
        className="min-h-11 rounded-md px-2 text-left text-sm text-muted hover:bg-row-hover hover:text-foreground md:min-h-7"
      >
        Add a task
      </button>
    </Fact>
  );
}

/** A fact that is only read, and left out while there is none. */
function Reading({ label, children }: { label: string; children: React.ReactNode }) {
  if (children === null || children === undefined) return null;
  return (
    <Fact label={label}>
      <div className="px-2 py-1 text-sm tabular-nums">{children}</div>
    </Fact>
  );
}

/** 'At once', '4 min 10 s', '5 h 3 min', '16 days' */
function spanText(seconds: number, format: Format): string {
  if (seconds < 1) return "At once";
  if (seconds < 2 * 86_400) return format.duration(seconds * 1000);
  return format.count(Math.floor(seconds / 86_400), "day");
}
