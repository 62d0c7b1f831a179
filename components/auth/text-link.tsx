import Link from "next/link";
import type { ComponentProps } from "react";
import { classNames } from "@/components/ui/class-names";

/** A link within a sentence. */
export const TextLink = ({ className, ...link }: ComponentProps<typeof Link>) => (
  <Link
    {...link}
    className={classNames("font-medium text-accent underline-offset-4 hover:underline", className)}
  />
);
