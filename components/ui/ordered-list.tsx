"use client";

import { GripVertical } from "lucide-react";
import { type ReactNode, useRef } from "react";
import { Button } from "react-aria-components/Button";
import { GridList, GridListItem } from "react-aria-components/GridList";
import { useDragAndDrop } from "react-aria-components/useDragAndDrop";
import { classNames } from "./class-names";
import { useTouchOrder } from "./use-touch-order";

/**
 * A short list whose order people choose: by dragging a row, by its handle and the arrow keys, or a thumb on it. `row` draws what
 * stands behind the handle; `onReorder` gets all ids in their new order.
 */
export function OrderedList<Item extends { id: string }>({
  label,
  items,
  nameOf,
  onReorder,
  onOpen,
  row,
}: {
  label: string;
  items: readonly Item[];
  nameOf: (item: Item) => string;
  /** Left out for those who may only look. */
  onReorder?: (ids: string[]) => void;
  /** A press on a row, or Enter. */
  onOpen?: (item: Item) => void;
  row: (item: Item, index: number) => ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  useTouchOrder(
    list,
    onReorder &&
      ((from, to) => {
        const ids = items.map(({ id }) => id);
        onReorder(ids.toSpliced(from, 1).toSpliced(to, 0, ...ids.slice(from, from + 1)));
      }),
  );
  const { dragAndDropHooks } = useDragAndDrop({
    isDisabled: !onReorder,
    getItems: (keys) => [...keys].map((key) => ({ "text/plain": String(key) })),
    onReorder: ({ keys, target }) => {
      const moved = [...keys].map(String);
      const rest = items.map(({ id }) => id).filter((id) => !moved.includes(id));
      const at = rest.indexOf(String(target.key)) + (target.dropPosition === "after" ? 1 : 0);
      onReorder?.(rest.toSpliced(at, 0, ...moved));
    },
  });
  return (
    <GridList
      ref={list}
      aria-label={label}
      items={items.map((item, index) => ({ id: item.id, item, index }))}
      dragAndDropHooks={dragAndDropHooks}
      keyboardNavigationBehavior="tab"
      dependencies={[items, row]}
      className="w-full divide-y divide-separator rounded-lg border border-border bg-surface [&_.react-aria-DropIndicator[data-drop-target]]:outline-2 [&_.react-aria-DropIndicator]:outline-accent"
    >
      {({ item, index }) => (
        <GridListItem
          textValue={nameOf(item)}
          onAction={onOpen && (() => onOpen(item))}
          className="flex min-h-11 items-center gap-2 px-2 py-1 -outline-offset-2 data-dragging:opacity-50 data-focus-visible:outline-2 data-focus-visible:outline-focus data-hovered:bg-row-hover md:px-3"
        >
          {onReorder && (
            <Button
              slot="drag"
              className={classNames(
                "flex size-11 shrink-0 cursor-grab items-center justify-center rounded-md text-muted hover:text-foreground md:size-6",
                "data-focus-visible:outline-2 data-focus-visible:outline-focus",
              )}
            >
              <GripVertical className="size-4" aria-hidden />
            </Button>
          )}
          {row(item, index)}
        </GridListItem>
      )}
    </GridList>
  );
}
