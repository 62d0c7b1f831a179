"use client";

import { type FormEvent, useState } from "react";
import { TextAreaField, TextField } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ReferenceOperation } from "@/lib/operations/reference";

const SHOWN_CHARACTERS = 20_000;

/** Sends the call from the browser, with the visitor's own session or a token they paste. */
export function TryIt({ operation }: { operation: ReferenceOperation }) {
  const [answer, setAnswer] = useState<{ status: string; text: string }>();
  const [isSending, setIsSending] = useState(false);
  const pathFields = operation.fields.filter((field) => field.place === "path");
  const hasQuery = operation.fields.some((field) => field.place === "query");

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setIsSending(true);
    setAnswer(
      await call(
        operation,
        pathFields.map((field) => field.name),
        form,
      ),
    );
    setIsSending(false);
  };

  return (
    <form onSubmit={send} className="flex flex-col gap-3 rounded-lg bg-default/40 p-3">
      {pathFields.map((field) => (
        <TextField key={field.name} label={field.name} name={`path.${field.name}`} required />
      ))}
      {hasQuery && <TextField label="Query" name="query" placeholder="limit=5&sort=-createdAt" />}
      {operation.fileField && (
        <TextField
          label={operation.fileField}
          name={operation.fileField}
          type="file"
          className="[&_input]:py-1"
          required
        />
      )}
      {operation.exampleBody !== null && (
        <TextAreaField
          label="Body"
          name="body"
          defaultValue={operation.exampleBody}
          rows={6}
          className="font-mono"
          spellCheck={false}
        />
      )}
      <TextField
        label="Access token or API key"
        name="token"
        description="Leave empty to use the session of this browser."
        autoComplete="off"
      />
      <div>
        <SubmitButton size="sm" isPending={isSending} pendingLabel="Sending">
          Send
        </SubmitButton>
      </div>
      {answer && (
        <div role="status">
          <p className="text-xs font-medium">{answer.status}</p>
          <pre
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by keys.
            tabIndex={0}
            className="mt-1 max-h-80 overflow-auto rounded-lg border border-border bg-surface p-3 font-mono text-xs whitespace-pre-wrap"
          >
            {answer.text}
          </pre>
        </div>
      )}
    </form>
  );
}

async function call(operation: ReferenceOperation, pathNames: string[], form: FormData) {
  const text = (name: string) => String(form.get(name) ?? "");
  const path = pathNames.reduce(
    (address, name) => address.replace(`{${name}}`, encodeURIComponent(text(`path.${name}`))),
    operation.path,
  );
  const query = text("query") ? `?${text("query").replace(/^\?/, "")}` : "";
  const headers = {
    ...(operation.exampleBody !== null && { "Content-Type": "application/json" }),
    ...(text("token") && { Authorization: `Bearer ${text("token")}` }),
  };
  const body = operation.fileField
    ? formWith(operation.fileField, form.get(operation.fileField))
    : operation.exampleBody !== null && text("body");
  try {
    const response = await fetch(path + query, {
      method: operation.method,
      headers,
      ...(body && { body }),
    });
    return { status: `${response.status} ${response.statusText}`, text: pretty(await response.text()) };
  } catch {
    return {
      status: "Not sent",
      text: "The server could not be reached. Check your connection and send again.",
    };
  }
}

function formWith(name: string, value: FormDataEntryValue | null): FormData {
  const form = new FormData();
  if (value !== null) form.set(name, value);
  return form;
}

function pretty(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2).slice(0, SHOWN_CHARACTERS);
  } catch {
    return text.slice(0, SHOWN_CHARACTERS);
  }
}
