import type { Metadata } from "next";
import { ImportFrame } from "@/components/imports/import-frame";
import { ImportMissing } from "@/components/imports/import-missing";
import { ImportNotAllowed } from "@/components/imports/import-not-allowed";
import { latestRuns } from "@/components/imports/latest-runs";
import { MappingStep } from "@/components/imports/mapping-step";
import { RecentImports } from "@/components/imports/recent-imports";
import { UploadStep } from "@/components/imports/upload-step";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { formatFor } from "@/lib/format";
import { getImport } from "@/lib/imports/get-import";
import { getUpload } from "@/lib/imports/get-upload";
import { listImports } from "@/lib/imports/list-imports";
import { readVocabulary } from "../vocabulary";
import { found } from "./found";

export const metadata: Metadata = { title: "Import leads" };

/** Each run has a check before it, so this many rows show about half as many imports. */
const RUNS_READ = 40;

export default async function ImportPage({ searchParams }: PageProps<"/leads/import">) {
  const actor = await pageActor();
  if (!actor.scopes.has("leads:import")) return <ImportNotAllowed />;
  const { upload, from } = await searchParams;
  if (typeof upload === "string")
    return <Mapping uploadId={upload} from={typeof from === "string" ? from : undefined} />;
  const { items } = await ask(listImports, { limit: RUNS_READ });
  return (
    <ImportFrame step={0}>
      <UploadStep />
      <RecentImports runs={latestRuns(items)} format={formatFor(actor.locale)} />
    </ImportFrame>
  );
}

async function Mapping({ uploadId, from }: { uploadId: string; from: string | undefined }) {
  const [upload, earlier, { statuses, members, customFields, routingRules }] = await Promise.all([
    found(ask(getUpload, { id: uploadId })),
    from ? found(ask(getImport, { id: from })) : undefined,
    readVocabulary(),
  ]);
  if (!upload) return <ImportMissing title="This file is no longer here" />;
  return (
    <MappingStep
      key={uploadId}
      upload={upload}
      earlier={earlier}
      words={{ statuses, members: members.filter((member) => member.canOwn), customFields }}
      hasRules={routingRules.some(({ isOn }) => isOn)}
    />
  );
}
