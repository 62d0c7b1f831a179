"use server";

import { action } from "@/lib/auth/page-actor";
import * as create from "@/lib/custom-fields/create-custom-field";
import * as remove from "@/lib/custom-fields/delete-custom-field";
import * as read from "@/lib/custom-fields/get-custom-field";
import * as reorder from "@/lib/custom-fields/reorder-custom-fields";
import * as update from "@/lib/custom-fields/update-custom-field";

export const getCustomField = action(read.getCustomField);
export const createCustomField = action(create.createCustomField);
export const updateCustomField = action(update.updateCustomField);
export const reorderCustomFields = action(reorder.reorderCustomFields);
export const deleteCustomField = action(remove.deleteCustomField);
