import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import { RelativeTime } from "@/components/ui/relative-time";
import { capitalized, formatCount } from "@/lib/format";
import { type Member, overridesInWords } from "@/lib/teams/schema";

/** Who it is, how many leads they have, and what sets them apart from their role. */
export function MemberIdentity({ member, isSelf }: { member: Member; isSelf: boolean }) {
  const rights = overridesInWords(member.rights);
  return (
    <div className="flex min-w-0 items-center gap-3 phone:col-span-2 phone:pr-10">
      <Avatar name={member.name} src={member.avatarUrl} />
      <div className="min-w-0 text-sm">
        <p className={classNames("flex gap-1 font-medium", !member.isActive && "text-muted")}>
          <span className="truncate">{member.name}</span>
          {isSelf && <span className="font-normal text-muted">(you)</span>}
        </p>
        <p className="truncate text-muted" title={member.email}>
          {member.email}
        </p>
        <p className="text-muted">
          {formatCount(member.leads ?? 0, "lead")}
          {member.hasSecondFactor && " · second factor on"}
          {member.lastSeenAt && (
            <>
              {" · seen "}
              <RelativeTime at={member.lastSeenAt} />
            </>
          )}
        </p>
        {!member.isActive && (
          <p className="text-warning-soft-foreground">Deactivated: cannot sign in here</p>
        )}
        {rights && <p className="text-pretty">{capitalized(rights)}</p>}
      </div>
    </div>
  );
}
