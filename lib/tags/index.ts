import { createTag } from "./create-tag";
import { deleteTag } from "./delete-tag";
import { listTags } from "./list-tags";
import { updateTag } from "./update-tag";

export const tagOperations = [listTags, createTag, updateTag, deleteTag];
