"use client";

import { Button } from "@heroui/react/button";
import { Plus, TextCursorInput } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, Suspense, useOptimistic, useState, useTransition } from "react";
import {
  createCustomField,
  deleteCustomField,
  reorderCustomFields,
  updateCustomField,
} from "@/app/(crm)/settings/fields/actions";
import { notifyDone } from "@/components/leads/undo";
import { EmptyState } from "@/components/ui/empty-state";
import { OrderedList } from "@/components/ui/ordered-list";
import { notifyError } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/operations/action";
import type { CustomField } from "@/lib/settings/schema";
import type { FieldChanges } from "./field-dialog";
import { FieldRow } from "./field-row";

const FieldDialog = lazy(() =>
  import("./field-dialog").then((module) => ({ default: module.FieldDialog })),
);
const DeleteFieldDialog = lazy(() =>
  import("./delete-field-dialog").then((module) => ({ default: module.DeleteFieldDialog })),
);

const FAILED = "This could not be saved. Check the connection and try again.";

/** The team's own fields in their order. Each change is saved at once and can be undone. */
export function FieldEditor({ saved, isReadOnly }: { saved: CustomField[]; isReadOnly: boolean }) {
  const router = useRouter();
  const [fields, show] = useOptimistic(saved);
  const [, startSaving] = useTransition();
  const [edited, setEdited] = useState<CustomField | "new">();
  const [deleted, setDeleted] = useState<CustomField>();

  /** Gives back the sentence of what failed. */
  async function done(act: Promise<ActionResult<unknown>>, sentence: string) {
    const result = await act.catch(() => undefined);
    if (!result?.ok) {
      if (result?.error.code === "conflict") router.refresh();
      return result?.error.detail ?? FAILED;
    }
    notifyDone(sentence, result.entryId);
    router.refresh();
    return undefined;
  }

  const reorder = (ids: string[]) =>
    startSaving(async () => {
      show(ids.flatMap((id) => fields.find((field) => field.id === id) ?? []));
      const failure = await done(reorderCustomFields({ ids }), "Order of the fields changed");
      if (failure) notifyError(failure);
    });
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
