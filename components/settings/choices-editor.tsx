"use client";

import { Plus } from "lucide-react";
import { lazy, Suspense, useOptimistic, useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { OrderedList } from "@/components/ui/ordered-list";
import { notifyError } from "@/components/ui/toast";
import type { Choice } from "@/lib/settings/schema";
import { ChoiceRow } from "./choice-row";
import { usePipelineSave } from "./pipeline-saving";

const ChoiceDialog = lazy(() =>
  import("./choice-dialog").then((module) => ({ default: module.ChoiceDialog })),
);
const DeleteChoiceDialog = lazy(() =>
  import("./delete-choice-dialog").then((module) => ({ default: module.DeleteChoiceDialog })),
);

/** The usual loss reasons or sources in their order. Each change is saved at once and can be undone. */
export function ChoicesEditor({
  list,
  noun,
  saved,
  isReadOnly,
}: {
  list: "lossReasons" | "sources";
  /** What one of them is called: 'source'. */
  noun: string;
  saved: Choice[];
  isReadOnly: boolean;
}) {
  const [choices, show] = useOptimistic(saved);
  const [, startSaving] = useTransition();
  const [edited, setEdited] = useState<Choice | "new">();
  const [deleted, setDeleted] = useState<Choice>();
  const savePipeline = usePipelineSave();
  const save = (
    wanted: readonly { id?: string; name: string }[],
    sentence: string,
    replaceChoices: Record<string, string> = {},
  ) => savePipeline({ [list]: wanted, replaceChoices }, sentence);

  const reorder = (ids: string[]) =>
    startSaving(async () => {
      const next = ids.flatMap((id) => choices.find((choice) => choice.id === id) ?? []);
      show(next);
      const failure = await save(next, `Order of the ${noun}s changed`);
      if (failure) notifyError(failure);
    });

  return (
    <div className="flex flex-col items-start gap-3">
      {choices.length === 0 && (
        <p className="text-sm text-muted">None yet. People type what they like.</p>
      )}
      <OrderedList
        label={`${noun[0]?.toUpperCase()}${noun.slice(1)}s`}
        items={choices}
        nameOf={({ name }) => name}
        onReorder={isReadOnly ? undefined : reorder}
        onOpen={isReadOnly ? undefined : setEdited}
        row={(choice) => (
          <ChoiceRow
            choice={choice}
            field={list === "sources" ? "source" : "lossReason"}
            ids={choices.map(({ id }) => id)}
            isReadOnly={isReadOnly}
            onEdit={() => setEdited(choice)}
            onReorder={reorder}
            onDelete={() => setDeleted(choice)}
          />
        )}
      />
      {!isReadOnly && (
        <Button variant="outline" onPress={() => setEdited("new")}>
          <Plus aria-hidden /> Add {noun}
        </Button>
      )}
      <Suspense>
        {edited && (
          <ChoiceDialog
            choice={edited === "new" ? undefined : edited}
            noun={noun}
            onClose={() => setEdited(undefined)}
            onSave={(name) =>
              edited === "new"
                ? save([...choices, { name }], `${name} added`)
                : save(
                    choices.map((choice) => (choice.id === edited.id ? { ...choice, name } : choice)),
                    `${name} saved`,
                  )
            }
          />
        )}
        {deleted && (
          <DeleteChoiceDialog
            choice={deleted}
            others={choices.filter(({ id }) => id !== deleted.id)}
            onClose={() => setDeleted(undefined)}
            onDelete={(replacement) =>
              save(
                choices.filter(({ id }) => id !== deleted.id),
                `${deleted.name} deleted`,
                replacement ? { [deleted.id]: replacement } : {},
              )
            }
          />
        )}
      </Suspense>
    </div>
  );
}
