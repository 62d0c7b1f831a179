import { ChevronDown } from "lucide-react";
import { Avatar } from "@/components/ui/avatar";
import { classNames } from "@/components/ui/class-names";
import { useFormat } from "@/components/ui/format";
import { RelativeTime } from "@/components/ui/relative-time";
import { capitalized } from "@/lib/names";
import { type Member, overridesInWords } from "@/lib/teams/schema";
import { roleLabels } from "./roles";

/**
 * Who it is, how many leads they have, and what sets them apart from their role. On a phone that is two lines, and a
 * press on them opens the rest.
 */
export function MemberIdentity({
  member,
  isSelf,
  isOpen,
  onToggle,
}: {
  member: Member;
  isSelf: boolean;
  isOpen: boolean;
  onToggle: () => void;
}) {
  const format = useFormat();
  const leads = format.count(member.leads ?? 0, "lead");
  return (
    <div className="flex min-w-0 items-center gap-3 phone:relative phone:col-span-2 phone:min-h-11 phone:pr-18">
      <Avatar name={member.name} src={member.avatarUrl} />
      <div className="min-w-0 text-sm">
        <p className={classNames("flex gap-1 font-medium", !member.isActive && "text-muted")}>
          <span className="truncate">{member.name}</span>
          {isSelf && <span className="font-normal text-muted">(you)</span>}
        </p>
        {!isOpen && (
          <p className="truncate text-muted md:hidden">
            {member.isActive ? roleLabels[member.role] : "Deactivated"} · {leads}
            <Seen at={member.lastSeenAt} />
          </p>
        )}
        <div className={classNames(!isOpen && "phone:hidden")}>
          <p className="truncate text-muted" title={member.email}>
            {member.email}
          </p>
          <p className="text-muted">
            {leads}
            {member.hasSecondFactor && " · second factor on"}
            <Seen at={member.lastSeenAt} />
          </p>
          <Apart member={member} />
        </div>
      </div>
      <button
        type="button"
        aria-label={`Details of ${member.name}`}
        aria-expanded={isOpen}
        onClick={onToggle}
        className="absolute inset-y-0 right-9 -left-2 cursor-pointer rounded-md md:hidden"
      >
        <ChevronDown
          aria-hidden
          className={classNames(
            "absolute top-3.5 right-2 size-4 text-muted transition-transform",
            isOpen && "rotate-180",
          )}
        />
      </button>
    </div>
  );
}

const Seen = ({ at }: { at: string | null }) =>
  at && (
    <>
      {" · seen "}
      <RelativeTime at={at} />
    </>
  );

/** What is not as it is for others of the same role. */
function Apart({ member }: { member: Member }) {
  const rights = overridesInWords(member.rights);
  return (
    <>
      {!member.isActive && (
        <p className="text-warning-soft-foreground">Deactivated: cannot sign in here</p>
      )}
      {rights && <p className="text-pretty">{capitalized(rights)}</p>}
    </>
  );
}
