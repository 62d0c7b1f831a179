import { formatsOf } from "@/lib/auth/formats-of";
import { notify } from "@/lib/notifications/notify";
import type { Context } from "@/lib/operations/context";

/** The leads that one member was given in one act. */
export interface Received {
  userId: string;
  leads: number;
  /** One of them. */
  leadId: string;
}

/** Tells new owners of what they were given, each once: of one lead with its page, of more with their number. */
export async function tellNewOwners(context: Context, received: readonly Received[]) {
  const several = received.filter(({ leads }) => leads > 1).map(({ userId }) => userId);
  const formatOf = await formatsOf(context.sql, several);
  await notify(
    context,
    ...received.map(({ userId, leads, leadId }) => ({
      type: "assignment" as const,
      userIds: [userId],
      ...(leads === 1
        ? { title: `${context.actor.name} gave you this lead`, leadId }
        : {
            title: `${context.actor.name} gave you ${formatOf(userId).count(leads, "lead")}`,
            link: leadsOf(userId, "-updatedAt"),
          }),
    })),
  );
}

/** The list of a member's leads, those first that they were just given. */
export const leadsOf = (userId: string, sort: "-updatedAt" | "-createdAt") =>
  `/leads?${new URLSearchParams({ assignedToId: userId, sort })}`;
