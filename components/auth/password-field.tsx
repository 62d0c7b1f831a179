"use client";

import { Check, Dot, Eye, EyeOff } from "lucide-react";
import { useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { Field } from "@/components/ui/field";
import { LONGEST_PASSWORD, passwordRules } from "@/lib/auth/password-rules";

interface PasswordFieldProps {
  label?: string;
  name?: string;
  size?: "md" | "lg";
  error?: string | undefined;
  /** A new password shows what it still lacks while it is typed. */
  isNew?: boolean;
  autoFocus?: boolean;
}

/** A password that can be shown. */
export function PasswordField({
  label = "Password",
  name = "password",
  size = "lg",
  error,
  isNew = false,
  autoFocus = false,
}: PasswordFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const [password, setPassword] = useState("");
  const Icon = isShown ? EyeOff : Eye;
  return (
    <div>
      <Field label={label} error={error}>
        {(aria) => (
          <div className="relative">
            <input
              {...aria}
              name={name}
              type={isShown ? "text" : "password"}
              required
              // biome-ignore lint/a11y/noAutofocus: the field takes the place of a button that had the focus.
              autoFocus={autoFocus}
              maxLength={LONGEST_PASSWORD}
              autoComplete={isNew ? "new-password" : "current-password"}
              // A refused form is emptied; a new password is kept, for it may not be what was wrong.
              {...(isNew && { value: password, onChange: (event) => setPassword(event.target.value) })}
              className={classNames("input w-full pr-12 md:pr-10", size === "lg" && "input--lg")}
            />
            <button
              type="button"
              aria-label={`${isShown ? "Hide" : "Show"} ${label.toLowerCase()}`}
              onClick={() => setIsShown(!isShown)}
              className="absolute inset-y-0 right-0 grid w-11 cursor-pointer place-content-center rounded-lg text-muted hover:text-foreground md:w-9"
            >
              <Icon className="size-4" aria-hidden />
            </button>
          </div>
        )}
      </Field>
      {isNew && <Rules password={password} />}
    </div>
  );
}

function Rules({ password }: { password: string }) {
  return (
    <ul className="mt-2 grid gap-x-3 gap-y-1 text-xs sm:grid-cols-2">
      {passwordRules.map(({ key, label, test }) => {
        const isMet = test(password);
        const Icon = isMet ? Check : Dot;
        return (
          <li
            key={key}
            className={classNames(
              "flex items-center gap-1.5",
              isMet ? "text-success-soft-foreground" : "text-muted",
            )}
          >
            <Icon className="size-3.5 shrink-0" strokeWidth={isMet ? 3 : 2} aria-hidden />
            {label}
            <span className="sr-only">{isMet ? ": done" : ": missing"}</span>
          </li>
        );
      })}
    </ul>
  );
}
