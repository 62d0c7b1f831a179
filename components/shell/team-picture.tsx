import { classNames } from "@/components/ui/class-names";
import { toneOf } from "@/components/ui/tone";

/** A team's logo; without one, its first letter on a colour of its own. */
export function TeamPicture({
  team,
  className = "size-6",
}: {
  team: { name: string; logoUrl: string | null };
  className?: string;
}) {
  if (team.logoUrl)
    return (
      // biome-ignore lint/performance/noImgElement: a small picture that comes inside the page.
      <img
        src={team.logoUrl}
        alt=""
        className={classNames("shrink-0 rounded-md object-cover", className)}
      />
    );
  return (
    <span
      aria-hidden
      data-tone={toneOf(team.name)}
      className={classNames(
        "grid shrink-0 place-content-center rounded-md bg-(--tone-surface) text-xs font-semibold text-(--tone-text) select-none",
        className,
      )}
    >
      {[...team.name][0]?.toUpperCase()}
    </span>
  );
}
