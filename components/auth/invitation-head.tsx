import { TeamPicture } from "@/components/shell/team-picture";
import type { Offer } from "@/lib/invitations/schema";

const roleWords = {
  owner: "an owner: you may do everything",
  admin: "an admin: you look after members and settings",
  manager: "a manager: you see all leads and lead the team",
  agent: "an agent: you work on leads",
  viewer: "a viewer: you look, and change nothing",
} as const;

/** Who offers which place in which team. */
export function InvitationHead({ offer }: { offer: Offer }) {
  return (
    <div className="flex items-start gap-3">
      <TeamPicture team={{ name: offer.teamName, logoUrl: offer.logoUrl }} className="size-9" />
      <p className="text-md text-pretty text-muted">
        {offer.invitedBy ?? "A colleague"} invites you as{" "}
        <span className="text-foreground">{roleWords[offer.role]}</span>.
      </p>
    </div>
  );
}
