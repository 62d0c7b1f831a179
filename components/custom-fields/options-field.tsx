"use client";

import { ArrowDown, ArrowUp, Plus, X } from "lucide-react";
import { useRef } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { type CustomFieldType, fieldLimits, hasOptions } from "@/lib/custom-fields/schema";
import type { CustomField } from "@/lib/settings/schema";

/** A choice being edited, with what it was called before; a new one was nothing. */
export interface DraftOption {
  id: string;
  name: string;
  was?: string;
}

export const draftOf = (options: readonly string[]): DraftOption[] =>
  options.length > 0
    ? options.map((name) => ({ id: name, name, was: name }))
    : [newOption(), newOption()];

const newOption = (): DraftOption => ({ id: crypto.randomUUID(), name: "" });
const filled = (options: readonly DraftOption[]) => options.filter(({ name }) => name.trim());

/** What is wrong with the choices, as a sentence. */
export function problemOf(options: readonly DraftOption[]): string | undefined {
  const names = filled(options).map(({ name }) => name.trim().toLowerCase());
  if (names.length === 0) return "List at least one choice.";
  return new Set(names).size < names.length ? "Two choices have the same name." : undefined;
}

/** The choices as they are to be saved, and what became of those that were there. */
export function optionsOf(
  type: CustomFieldType,
  drafts: readonly DraftOption[],
  field: CustomField | undefined,
): { options: string[]; replaceOptions?: Record<string, string | null> } {
  if (!hasOptions(type)) return { options: [] };
  const kept = filled(drafts);
  const options = kept.map(({ name }) => name.trim());
  if (!field || !hasOptions(field.type)) return { options };
  const renamed = kept.flatMap(({ was, name }) =>
    was !== undefined && was !== name.trim() ? [[was, name.trim()] as const] : [],
  );
  const dropped = field.options
    .filter((name) => !kept.some(({ was }) => was === name))
    // A choice that was taken out and written again is the same one.
    .map((name) => [name, options.includes(name) ? name : null] as const);
  return { options, replaceOptions: Object.fromEntries([...renamed, ...dropped]) };
}

/** The choices of a field: written, put into order, taken out. */
export function OptionsField({
  options,
  error,
  onChange,
}: {
  options: DraftOption[];
  error?: string;
  onChange: (options: DraftOption[]) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const set = (index: number, name: string) =>
    onChange(options.map((option, i) => (i === index ? { ...option, name } : option)));
  const move = (from: number, to: number) => {
    const moved = options[from];
    if (moved) onChange(options.toSpliced(from, 1).toSpliced(to, 0, moved));
  };
  /** Drawn and focused before the next key can come, which would fall into the old choice. */
  const changeAndFocus = (changed: DraftOption[], index: number) => {
    flushSync(() => onChange(changed));
    list.current?.querySelectorAll("input")[index]?.focus();
  };
  const add = (at: number) => {
    if (options.length >= fieldLimits.options) return;
    changeAndFocus(options.toSpliced(at, 0, newOption()), at);
  };

  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1 text-sm font-medium text-foreground">Choices</legend>
      <ol ref={list} className="flex flex-col gap-1.5">
        {options.map((option, index) => (
          <li key={option.id} className="flex items-center gap-1">
            <input
              aria-label={`Choice ${index + 1}`}
              aria-invalid={error ? true : undefined}
              className="input min-w-0 flex-1"
              autoComplete="off"
              maxLength={100}
              value={option.name}
              onChange={(event) => set(index, event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key !== "Enter") return;
                event.preventDefault();
                add(index + 1);
              }}
            />
            <OptionButton
              label={`Move choice ${index + 1} up`}
              isDisabled={index === 0}
              onPress={() => move(index, index - 1)}
            >
              <ArrowUp aria-hidden />
            </OptionButton>
            <OptionButton
              label={`Move choice ${index + 1} down`}
              isDisabled={index === options.length - 1}
              onPress={() => move(index, index + 1)}
            >
              <ArrowDown aria-hidden />
            </OptionButton>
            <OptionButton
              label={`Remove choice ${index + 1}`}
              onPress={() => changeAndFocus(options.toSpliced(index, 1), Math.max(0, index - 1))}
            >
              <X aria-hidden />
            </OptionButton>
          </li>
        ))}
      </ol>
      <div>
        <Button variant="ghost" onPress={() => add(options.length)}>
          <Plus aria-hidden /> Add choice
        </Button>
      </div>
      <p className="text-xs text-muted">
        Leads follow a choice that gets another name. One that is removed is taken off its leads.
      </p>
      {error && (
        <p role="alert" className="text-xs text-danger">
          {error}
        </p>
      )}
    </fieldset>
  );
}

function OptionButton({
  label,
  ...button
}: {
  label: string;
  isDisabled?: boolean;
  onPress: () => void;
  children: React.ReactNode;
}) {
  return <Button isIconOnly variant="ghost" aria-label={label} {...button} />;
}
