import { env } from "@/lib/env";

/** The account everybody may use on a server that was started as a demo; undefined on all others. */
export const demoAccount = () =>
  env().RAPPORT_DEMO === "1" ? { email: "ada@rapport.test", password: "Rapport-demo-1" } : undefined;
