import type { Metadata } from "next";
import { ChoicesEditor } from "@/components/settings/choices-editor";
import { PipelineEditor } from "@/components/settings/pipeline-editor";
import { PipelineSaving } from "@/components/settings/pipeline-saving";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { getPipeline } from "@/lib/settings/get-pipeline";

export const metadata: Metadata = { title: "Pipeline" };

export default async function PipelinePage() {
  const [actor, { statuses, lossReasons, sources, version }] = await Promise.all([
    pageActor(),
    ask(getPipeline),
  ]);
  const isReadOnly = !actor.scopes.has("team:manage");
  return (
    <PipelineSaving version={version}>
      <Section
        title="Pipeline"
        description="The steps a lead goes through. Drag them into their order."
      >
        <PipelineEditor saved={statuses} isReadOnly={isReadOnly} />
      </Section>
      <Section
        title="Loss reasons"
        description="Offered when a lead is lost. Other words may be typed as well."
      >
        <ChoicesEditor
          list="lossReasons"
          noun="loss reason"
          saved={lossReasons}
          isReadOnly={isReadOnly}
        />
      </Section>
      <Section
        title="Sources"
        description="Offered for where a lead came from. Other words may be typed as well."
      >
        <ChoicesEditor list="sources" noun="source" saved={sources} isReadOnly={isReadOnly} />
      </Section>
    </PipelineSaving>
  );
}
