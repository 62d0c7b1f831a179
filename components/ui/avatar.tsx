import { initials } from "@/lib/names";
import { classNames } from "./class-names";
import { toneOf } from "./tone";

const SIZES = {
  xs: "size-5 text-[9px]",
  sm: "size-6 text-[10px]",
  md: "size-8 text-xs",
  lg: "size-12 text-base",
};

/** A person's picture or initials. Decorative by default, because the name stands beside it. */
export function Avatar({
  name,
  src,
  size = "sm",
  isLabelled = false,
}: {
  name: string;
  src?: string | null;
  size?: keyof typeof SIZES;
  isLabelled?: boolean;
}) {
  return (
    <span
      data-tone={toneOf(name)}
      title={isLabelled ? name : undefined}
      className={classNames(
        "inline-grid shrink-0 place-content-center overflow-hidden rounded-full bg-(--tone-surface) font-semibold text-(--tone-text) select-none",
        SIZES[size],
      )}
    >
      {isLabelled && <span className="sr-only">{name}</span>}
      <span aria-hidden className="contents">
        {src ? (
          // biome-ignore lint/performance/noImgElement: avatars are small files of our own, already sized.
          <img src={src} alt="" className="size-full object-cover" />
        ) : (
          initials(name)
        )}
      </span>
    </span>
  );
}

/** A person in one line; without one, the words that say so. */
export function Person({
  name,
  src,
  fallback = "Unassigned",
}: {
  name?: string | null;
  src?: string | null;
  fallback?: string;
}) {
  if (!name) return <span className="text-muted">{fallback}</span>;
  return (
    <span className="inline-flex min-w-0 items-center gap-2">
      <Avatar name={name} src={src} size="xs" />
      <span className="truncate">{name}</span>
    </span>
  );
}
