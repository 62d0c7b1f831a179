import { deleteFile } from "./delete-file";
import { getFile } from "./get-file";
import { getUsage } from "./get-usage";
import { listFiles } from "./list-files";
import { requestUpload } from "./request-upload";

export const fileOperations = [listFiles, requestUpload, getFile, getUsage, deleteFile];
