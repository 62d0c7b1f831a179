"use client";

import { useState } from "react";
import { updateCaps } from "@/app/(crm)/settings/assistant/actions";
import { useSavingForm } from "@/components/settings/use-saving-form";
import { SelectField, TextField } from "@/components/ui/field";
import { FormError } from "@/components/ui/form-error";
import { useFormat } from "@/components/ui/format";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AgentCaps } from "@/lib/recorder/schema";
import { type CapKind, kindOf, readCaps } from "./caps-input";
import { amountText, costWords } from "./words";

/** What the model may cost a month: the team, everybody alike, single people; beside it what it has cost. */
export function CapsForm({ caps }: { caps: AgentCaps }) {
  const format = useFormat();
  const { submit, isPending, detail, fields } = useSavingForm(
    async (_previous: unknown, form: FormData) => {
      const read = readCaps(form, caps, format);
      if ("input" in read) return updateCaps(read.input);
      const detail = "Some amounts could not be read.";
      return {
        ok: false as const,
        error: {
          type: "about:blank",
          title: detail,
          status: 422,
          code: "invalid" as const,
          detail,
          fields: read.fields,
        },
      };
    },
    "Caps saved",
  );
  return (
    <form action={submit} className="flex max-w-2xl flex-col gap-4">
      <FormError>{detail}</FormError>
      <div className="grid gap-4 sm:grid-cols-2">
        <Amount
          label="The whole team, a month"
          name="team"
          micros={caps.team.capMicros}
          description={`${costWords(caps.team.spentMicros, format)} spent this month.`}
          error={fields.team}
        />
        <Amount
          label="Each person, a month"
          name="each"
          micros={caps.eachMicros}
          description="For everybody without a cap of their own."
          error={fields.each}
        />
      </div>
      <ul
        aria-label="People"
        className="divide-y divide-separator rounded-lg border border-border bg-surface"
      >
        {caps.people.map((person) => (
          <PersonCap key={person.userId} person={person} error={fields[`cap-${person.userId}`]} />
        ))}
      </ul>
      <div>
        <SubmitButton isPending={isPending} pendingLabel="Saving">
          Save
        </SubmitButton>
      </div>
    </form>
  );
}

const kinds = [
  { value: "each", label: "Like everybody" },
  { value: "own", label: "Their own cap" },
  { value: "none", label: "No cap" },
];

function PersonCap({
  person,
  error,
}: {
  person: AgentCaps["people"][number];
  error: string | undefined;
}) {
  const format = useFormat();
  const [kind, setKind] = useState<CapKind>(kindOf(person));
  const { userId, name } = person;
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-3 py-2 text-sm">
      <span className="min-w-32 flex-1 truncate">{name}</span>
      <span className="w-28 text-right text-muted tabular-nums">
        {costWords(person.spentMicros, format)} spent
      </span>
      <SelectField
        label={`Cap of ${name}`}
        isLabelHidden
        name={`kind-${userId}`}
        options={kinds}
        value={kind}
        onChange={(event) => setKind(event.target.value as CapKind)}
        className="w-40 phone:w-44"
      />
      <div className="w-24">
        {kind === "own" && (
          <Amount
            label={`Cap of ${name} in US dollars`}
            isLabelHidden
            name={`cap-${userId}`}
            micros={person.hasOwn ? person.capMicros : null}
            error={error}
          />
        )}
      </div>
    </li>
  );
}

function Amount({
  micros,
  error,
  ...field
}: {
  label: string;
  name: string;
  micros: number | null;
  description?: string;
  error: string | undefined;
  isLabelHidden?: boolean;
}) {
  const format = useFormat();
  return (
    <TextField
      {...field}
      {...(error && { error })}
      defaultValue={amountText(micros, format)}
      inputMode="decimal"
      maxLength={12}
      placeholder="No cap"
      autoComplete="off"
    />
  );
}
