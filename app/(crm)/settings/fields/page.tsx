import type { Metadata } from "next";
import { FieldEditor } from "@/components/custom-fields/field-editor";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { listCustomFields } from "@/lib/custom-fields/list-custom-fields";

export const metadata: Metadata = { title: "Fields" };

export default async function FieldsPage() {
  const [actor, { items }] = await Promise.all([pageActor(), ask(listCustomFields)]);
  return (
    <Section
      title="Fields"
      description="What your team keeps of a lead beyond the usual. They stand on the lead's page, and in lists, filters, imports and exports."
    >
      <FieldEditor saved={items} isReadOnly={!actor.scopes.has("team:manage")} />
    </Section>
  );
}
