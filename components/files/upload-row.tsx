import { RotateCw, X } from "lucide-react";
import { Button } from "@/components/ui/button";
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
      <Button
        onPress={onRetry}
        aria-label={`Try ${file.name} again`}
        variant="ghost"
        size="sm"
        isIconOnly
      >
        <RotateCw aria-hidden />
      </Button>
      <Button
        onPress={onPutAway}
        aria-label={`Put ${file.name} away`}
        variant="ghost"
        size="sm"
        isIconOnly
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}
