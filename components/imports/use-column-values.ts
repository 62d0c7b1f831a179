"use client";

import { useEffect, useState } from "react";
import { listColumnValues } from "@/app/(crm)/leads/import/actions";
import type { ColumnPreview, ValuePreview } from "@/lib/imports/schema";

export type ValueTarget = "status" | "assignedTo";

/** What a column's values seem to mean: as guessed with the upload, else read from the file's first rows. Undefined until they are known. */
export function useColumnValues(
  uploadId: string,
  { name, suggestedField, values }: ColumnPreview,
  field: ValueTarget,
): ValuePreview[] | undefined {
  const guessed = field === suggestedField ? values : undefined;
  const [read, setRead] = useState<ValuePreview[]>();
  const isMissing = guessed === undefined;

  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    // Without them the values are still matched by their names, which the screen says.
    listColumnValues({ id: uploadId, column: name, field })
      .then((answer) => isCurrent && answer.ok && setRead(answer.data.values))
      .catch(() => undefined);
    return () => {
      isCurrent = false;
    };
  }, [uploadId, name, field, isMissing]);

  return guessed ?? read;
}
