"use client";

import { ArrowDown, ArrowUp, Ellipsis, Pencil, Trash2 } from "lucide-react";
import { type MenuAction, MenuButton } from "./menu-button";

/** What can be done with one row of a list in an order of one's own: edit it, move it by a step, delete it, and `more`. */
export function OrderedRowMenu({
  name,
  id,
  ids,
  editLabel = "Edit",
  deleteLabel = "Delete…",
  more = [],
  onEdit,
  onReorder,
  onDelete,
}: {
  name: string;
  id: string;
  /** All of the list in their order. */
  ids: readonly string[];
  editLabel?: string;
  deleteLabel?: string;
  more?: readonly MenuAction[];
  onEdit: () => void;
  onReorder: (ids: string[]) => void;
  onDelete: () => void;
}) {
  const place = ids.indexOf(id);
  const move = (step: -1 | 1) => onReorder(movedBy(ids, id, step));
  const up = { id: "up", label: "Move up", icon: <ArrowUp />, onAction: () => move(-1) };
  const down = { id: "down", label: "Move down", icon: <ArrowDown />, onAction: () => move(1) };
  return (
    <MenuButton
      label={`More for ${name}`}
      isIconOnly
      actions={[
        { id: "edit", label: editLabel, icon: <Pencil />, onAction: onEdit },
        ...more,
        ...(place > 0 ? [up] : []),
        ...(place < ids.length - 1 ? [down] : []),
        { id: "delete", label: deleteLabel, icon: <Trash2 />, isDanger: true, onAction: onDelete },
      ]}
    >
      <Ellipsis aria-hidden />
    </MenuButton>
  );
}

/** The ids after one of them was moved by a step. */
const movedBy = (ids: readonly string[], id: string, step: -1 | 1): string[] => {
  const from = ids.indexOf(id);
  return ids.toSpliced(from, 1).toSpliced(from + step, 0, id);
};
