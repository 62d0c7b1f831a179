import {
  type ComponentProps,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from "react";
import { classNames } from "./class-names";

type Described = {
  label: ReactNode;
  description?: ReactNode;
  /** The sentence of what is wrong; or several, as a form's `fields` hold them. */
  error?: string | string[];
  /** Keeps the label for screen readers only. */
  isLabelHidden?: boolean;
  size?: "md" | "lg";
};

/** A labelled input. Plain HTML: it posts by its name without any script. */
export function TextField({
  label,
  description,
  error,
  isLabelHidden,
  size,
  className,
  ...input
}: Described & Omit<ComponentProps<"input">, "size">) {
  return (
    <Field {...{ label, description, error, isLabelHidden, className }}>
      {(aria) => (
        <input
          {...input}
          {...aria}
          className={classNames("input w-full", size === "lg" && "input--lg")}
        />
      )}
    </Field>
  );
}

/** A labelled text of several lines. */
export function TextAreaField({
  label,
  description,
  error,
  isLabelHidden,
  className,
  size: _size,
  ...textarea
}: Described & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  return (
    <Field {...{ label, description, error, isLabelHidden, className }}>
      {(aria) => <textarea rows={3} {...textarea} {...aria} className="textarea w-full" />}
    </Field>
  );
}

export type Option = { value: string; label: string };

/** A labelled choice, the browser's own: at its best on a phone and without scripts. */
export function SelectField({
  label,
  description,
  error,
  isLabelHidden,
  size,
  className,
  options,
  placeholder,
  ...select
}: Described &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "size"> & {
    options: Option[];
    /** The empty choice, e.g. "Choose a reason". */
    placeholder?: string;
  }) {
  return (
    <Field {...{ label, description, error, isLabelHidden, className }}>
      {(aria) => (
        <select
          {...select}
          {...aria}
          className={classNames("input w-full", size === "lg" && "input--lg")}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type FieldAria = {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** Label, control, description and error, tied together for screen readers. */
export function Field({
  label,
  description,
  error,
  isLabelHidden,
  className,
  children,
}: Described & {
  className?: string;
  children: (aria: FieldAria) => ReactNode;
}) {
  const id = useId();
  const message = Array.isArray(error) ? error.join(" ") : error;
  const describedBy = [description && `${id}-description`, message && `${id}-error`]
    .filter(Boolean)
    .join(" ");
  return (
    <div className={classNames("flex flex-col gap-1", className)}>
      <label htmlFor={id} className={isLabelHidden ? "sr-only" : "text-sm font-medium text-foreground"}>
        {label}
      </label>
      {children({
        id,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": message ? true : undefined,
      })}
      {description && (
        <p id={`${id}-description`} className="text-xs text-muted">
          {description}
        </p>
      )}
      {message && (
        <p id={`${id}-error`} className="text-xs text-danger">
          {message}
        </p>
      )}
    </div>
  );
}
