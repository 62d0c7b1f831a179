import { Search } from "lucide-react";

/** A plain form, so that the question stays in the address. */
export function TagSearch({ query }: { query: string }) {
  return (
    <search>
      <form action="/settings/tags" className="relative mb-3 max-w-xs">
        <Search
          className="pointer-events-none absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted"
          aria-hidden
        />
        <input
          type="search"
          name="q"
          aria-label="Search tags"
          placeholder="Search tags"
          defaultValue={query}
          maxLength={100}
          className="input w-full pl-8"
        />
      </form>
    </search>
  );
}
