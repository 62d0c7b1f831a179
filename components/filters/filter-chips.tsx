"use client";

import { X } from "lucide-react";
import { Button } from "react-aria-components/Button";
import { Tag, TagGroup, TagList } from "react-aria-components/TagGroup";
import { useFormat } from "@/components/ui/format";
import { describeCondition, describeFilter } from "@/lib/filters/describe";
import { type Field, type Filter, isCondition } from "@/lib/filters/schema";
import type { Format } from "@/lib/format";

type Words = { currency?: string; timeZone?: string };

/** The active filter as chips, one per condition or group; each can be taken off by mouse or Delete. */
export function FilterChips({
  fields,
  value,
  onChange,
  ...words
}: Words & {
  fields: readonly Field[];
  value: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
}) {
  const format = useFormat();
  const { isAny, members } = partsOf(value);
  if (members.length === 0) return null;
  const chips = members.map((member, index) => ({
    id: `${index}`,
    ...chipOf(member, fields, { ...words, format }),
  }));
  return (
    <TagGroup
      aria-label="Active filter"
      className="flex min-w-0 flex-wrap items-center gap-1.5"
      onRemove={(keys) => onChange(without(value, keys))}
    >
      {isAny && members.length > 1 && <span className="text-sm text-muted">Any of</span>}
      <TagList items={chips} className="contents">
        {({ id, label, text }) => (
          <Tag
            id={id}
            textValue={`${label} ${text}`}
            className="inline-flex h-7 max-w-full min-w-0 items-center gap-1 rounded-md border border-border bg-surface-secondary pl-2 text-sm outline-focus data-focus-visible:outline-2 phone:h-10"
          >
            <span className="truncate" title={`${label} ${text}`}>
              <span className="text-muted">{label}</span> {text}
            </span>
            <Button
              slot="remove"
              aria-label="Remove"
              className="grid h-full w-6 shrink-0 cursor-pointer place-content-center rounded-r-md text-muted outline-focus data-focus-visible:outline-2 data-hovered:text-foreground phone:w-10"
            >
              <X className="size-3.5" aria-hidden />
            </Button>
          </Tag>
        )}
      </TagList>
      {members.length > 1 && (
        <Button
          className="button button--ghost button--sm outline-focus data-focus-visible:outline-2"
          onPress={() => onChange(undefined)}
        >
          Clear all
        </Button>
      )}
    </TagGroup>
  );
}

function partsOf(filter: Filter | undefined): { isAny: boolean; members: Filter[] } {
  if (!filter) return { isAny: false, members: [] };
  if ("and" in filter) return { isAny: false, members: filter.and };
  return "or" in filter ? { isAny: true, members: filter.or } : { isAny: false, members: [filter] };
}

function chipOf(member: Filter, fields: readonly Field[], words: Words & { format: Format }) {
  if (isCondition(member)) return describeCondition(member, fields, words);
  return { label: "", text: describeFilter(member, fields, words) };
}

function without(filter: Filter | undefined, keys: Iterable<string | number>): Filter | undefined {
  const removed = new Set([...keys].map(Number));
  const { isAny, members } = partsOf(filter);
  const left = members.filter((_, index) => !removed.has(index));
  if (left.length === 0) return undefined;
  return isAny ? { or: left } : { and: left };
}
