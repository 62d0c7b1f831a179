import type { Metadata } from "next";
import { PipelineEditor } from "@/components/settings/pipeline-editor";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { getPipeline } from "@/lib/settings/get-pipeline";

export const metadata: Metadata = { title: "Pipeline" };

export default async function PipelinePage() {
  const [actor, { statuses }] = await Promise.all([pageActor(), ask(getPipeline)]);
  return (
    <Section title="Pipeline" description="The steps a lead goes through, in their order.">
      <PipelineEditor
        key={JSON.stringify(statuses)}
        saved={statuses}
        isReadOnly={!actor.scopes.has("team:manage")}
      />
    </Section>
  );
}
