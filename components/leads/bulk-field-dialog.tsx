"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { useFormat } from "@/components/ui/format";
import type { CustomField } from "@/lib/settings/schema";
import { FieldInput } from "./field-input";

/** Asks for the value that many leads get. */
export function BulkFieldDialog({
  field,
  count,
  onSubmit,
  onClose,
}: {
  field: CustomField;
  count: number;
  onSubmit: (value: unknown) => void;
  onClose: () => void;
}) {
  const format = useFormat();
  const [value, setValue] = useState<unknown>(null);
  const [isTried, setTried] = useState(false);
  const isEmpty = value === null || value === "";
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={`Set ${field.label} of ${format.count(count, "lead")}`}
      size="sm"
    >
      <form
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isEmpty) onSubmit(value);
        }}
      >
        <FieldInput
          field={{ ...field, required: false }}
          error={isTried && isEmpty ? "Give a value, or clear the field." : undefined}
          onChange={setValue}
        />
        <div className="flex flex-wrap justify-end gap-2">
          {!field.required && (
            <Button variant="ghost" className="mr-auto" onPress={() => onSubmit(null)}>
              Clear the field
            </Button>
          )}
          <Button variant="ghost" onPress={onClose}>
            Cancel
          </Button>
          <Button variant="primary" type="submit">
            Set field
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
