"use client";

import { ChevronDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Picker } from "@/components/ui/picker";
import { type FigureQuery, figuresHref } from "./figures-href";

const ME = "me";
const NOBODY = "none";

/** Whose figures these are: everybody's, one's own, another member's, or those of leads that nobody holds. */
export function OwnerFilter({
  query,
  members,
}: {
  query: FigureQuery;
  members: { userId: string; name: string; avatarUrl: string | null }[];
}) {
  const router = useRouter();
  const [isLoading, startLoading] = useTransition();
  const { owner: chosen, ...others } = query;
  const options = [
    { id: ME, label: "Me" },
    { id: NOBODY, label: "Unassigned" },
    ...members.map(({ userId, name, avatarUrl }) => ({
      id: userId,
      label: name,
      icon: <Avatar name={name} src={avatarUrl} size="xs" />,
    })),
  ];
  const label =
    options.find(({ id }) => id === chosen)?.label ?? (chosen ? "Former member" : "Everybody");
  return (
    <Picker
      label="Owner"
      triggerLabel={`Owner: ${label}`}
      triggerClassName="button button--outline button--sm"
      // "none" is what the picker calls no choice at all.
      noneLabel="Everybody"
      options={options.map((option) => ({
        ...option,
        id: option.id === NOBODY ? "unassigned" : option.id,
      }))}
      value={chosen === NOBODY ? "unassigned" : (chosen ?? null)}
      onPick={(id) =>
        startLoading(() =>
          router.push(
            figuresHref({ ...others, ...(id && { owner: id === "unassigned" ? NOBODY : id }) }),
            {
              scroll: false,
            },
          ),
        )
      }
    >
      <span aria-busy={isLoading || undefined}>{label}</span>
      <ChevronDown className="text-muted" aria-hidden />
    </Picker>
  );
}
