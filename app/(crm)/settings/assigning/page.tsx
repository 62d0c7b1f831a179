import type { Metadata } from "next";
import { readVocabulary } from "@/app/(crm)/leads/vocabulary";
import { VocabularyProvider } from "@/components/leads/vocabulary";
import { AssignmentLog } from "@/components/routing/assignment-log";
import { PreviewForm } from "@/components/routing/preview-form";
import { RuleEditor } from "@/components/routing/rule-editor";
import { Section } from "@/components/ui/page-header";
import { ask, pageActor } from "@/lib/auth/page-actor";
import { listAssignments } from "@/lib/routing/list-assignments";
import { listRoutingRules } from "@/lib/routing/list-rules";

export const metadata: Metadata = { title: "Assigning" };

export default async function AssigningPage() {
  const [actor, vocabulary, { items }, log] = await Promise.all([
    pageActor(),
    readVocabulary(),
    ask(listRoutingRules),
    ask(listAssignments, { limit: 20 }),
  ]);
  return (
    <VocabularyProvider value={vocabulary}>
      <Section
        title="Rules for new leads"
        description="A new lead without an owner goes through them from the top. The first that fits and has somebody free decides; off duty and full members are passed over."
      >
        <RuleEditor saved={items} isReadOnly={!actor.scopes.has("team:manage")} />
      </Section>
      {items.length > 0 && (
        <Section
          title="Who would get this lead?"
          description="Asks the rules as they stand now. Nothing is given out and no turn is taken."
        >
          <PreviewForm />
        </Section>
      )}
      <Section title="Last assignments" description="What the rules decided, and why.">
        <AssignmentLog key={log.items[0]?.id} first={log} />
      </Section>
    </VocabularyProvider>
  );
}
