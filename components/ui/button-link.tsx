import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonClass } from "./button-class";

/** A link that looks like a button. */
export function ButtonLink({
  variant,
  size,
  isIconOnly,
  className,
  ...link
}: ComponentProps<typeof Link> & Omit<ButtonLook, "fullWidth">) {
  return <Link {...link} className={buttonClass({ variant, size, isIconOnly }, className)} />;
}
