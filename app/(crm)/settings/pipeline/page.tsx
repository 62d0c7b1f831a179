import type { Metadata } from "next";
import { PipelineEditor } from "@/components/settings/pipeline-editor";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { getPipeline } from "@/lib/settings/get-pipeline";

export const metadata: Metadata = { title: "Pipeline" };

export default async function PipelinePage() {
  const [actor, { statuses, version }] = await Promise.all([pageActor(), ask(getPipeline)]);
  return (
    <Section title="Pipeline" description="The steps a lead goes through. Drag them into their order.">
      <PipelineEditor
        saved={statuses}
        version={version}
        isReadOnly={!actor.scopes.has("team:manage")}
      />
    </Section>
  );
}
