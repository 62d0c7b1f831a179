"use client";

import { ExternalLink, Mail, Phone } from "lucide-react";
import { type ReactNode, useOptimistic, useTransition } from "react";
import { Fact } from "@/components/ui/facts";
import {
  InlineDate,
  InlineMoney,
  InlineNumber,
  InlineSelect,
  InlineText,
  InlineTextArea,
  type Save,
} from "@/components/ui/inline-edit";
import { MultiPicker } from "@/components/ui/picker";
import { notifyError } from "@/components/ui/toast";
import type { CustomField } from "@/lib/settings/schema";
import { callHref } from "./call-link";
import { memberOptions } from "./pick-options";
import { useVocabulary } from "./vocabulary";

type Props = { field: CustomField; value: unknown; onSave: Save<unknown>; isReadOnly: boolean };

/** A value of one of the team's own fields, edited as its type asks. */
export function CustomFact(props: Props) {
  return (
    <Fact label={props.field.label}>
      <CustomValue {...props} />
    </Fact>
  );
}

function CustomValue({ field, value, onSave, isReadOnly }: Props) {
  const { assignees, currency } = useVocabulary();
  const shared = { label: field.label, onSave, isReadOnly, placeholder: "Add" };
  const text = typeof value === "string" ? value : null;
  const number = typeof value === "number" ? value : null;
  const noneLabel = field.required ? undefined : "None";
  switch (field.type) {
    case "number":
      return <InlineNumber {...shared} value={number} />;
    case "money":
      return <InlineMoney {...shared} value={number} currency={currency} />;
    case "date":
      return <InlineDate {...shared} value={text} />;
    case "long_text":
      return <InlineTextArea {...shared} value={text} />;
    case "select":
      return (
        <InlineSelect
          {...shared}
          value={text}
          noneLabel={noneLabel}
          options={field.options.map((option) => ({ id: option, label: option }))}
        />
      );
    case "user":
      return (
        <InlineSelect
          {...shared}
          value={text}
          noneLabel={noneLabel}
          options={memberOptions(assignees)}
        />
      );
    case "boolean":
      return (
        <InlineSelect
          {...shared}
          value={typeof value === "boolean" ? String(value) : null}
          noneLabel={noneLabel}
          options={[
            { id: "true", label: "Yes" },
            { id: "false", label: "No" },
          ]}
          onSave={(chosen) => onSave(chosen === null ? null : chosen === "true")}
        />
      );
    case "multi_select":
      return (
        <SeveralChoices
          field={field}
          values={Array.isArray(value) ? value.map(String) : []}
          onSave={onSave}
          isReadOnly={isReadOnly}
        />
      );
    default:
      return (
        <div className="flex items-start gap-1">
          <div className="min-w-0 flex-1">
            <InlineText
              {...shared}
              value={text}
              type={inputTypes[field.type]}
              isRequired={field.required}
            />
          </div>
          {text && <WayThere field={field} value={text} />}
        </div>
      );
  }
}

const inputTypes: Partial<Record<CustomField["type"], "email" | "tel" | "url">> = {
  email: "email",
  phone: "tel",
  url: "url",
};

/** Opens what a value leads to: its page, a mail, a call. The text itself is for editing. */
function WayThere({ field: { type, label }, value }: { field: CustomField; value: string }) {
  const way = ways[type]?.(value);
  if (!way) return null;
  const { href, icon, verb } = way;
  return (
    <a
      href={href}
      aria-label={`${verb} ${label}`}
      className="flex size-11 shrink-0 items-center justify-center rounded-md text-muted hover:bg-default hover:text-foreground md:size-7 [&_svg]:size-3.5"
      {...(type === "url" && { target: "_blank", rel: "noopener noreferrer" })}
    >
      {icon}
    </a>
  );
}

type Way = { href: string; icon: ReactNode; verb: string };

const ways: Partial<Record<CustomField["type"], (value: string) => Way | undefined>> = {
  // A value may be older than its field's type.
  url: (value) =>
    /^https?:\/\//i.test(value)
      ? { href: value, icon: <ExternalLink aria-hidden />, verb: "Open" }
      : undefined,
  email: (value) => ({
    href: `mailto:${encodeURIComponent(value).replaceAll("%40", "@")}`,
    icon: <Mail aria-hidden />,
    verb: "Write to",
  }),
  phone: (value) => {
    const href = callHref(value);
    return href ? { href, icon: <Phone aria-hidden />, verb: "Call" } : undefined;
  },
};

function SeveralChoices({
  field,
  values,
  onSave,
  isReadOnly,
}: {
  field: CustomField;
  values: string[];
  onSave: Save<unknown>;
  isReadOnly: boolean;
}) {
  const [shown, show] = useOptimistic(values);
  const [, startTransition] = useTransition();
  const words = shown.join(", ");
  if (isReadOnly) return <div className="px-2 py-1 text-sm">{words || "–"}</div>;
  return (
    <MultiPicker
      label={field.label}
      triggerLabel={`Edit ${field.label.toLowerCase()}${words && `: ${words}`}`}
      options={field.options.map((option) => ({ id: option, label: option }))}
      values={shown}
      triggerClassName="block min-h-11 w-full rounded-md px-2 py-1 text-left text-sm hover:bg-default md:min-h-7"
      onChange={(next) =>
        startTransition(async () => {
          show(next);
          const failure = await onSave(next.length > 0 ? next : null);
          if (failure) notifyError(failure);
        })
      }
    >
      {words || <span className="text-muted">Add</span>}
    </MultiPicker>
  );
}
