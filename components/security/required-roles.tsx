"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { requireSecondFactor } from "@/app/(crm)/settings/actions";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { FormError } from "@/components/ui/form-error";
import { notify } from "@/components/ui/toast";
import { type Role, roles } from "@/lib/access";

const names: Record<Role, string> = {
  owner: "Owners",
  admin: "Admins",
  manager: "Managers",
  agent: "Agents",
  viewer: "Viewers",
};

/** An owner's rule: members of these roles do nothing until they have a second factor. */
export function RequiredRoles({ requiredFor }: { requiredFor: Role[] }) {
  const router = useRouter();
  const [chosen, setChosen] = useState<Role[]>(requiredFor);
  const [problem, setProblem] = useState<string>();
  const [isSaving, startSaving] = useTransition();
  const isChanged = roles.some((role) => chosen.includes(role) !== requiredFor.includes(role));
  const toggle = (role: Role) =>
    setChosen(chosen.includes(role) ? chosen.filter((one) => one !== role) : [...chosen, role]);
  const save = () =>
    startSaving(async () => {
      const result = await requireSecondFactor({ roles: chosen });
      setProblem(result.ok ? undefined : result.error.detail);
      if (!result.ok) return;
      notify("Saved. It counts from everybody's next click.", { tone: "success" });
      router.refresh();
    });
  return (
    <div className="flex flex-col gap-3">
      <FormError>{problem}</FormError>
      <fieldset className="flex flex-wrap gap-x-6">
        <legend className="sr-only">Roles that need a second factor</legend>
        {roles.map((role) => (
          <Checkbox key={role} checked={chosen.includes(role)} onChange={() => toggle(role)}>
            {names[role]}
          </Checkbox>
        ))}
      </fieldset>
      <div>
        <Button isDisabled={!isChanged} isPending={isSaving} onPress={save}>
          Save
        </Button>
      </div>
    </div>
  );
}
