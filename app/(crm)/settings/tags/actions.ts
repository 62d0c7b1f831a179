"use server";

import { action } from "@/lib/auth/page-actor";
import * as create from "@/lib/tags/create-tag";
import * as remove from "@/lib/tags/delete-tag";
import * as list from "@/lib/tags/list-tags";
import * as update from "@/lib/tags/update-tag";

export const listTags = action(list.listTags);
export const createTag = action(create.createTag);
export const updateTag = action(update.updateTag);
export const deleteTag = action(remove.deleteTag);
