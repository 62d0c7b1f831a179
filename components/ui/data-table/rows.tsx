// biome-ignore-all lint/a11y/useSemanticElements: a native table cannot hold rows placed by a virtualizer.
// biome-ignore-all lint/a11y/useFocusableInteractive: rows and the controls in cells take the focus, cells do not.
"use client";

import { type CSSProperties, memo, type ReactNode } from "react";
import { Checkbox } from "../checkbox";
import { classNames } from "../class-names";
import { SkeletonBar } from "../skeleton";
import type { Column } from "./columns";

type RowProps<Row> = {
  row: Row;
  name: string;
  index: number;
  columns: Column<Row>[];
  renderCard: (row: Row) => ReactNode;
  isPhone: boolean | undefined;
  canSelect: boolean;
  isSelected: boolean;
  isActive: boolean;
  isOpen: boolean;
};

/** One row; until the browser knows its width, both shapes are drawn and CSS shows one. */
export const TableRow = memo(function TableRow<Row>(props: RowProps<Row>) {
  const { row, index, isPhone } = props;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.canSelect ? props.isSelected : undefined}
      aria-current={props.isOpen || undefined}
      data-index={index}
      tabIndex={props.isActive ? 0 : -1}
      style={{ "--index": index } as CSSProperties}
      className={classNames(
        "data-table-row group/row",
        props.isSelected || props.isOpen ? "bg-row-selected" : "bg-background hover:bg-row-hover",
      )}
    >
      {props.canSelect && <SelectCell name={props.name} isSelected={props.isSelected} />}
      {isPhone !== true &&
        props.columns.map((column) => (
          <Cell key={column.id} column={column} isAfterSelect={props.canSelect}>
            {column.cell(row)}
          </Cell>
        ))}
      {isPhone !== false && (
        <div
          role="gridcell"
          className={classNames("min-w-0 flex-1 py-2 pr-4 md:hidden", !props.canSelect && "pl-4")}
        >
          {props.renderCard(row)}
        </div>
      )}
    </div>
  );
}) as <Row>(props: RowProps<Row>) => ReactNode;

function SelectCell({ name, isSelected }: { name: string; isSelected: boolean }) {
  return (
    <div
      role="gridcell"
      data-select
      className="sticky left-0 z-1 grid h-full shrink-0 place-items-center bg-inherit phone:w-11"
    >
      <Checkbox
        checked={isSelected}
        readOnly
        tabIndex={-1}
        aria-label={`Select ${name}`}
        className={classNames(
          !isSelected &&
            "md:opacity-0 md:group-focus-within/row:opacity-100 md:group-hover/row:opacity-100",
        )}
      />
    </div>
  );
}

function Cell<Row>({
  column,
  isAfterSelect,
  children,
}: {
  column: Column<Row>;
  isAfterSelect: boolean;
  children: ReactNode;
}) {
  return (
    <div
      role="gridcell"
      className={classNames(
        "flex h-full min-w-0 items-center px-3 text-sm phone:hidden",
        column.align === "end" && "justify-end tabular-nums",
        column.isFixed && "sticky z-1 bg-inherit",
        column.isFixed && (isAfterSelect ? "left-10 pl-0" : "left-0 pl-4"),
      )}
    >
      <div className="min-w-0 truncate">{children}</div>
    </div>
  );
}

const BARS = ["w-3/5", "w-4/5", "w-1/2", "w-2/3"];

/** A row that is on its way. */
export function LoadingRow<Row>({
  index,
  columns,
  canSelect,
}: {
  index: number;
  columns: Column<Row>[];
  canSelect: boolean;
}) {
  return (
    <div className="data-table-row" style={{ "--index": index } as CSSProperties} aria-hidden>
      {canSelect && <span />}
      {columns.map((column, position) => (
        <span key={column.id} className={classNames("w-full px-3", position > 0 && "phone:hidden")}>
          <SkeletonBar className={BARS[(index + position) % BARS.length]} />
        </span>
      ))}
    </div>
  );
}
