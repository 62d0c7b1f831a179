import { z } from "zod";
import { secretToken } from "@/lib/auth/schema";
import { publicOperation } from "@/lib/operations/define";
import { limitApi } from "@/lib/operations/limits";
import { findOffer } from "./find-offer";
import { offer } from "./schema";

export const getInvitation = publicOperation({
  name: "invitations.get",
  summary: "Show what a mailed invitation offers and whether it is still open, without using it up.",
  effect: "read",
  route: "GET /invitations/:token",
  system: true,
  input: z.strictObject({ token: secretToken }),
  output: offer,
  async run({ sql, call }, { token }) {
    if (call.ip) await limitApi(`invitation:${call.ip}`);
    const { id: _, teamId: __, ...shown } = await findOffer(sql, token);
    return shown;
  },
});
