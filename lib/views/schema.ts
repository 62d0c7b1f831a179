import { z } from "zod";

/** What saved views can be of. */
export const viewResources = ["leads"] as const;
export const viewResource = z.enum(viewResources);
export type ViewResource = z.output<typeof viewResource>;

export const viewLayouts = ["table", "board"] as const;
export const viewLayout = z.enum(viewLayouts);
export type ViewLayout = z.output<typeof viewLayout>;
