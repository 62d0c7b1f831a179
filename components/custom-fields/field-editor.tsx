"use client";

import { Plus, TextCursorInput } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import {
  createCustomField,
  deleteCustomField,
  reorderCustomFields,
  updateCustomField,
} from "@/app/(crm)/settings/fields/actions";
import { useSettingList } from "@/components/settings/use-setting-list";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { OrderedList } from "@/components/ui/ordered-list";
import type { CustomField } from "@/lib/settings/schema";
import type { FieldChanges } from "./field-dialog";
import { FieldRow } from "./field-row";

const FieldDialog = lazy(() =>
  import("./field-dialog").then((module) => ({ default: module.FieldDialog })),
);
const DeleteFieldDialog = lazy(() =>
  import("./delete-field-dialog").then((module) => ({ default: module.DeleteFieldDialog })),
);

/** The team's own fields in their order. Each change is saved at once and can be undone. */
export function FieldEditor({ saved, isReadOnly }: { saved: CustomField[]; isReadOnly: boolean }) {
  const { items: fields, edited, setEdited, done, quickly, inOrder } = useSettingList(saved);
  const [deleted, setDeleted] = useState<CustomField>();

  const reorder = (ids: string[]) =>
    quickly(inOrder(ids), () => reorderCustomFields({ ids }), "Order of the fields changed");
  const save = (changes: FieldChanges) =>
    edited === "new" || !edited
      ? done(createCustomField(changes), `${changes.label} added`)
      : done(
          updateCustomField({ ...changes, id: edited.id, version: edited.version }),
          `${changes.label} saved`,
        );
  const addButton = !isReadOnly && (
    <Button variant="outline" onPress={() => setEdited("new")}>
      <Plus aria-hidden /> Add field
    </Button>
  );

  return (
    <div className="flex flex-col items-start gap-3">
      {fields.length === 0 ? (
        <EmptyState icon={<TextCursorInput />} title="No fields of your own yet" actions={addButton}>
          Add what your team asks every lead, such as the area they look in or their budget.
        </EmptyState>
      ) : (
        <>
          <OrderedList
            label="Fields"
            items={fields}
            nameOf={({ label }) => label}
            onReorder={isReadOnly ? undefined : reorder}
            onOpen={isReadOnly ? undefined : setEdited}
            row={(field) => (
              <FieldRow
                field={field}
                ids={fields.map(({ id }) => id)}
                isReadOnly={isReadOnly}
                onEdit={() => setEdited(field)}
                onReorder={reorder}
                onDelete={() => setDeleted(field)}
              />
            )}
          />
          {addButton}
        </>
      )}
      <Suspense>
        {edited && (
          <FieldDialog
            field={edited === "new" ? undefined : edited}
            onSave={save}
            onClose={() => setEdited(undefined)}
          />
        )}
        {deleted && (
          <DeleteFieldDialog
            field={deleted}
            onClose={() => setDeleted(undefined)}
            onDelete={() => done(deleteCustomField({ id: deleted.id }), `${deleted.label} deleted`)}
          />
        )}
      </Suspense>
    </div>
  );
}
