"use client";

import { useRouter } from "next/navigation";
import { removeMember } from "@/app/(crm)/settings/actions";
import { notifyDone } from "@/components/leads/undo";
import type { Member } from "@/lib/teams/schema";

/** Removes a member; `leadsTo` as the operation takes it. Answers with the sentence of what failed. */
export function useRemoval(team: { id: string }, member: Member, isSelf: boolean) {
  const router = useRouter();
  return async (leadsTo?: string): Promise<string | undefined> => {
    const result = await removeMember({
      id: team.id,
      userId: member.userId,
      ...(leadsTo && { leadsTo }),
    });
    if (!result.ok) return result.error.detail;
    if (isSelf) window.location.assign("/");
    else {
      notifyDone(`${member.name} is no longer in the team`, result.entryId);
      router.refresh();
    }
    return undefined;
  };
}
