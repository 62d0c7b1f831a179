import { buttonVariants } from "@heroui/styles";
import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "./class-names";

/** A link that looks like a button. */
export function ButtonLink({
  variant = "primary",
  size,
  isIconOnly,
  className,
  ...link
}: ComponentProps<typeof Link> & {
  variant?: "primary" | "secondary" | "outline" | "ghost";
  size?: "sm" | "md" | "lg";
  isIconOnly?: boolean;
}) {
  return (
    <Link {...link} className={classNames(buttonVariants({ variant, size, isIconOnly }), className)} />
  );
}
