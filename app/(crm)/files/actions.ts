"use server";

import { action } from "@/lib/auth/page-actor";
import * as remove from "@/lib/files/delete-file";
import * as get from "@/lib/files/get-file";
import * as list from "@/lib/files/list-files";

export const listFiles = action(list.listFiles);
export const getFile = action(get.getFile);
export const deleteFile = action(remove.deleteFile);
