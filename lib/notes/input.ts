import { paragraphs } from "@/lib/text";
import { LONGEST_NOTE } from "./schema";

export const noteBody = paragraphs(LONGEST_NOTE).refine((text) => text !== "", {
  error: "Write something first.",
});
