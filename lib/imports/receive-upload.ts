import { Readable } from "node:stream";
import busboy from "@fastify/busboy";
import type { Actor } from "@/lib/operations/context";
import { OperationError } from "@/lib/operations/errors";
import { importLimits, type UploadAnswer } from "./schema";
import { uploadFile } from "./upload-file";

/** Reads the field `file` of a multipart form straight into the store, never whole in memory. */
export function receiveUpload(request: Request, actor: Actor): Promise<UploadAnswer> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^multipart\/form-data;/i.test(type) || !request.body)
    throw invalid("Send the file as multipart/form-data, in a field named `file`.");
  const form = readForm(type);
  const body = Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]);

  return new Promise<UploadAnswer>((resolve, reject) => {
    let upload: Promise<UploadAnswer> | undefined;
    let incoming: Readable | undefined;
    const stop = (error: unknown) => {
      body.unpipe(form);
      body.destroy();
      incoming?.destroy(error instanceof Error ? error : undefined);
      // Answered only once what had arrived is removed again.
      void Promise.allSettled([upload]).then(() => reject(error));
    };
    form.on("file", (field, stream, fileName) => {
      if (field !== "file" || upload) {
        stream.resume();
        return;
      }
      incoming = stream;
      // Whoever reads it hears of the error; when nobody does, it must not end the process.
      stream.on("error", () => undefined);
      upload = uploadFile(actor, { name: fileName ?? "", bytes: wholeOf(stream) });
      upload.then(resolve, stop);
    });
    form.on("finish", () => upload ?? stop(invalid("The form has no field named `file`.")));
    form.on("error", () => stop(invalid("The upload is not a complete form. Send it again.")));
    body.on("error", () => {
      form.destroy();
      stop(invalid("The upload broke off. Send it again."));
    });
    body.pipe(form);
  });
}

function readForm(type: string) {
  try {
    return busboy({
      headers: { "content-type": type },
      limits: {
        files: 1,
        fields: 20,
        fieldSize: 1_000,
        parts: 25,
        fileSize: importLimits.fileBytes + 1,
      },
    });
  } catch {
    throw invalid("The form has no boundary. Send it as multipart/form-data.");
  }
}

/** The file's bytes; a form that breaks off must not pass for a short file. */
async function* wholeOf(stream: Readable & { truncated?: boolean }): AsyncGenerator<Uint8Array> {
  yield* stream as AsyncIterable<Uint8Array>;
  if (stream.truncated)
    throw new OperationError(
      "too_large",
      "A file may have at most 100 MB. Split it and import the parts.",
    );
}

const invalid = (detail: string) => new OperationError("invalid", { detail, fields: { file: detail } });
