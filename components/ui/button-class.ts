import { classNames } from "./class-names";

/** How a button looks. */
export type ButtonLook = {
  /** Primary unless told. */
  variant?:
    | "primary"
    | "secondary"
    | "tertiary"
    | "outline"
    | "ghost"
    | "danger"
    | "danger-soft"
    | undefined;
  size?: "sm" | "md" | "lg" | undefined;
  isIconOnly?: boolean | undefined;
  fullWidth?: boolean | undefined;
};

/** HeroUI's classes of a button, for whatever is drawn as one. */
export function buttonClass(
  { variant = "primary", size, isIconOnly, fullWidth }: ButtonLook,
  className?: string,
): string {
  return classNames(
    "button",
    `button--${variant}`,
    size && `button--${size}`,
    isIconOnly && "button--icon-only",
    fullWidth && "button--full-width",
    className,
  );
}
