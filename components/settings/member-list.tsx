"use client";

import { useRouter } from "next/navigation";
import { updateTeamMember } from "@/app/(crm)/settings/actions";
import { Avatar } from "@/components/ui/avatar";
import { Checkbox } from "@/components/ui/checkbox";
import { InlineNumber, InlineSelect, InlineText } from "@/components/ui/inline-edit";
import { RelativeTime } from "@/components/ui/relative-time";
import { notify } from "@/components/ui/toast";
import { formatCount } from "@/lib/format";
import type { Member } from "@/lib/teams/schema";

const roles = [
  { id: "owner", label: "Owner" },
  { id: "admin", label: "Admin" },
  { id: "manager", label: "Manager" },
  { id: "agent", label: "Agent" },
  { id: "viewer", label: "Viewer" },
];

interface MemberListProps {
  team: { id: string; members: Member[] };
  canManage: boolean;
  canMakeOwners: boolean;
}

/** One row per member; every value is edited where it stands. */
export function MemberList({ team, canManage, canMakeOwners }: MemberListProps) {
  return (
    <>
      <div aria-hidden className={`mb-2 hidden gap-x-4 px-4 text-xs text-muted md:grid ${columns}`}>
        {["Member", "Role", "Title", "Takes at most", ""].map((name) => (
          <span key={name}>{name}</span>
        ))}
      </div>
      <ul className="divide-y divide-separator rounded-lg border border-border bg-surface">
        {team.members.map((member) => (
          <MemberRow
            key={member.userId}
            teamId={team.id}
            member={member}
            canManage={canManage}
            canMakeOwners={canMakeOwners}
          />
        ))}
      </ul>
    </>
  );
}

const columns = "md:grid-cols-[minmax(0,2fr)_8rem_minmax(0,1.2fr)_7rem_6rem]";

interface MemberRowProps extends Omit<MemberListProps, "team"> {
  teamId: string;
  member: Member;
}

function MemberRow({ teamId, member, canManage, canMakeOwners }: MemberRowProps) {
  const router = useRouter();
  const save = async (change: Partial<Pick<Member, "role" | "title" | "capacity" | "onDuty">>) => {
    const result = await updateTeamMember({
      id: teamId,
      userId: member.userId,
      version: member.version,
      ...change,
    });
    router.refresh();
    return result.ok ? undefined : result.error.detail;
  };
  return (
    <li className={`grid items-center gap-x-4 gap-y-2 px-4 py-3 ${columns}`}>
      <Identity member={member} />
      {canManage ? (
        <>
          <InlineSelect
            label={`Role of ${member.name}`}
            value={member.role}
            options={roles.filter(
              ({ id }) => canMakeOwners || id !== "owner" || member.role === "owner",
            )}
            onSave={(role) => save({ role: role as Member["role"] })}
          />
          <InlineText
            label={`Title of ${member.name}`}
            value={member.title}
            onSave={(title) => save({ title: title ?? "" })}
          />
          <InlineNumber
            label={`Capacity of ${member.name}`}
            value={member.capacity}
            onSave={(capacity) => save({ capacity })}
            placeholder="Any number"
          />
          <Checkbox
            defaultChecked={member.onDuty}
            onChange={async (event) => {
              const isOnDuty = event.currentTarget.checked;
              const failure = await save({ onDuty: isOnDuty });
              notify(
                failure ?? `${member.name} is ${isOnDuty ? "on" : "off"} duty`,
                failure ? { tone: "danger" } : {},
              );
            }}
          >
            On duty
          </Checkbox>
        </>
      ) : (
        <ReadOnly member={member} />
      )}
    </li>
  );
}

function Identity({ member }: { member: Member }) {
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Avatar name={member.name} src={member.avatarUrl ?? undefined} />
      <div className="min-w-0 text-sm">
        <p className="truncate font-medium">{member.name}</p>
        <p className="truncate text-muted">
          {member.email} · {formatCount(member.leads, "lead")}
          {member.lastSeenAt && (
            <>
              {" · seen "}
              <RelativeTime at={member.lastSeenAt} />
            </>
          )}
        </p>
      </div>
    </div>
  );
}

function ReadOnly({ member }: { member: Member }) {
  return (
    <>
      <span className="text-sm">{roles.find(({ id }) => id === member.role)?.label}</span>
      <span className="truncate text-sm text-muted">{member.title}</span>
      <span className="text-sm text-muted tabular-nums">
        {member.capacity === null ? "Any number" : formatCount(member.capacity, "lead")}
      </span>
      <span className="text-sm text-muted">{member.onDuty ? "On duty" : "Off duty"}</span>
    </>
  );
}
