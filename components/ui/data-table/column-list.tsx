"use client";

import { Button } from "@heroui/react/button";
import { Popover } from "@heroui/react/popover";
import { ChevronDown, ChevronUp } from "lucide-react";
import { announce } from "../announcer";
import { Checkbox } from "../checkbox";
import { useStartOpen } from "../use-start-open";
import { type ColumnMenuProps, ColumnsTrigger } from "./column-menu";
import { defaultColumnIds } from "./columns";

/** The list itself, loaded when it is first opened; it starts open. */
export function ColumnList<Row>({ columns, columnIds, onChange }: ColumnMenuProps<Row>) {
  const movable = columns.filter((column) => !column.isFixed);
  const shown = columnIds
    .map((id) => movable.find((column) => column.id === id))
    .filter((column) => column !== undefined);
  const hidden = movable.filter((column) => !columnIds.includes(column.id));

  function move(id: string, header: string, step: -1 | 1) {
    const ids = shown.map((column) => column.id);
    const from = ids.indexOf(id);
    ids.splice(from, 1);
    ids.splice(from + step, 0, id);
    onChange(ids);
    announce(`${header} is now column ${from + step + 1}`);
  }

  const start = useStartOpen();
  return (
    <Popover {...start.menu}>
      <Button ref={start.trigger} variant="ghost" aria-label="Columns">
        <ColumnsTrigger />
      </Button>
      <Popover.Content placement="bottom end" className="w-64 p-0">
        <Popover.Dialog aria-label="Columns" className="p-1">
          <ul className="max-h-96 overflow-y-auto">
            {shown.map((column, position) => (
              <li key={column.id} className="flex items-center rounded-md px-2 hover:bg-default">
                <Checkbox
                  className="flex-1"
                  checked
                  onChange={() => onChange(columnIds.filter((id) => id !== column.id))}
                >
                  {column.header}
                </Checkbox>
                <MoveButton
                  label={`Move ${column.header} left`}
                  isDisabled={position === 0}
                  onMove={() => move(column.id, column.header, -1)}
                  icon={<ChevronUp aria-hidden />}
                />
                <MoveButton
                  label={`Move ${column.header} right`}
                  isDisabled={position === shown.length - 1}
                  onMove={() => move(column.id, column.header, 1)}
                  icon={<ChevronDown aria-hidden />}
                />
              </li>
            ))}
            {hidden.map((column) => (
              <li key={column.id} className="rounded-md px-2 text-muted hover:bg-default">
                <Checkbox checked={false} onChange={() => onChange([...columnIds, column.id])}>
                  {column.header}
                </Checkbox>
              </li>
            ))}
          </ul>
          <div className="mt-1 border-t border-separator pt-1">
            <Button
              variant="ghost"
              size="sm"
              fullWidth
              onPress={() => onChange(defaultColumnIds(columns))}
            >
              Reset columns
            </Button>
          </div>
        </Popover.Dialog>
      </Popover.Content>
    </Popover>
  );
}

function MoveButton({
  label,
  isDisabled,
  onMove,
  icon,
}: {
  label: string;
  isDisabled: boolean;
  onMove: () => void;
  icon: React.ReactNode;
}) {
  return (
    <Button
      variant="ghost"
      size="sm"
      isIconOnly
      aria-label={label}
      isDisabled={isDisabled}
      onPress={onMove}
    >
      {icon}
    </Button>
  );
}
