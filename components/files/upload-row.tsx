import { RotateCw, X } from "lucide-react";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { Upload } from "./use-uploads";

interface UploadRowProps {
  upload: Upload;
  onRetry: () => void;
  onPutAway: () => void;
}

/** A file on its way, or why it did not arrive. */
export function UploadRow({ upload: { file, share, problem }, onRetry, onPutAway }: UploadRowProps) {
  if (!problem)
    return (
      <li className="py-1.5">
        <ProgressBar
          label={file.name}
          value={share}
          total={1}
          detail={`${Math.round(share * 100)} %`}
        />
      </li>
    );
  return (
    <li className="flex items-center gap-2 py-1.5 text-sm">
      <span className="min-w-0 flex-1">
        <span className="block truncate font-medium">{file.name}</span>
        <span role="alert" className="block text-xs text-danger-soft-foreground">
          {problem}
        </span>
      </span>
      <button
        type="button"
        onClick={onRetry}
        aria-label={`Try ${file.name} again`}
        className="button button--ghost button--icon-only button--sm"
      >
        <RotateCw aria-hidden />
      </button>
      <button
        type="button"
        onClick={onPutAway}
        aria-label={`Put ${file.name} away`}
        className="button button--ghost button--icon-only button--sm"
      >
        <X aria-hidden />
      </button>
    </li>
  );
}
