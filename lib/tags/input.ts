import { filledLine } from "@/lib/text";
import { tagColor } from "./schema";

export const tagName = filledLine(50, "Give the tag a name.");
export const color = tagColor;
