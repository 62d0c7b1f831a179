"use client";

import { useRouter } from "next/navigation";
import { useId, useRef, useState, useTransition } from "react";
import { updateMe } from "@/app/(crm)/settings/actions";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import { notify } from "@/components/ui/toast";
import { shrinkPicture } from "./shrink-picture";

const ACCEPTED = "image/jpeg,image/png,image/webp,image/gif";
const UNREADABLE = "This is no picture that your browser can read. Choose a JPEG, PNG, WebP or GIF.";

/** One's picture: chosen, shown at once, and removed. */
export function AvatarField({ name, src }: { name: string; src: string | null }) {
  const router = useRouter();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isSaving, startSaving] = useTransition();

  const save = (avatar: () => Promise<string | null>, done: string) =>
    startSaving(async () => {
      const picture = await avatar().catch(() => undefined);
      if (picture === undefined) return setProblem(UNREADABLE);
      const result = await updateMe({ avatar: picture });
      setProblem(result.ok ? undefined : result.error.detail);
      if (!result.ok) return;
      notify(done, { tone: "success" });
      router.refresh();
    });

  return (
    <div>
      <div className="flex items-center gap-4">
        <Avatar name={name} src={src} size="lg" />
        <div className="flex flex-wrap gap-2">
          <Button variant="outline" isPending={isSaving} onPress={() => input.current?.click()}>
            {src ? "Change picture" : "Add a picture"}
          </Button>
          {src && (
            <Button
              variant="ghost"
              isDisabled={isSaving}
              onPress={() => save(async () => null, "Picture removed")}
            >
              Remove
            </Button>
          )}
        </div>
      </div>
      <label htmlFor={id} className="sr-only">
        Picture
      </label>
      <input
        ref={input}
        id={id}
        type="file"
        accept={ACCEPTED}
        tabIndex={-1}
        className="sr-only"
        aria-describedby={problem && `${id}-problem`}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file) save(() => shrinkPicture(file), "Picture saved");
        }}
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="mt-2 text-xs text-danger">
          {problem}
        </p>
      )}
    </div>
  );
}
