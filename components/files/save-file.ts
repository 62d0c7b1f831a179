import type { FileAnswer } from "@/lib/files/schema";

/** Has the browser save a file, as a press on its link would. */
export function saveFile({ downloadUrl, name }: Pick<FileAnswer, "downloadUrl" | "name">) {
  const link = document.createElement("a");
  link.href = downloadUrl;
  link.download = name;
  link.click();
}
