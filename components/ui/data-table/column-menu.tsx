"use client";

import { Columns3 } from "lucide-react";
import { OnDemand } from "../on-demand";
import type { Column } from "./columns";

export type ColumnMenuProps<Row> = {
  columns: Column<Row>[];
  /** The chosen columns in order. */
  columnIds: string[];
  onChange: (columnIds: string[]) => void;
};

const loadList = () => import("./column-list").then((module) => module.ColumnList);

/** The choice of a table's columns and of their order. */
export function ColumnMenu<Row>(props: ColumnMenuProps<Row>) {
  return (
    <OnDemand<ColumnMenuProps<Row>>
      load={loadList}
      menu={props}
      trigger={{
        label: "Columns",
        className: "button button--ghost",
        children: <ColumnsTrigger />,
      }}
    />
  );
}

export function ColumnsTrigger() {
  return (
    <>
      <Columns3 aria-hidden />
      <span className="phone:hidden">Columns</span>
    </>
  );
}
