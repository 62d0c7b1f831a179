import { z } from "zod";
import { operation } from "@/lib/operations/define";
import { OperationError } from "@/lib/operations/errors";
import { pageOf, pageOfWhole, shortPageInput } from "@/lib/operations/page";
import { findInvitations } from "./find-invitation";
import { invitation } from "./schema";

export const listInvitations = operation({
  name: "invitations.list",
  summary: "List the invitations to a team that nobody has answered yet, newest first.",
  scope: "members:manage",
  effect: "read",
  route: "GET /teams/:id/invitations",
  input: z.strictObject({ id: z.uuid().describe("The team."), ...shortPageInput }),
  output: pageOf(invitation),
  async run(context, { id, ...page }) {
    if (id !== context.actor.teamId) throw new OperationError("not_found");
    return pageOfWhole(await findInvitations(context), page);
  },
});
