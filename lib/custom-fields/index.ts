import { createCustomField } from "./create-custom-field";
import { deleteCustomField } from "./delete-custom-field";
import { getCustomField } from "./get-custom-field";
import { listCustomFields } from "./list-custom-fields";
import { reorderCustomFields } from "./reorder-custom-fields";
import { updateCustomField } from "./update-custom-field";

export const customFieldOperations = [
  listCustomFields,
  createCustomField,
  reorderCustomFields,
  getCustomField,
  updateCustomField,
  deleteCustomField,
];
