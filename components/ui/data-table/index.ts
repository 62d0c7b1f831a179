export { ColumnMenu } from "./column-menu";
export {
  type Column,
  chosenColumns,
  defaultColumnIds,
  type Sort,
} from "./columns";
export { DataTable, type DataTableProps } from "./data-table";
export {
  isEmpty,
  isSelected,
  NO_SELECTION,
  type Selection,
  selectedCount,
} from "./selection";
