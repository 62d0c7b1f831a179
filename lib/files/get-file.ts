import { z } from "zod";
import { id } from "@/lib/leads/input";
import { operation } from "@/lib/operations/define";
import { readFile } from "./file-json";
import { file } from "./schema";

export const getFile = operation({
  name: "files.get",
  summary: "Shows a file with signed links, which are good for ten minutes at least.",
  scope: "leads:read",
  effect: "read",
  route: "GET /files/:id",
  input: z.strictObject({ id }),
  output: file,
  run: (context, { id }) => readFile(context, id),
});
