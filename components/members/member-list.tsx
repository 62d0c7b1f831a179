"use client";

import { UsersRound } from "lucide-react";
import { useState } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/field";
import type { Role, Scope } from "@/lib/access";
import type { Member } from "@/lib/teams/schema";
import { MEMBER_COLUMNS } from "./member-columns";
import { MemberRow } from "./member-row";

export interface Viewer {
  userId: string;
  role: Role;
  scopes: Scope[];
}

/** From here on a list is searched faster than read. */
const SEARCH_FROM = 9;

/** One row per member; every value is edited where it stands. */
export function MemberList({
  team,
  viewer,
}: {
  team: { id: string; name: string; members: Member[] };
  viewer: Viewer;
}) {
  const [query, setQuery] = useState("");
  const wanted = query.trim().toLowerCase();
  const shown = team.members.filter(({ name, email, title }) =>
    `${name} ${email} ${title}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      {team.members.length >= SEARCH_FROM && (
        <TextField
          label="Search members"
          isLabelHidden
          type="search"
          placeholder="Name, address or title"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          className="mb-3 max-w-sm"
        />
      )}
      {shown.length === 0 ? (
        <EmptyState icon={<UsersRound />} title="No member fits">
          Search by part of a name, address or title.
        </EmptyState>
      ) : (
        <>
          <div
            aria-hidden
            className={`mb-2 hidden gap-x-4 px-4 text-xs text-muted md:grid ${MEMBER_COLUMNS}`}
          >
            {["Member", "Role", "Title", "Takes at most", "", ""].map((name, index) => (
              <span key={name || index} className={index > 0 ? "pl-2" : undefined}>
                {name}
              </span>
            ))}
          </div>
          <ul
            aria-label="Members"
            className="divide-y divide-separator rounded-lg border border-border bg-surface"
          >
            {shown.map((member) => (
              <MemberRow key={member.userId} team={team} member={member} viewer={viewer} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
