import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { pageOf } from "@/lib/operations/page";
import { wholeList } from "@/lib/operations/whole-list";
import { findInvitations } from "./find-invitation";
import { type Invitation, invitation } from "./schema";

const list = wholeList("invitations", (invited: Invitation) => invited.email, {
  email: (invited) => invited.email,
  sentAt: (invited) => invited.sentAt,
});

export const listInvitations = operation({
  name: "invitations.list",
  summary: "List the invitations to a team that nobody has answered yet, newest first.",
  scope: "members:manage",
  effect: "read",
  route: "GET /teams/:id/invitations",
  input: z.strictObject({ id: z.uuid().describe("The team."), ...list.input }),
  output: pageOf(invitation),
  async run(context, { id, ...page }) {
    if (id !== context.actor.teamId) throw new OperationError("not_found");
    return list.pageOf(await findInvitations(context), page);
  },
});
