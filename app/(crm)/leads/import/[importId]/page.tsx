import type { Metadata } from "next";
import { CheckStep } from "@/components/imports/check-step";
import { ImportMissing } from "@/components/imports/import-missing";
import { ImportNotAllowed } from "@/components/imports/import-not-allowed";
import { RunStep } from "@/components/imports/run-step";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { getImport } from "@/lib/imports/get-import";
import { found } from "../found";

export const metadata: Metadata = { title: "Import leads" };

export default async function ImportRunPage({ params }: PageProps<"/leads/import/[importId]">) {
  const actor = await pageActor();
  if (!actor.scopes.has("leads:import")) return <ImportNotAllowed />;
  const { importId } = await params;
  const run = await found(ask(getImport, { id: importId }));
  if (!run) return <ImportMissing title="This import is not here" />;
  return run.dryRun ? <CheckStep key={importId} given={run} /> : <RunStep key={importId} given={run} />;
}
