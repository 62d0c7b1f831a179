"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { updateTeamMember } from "@/app/(crm)/settings/actions";
import { Checkbox } from "@/components/ui/checkbox";
import { classNames } from "@/components/ui/class-names";
import { useFormat } from "@/components/ui/format";
import { InlineNumber, InlineSelect, InlineText } from "@/components/ui/inline-edit";
import { notify } from "@/components/ui/toast";
import { outranks, type Role, type ScopeOverrides } from "@/lib/access";
import type { Member } from "@/lib/teams/schema";
import { MEMBER_COLUMNS } from "./member-columns";
import { MemberIdentity } from "./member-identity";
import type { Viewer } from "./member-list";
import { MemberMenu } from "./member-menu";
import { roleLabels, rolesUpTo } from "./roles";

export interface MemberChange {
  role?: Role;
  title?: string;
  capacity?: number | null;
  onDuty?: boolean;
  isActive?: boolean;
  rights?: ScopeOverrides;
}

export interface MemberRowProps {
  team: { id: string; name: string; members: Member[] };
  member: Member;
  viewer: Viewer;
}

export function MemberRow({ team, member, viewer }: MemberRowProps) {
  const save = useSave(team.id, member);
  const [isOpen, setOpen] = useState(false);
  const isAbove = outranks(member.role, viewer.role);
  const canEdit = viewer.scopes.includes("members:manage") && !isAbove;
  return (
    <li
      className={classNames(
        "relative grid items-center gap-x-4 gap-y-2 px-4 py-3 phone:grid-cols-2 phone:gap-y-0 phone:py-1.5",
        MEMBER_COLUMNS,
      )}
    >
      <MemberIdentity
        member={member}
        isSelf={member.userId === viewer.userId}
        isOpen={isOpen}
        onToggle={() => setOpen(!isOpen)}
      />
      <div className={classNames("contents", !isOpen && "phone:hidden")}>
        {canEdit ? (
          <Editable member={member} viewer={viewer} save={save} />
        ) : (
          <ReadOnly member={member} />
        )}
      </div>
      <div className="phone:absolute phone:top-1.5 phone:right-1">
        <MemberMenu team={team} member={member} viewer={viewer} canEdit={canEdit} save={save} />
      </div>
    </li>
  );
}

export type SaveMember = (change: MemberChange) => Promise<string | undefined>;

/** Saves a change of the member as this page shows them. Answers with the sentence of what failed. */
function useSave(teamId: string, member: Member): SaveMember {
  const router = useRouter();
  return async (change) => {
    const result = await updateTeamMember({
      id: teamId,
      userId: member.userId,
      version: member.version,
      ...change,
    });
    router.refresh();
    return result.ok ? undefined : result.error.detail;
  };
}

function Editable({ member, viewer, save }: { member: Member; viewer: Viewer; save: SaveMember }) {
  return (
    <>
      <InlineSelect
        label={`Role of ${member.name}`}
        value={member.role}
        options={rolesUpTo(viewer.role).map(({ id, label }) => ({ id, label }))}
        onSave={(role) => save({ role: role as Role })}
      />
      <InlineText
        label={`Title of ${member.name}`}
        value={member.title}
        placeholder="Add a title"
        onSave={(title) => save({ title: title ?? "" })}
      />
      <div className="min-w-0 phone:flex phone:items-center">
        <CapacityLabel />
        <InlineNumber
          label={`Capacity of ${member.name}`}
          value={member.capacity}
          onSave={(capacity) => save({ capacity })}
          placeholder="Any number"
        />
      </div>
      <Checkbox
        key={String(member.onDuty)}
        defaultChecked={member.onDuty}
        disabled={!member.isActive}
        onChange={async (event) => {
          const onDuty = event.currentTarget.checked;
          const failure = await save({ onDuty });
          notify(
            failure ?? `${member.name} is ${onDuty ? "on" : "off"} duty`,
            failure ? { tone: "danger" } : {},
          );
        }}
      >
        On duty
      </Checkbox>
    </>
  );
}

/** Says on a phone what stands at the head of the column elsewhere. */
const CapacityLabel = () => (
  <p aria-hidden className="shrink-0 pl-2 text-xs text-muted md:hidden">
    At most
  </p>
);

function ReadOnly({ member }: { member: Member }) {
  const format = useFormat();
  return (
    <>
      <span className="text-sm">{roleLabels[member.role]}</span>
      <span className="truncate text-sm text-muted">{member.title}</span>
      <span className="text-sm text-muted tabular-nums">
        {member.capacity === null ? "Any number" : format.count(member.capacity, "lead")}
      </span>
      <span className="text-sm text-muted">{member.onDuty ? "On duty" : "Off duty"}</span>
    </>
  );
}
