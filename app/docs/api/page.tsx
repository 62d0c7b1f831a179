import { ArrowLeft } from "lucide-react";
import type { Metadata } from "next";
import Link from "next/link";
import { OperationEntry } from "@/components/api-reference/operation-entry";
import { apiDocument } from "@/lib/api-document";
import { readReference } from "@/lib/operations/reference";

export const metadata: Metadata = { title: "API reference" };

/** Every operation over REST, from the same document that programs read. */
export default function ApiReferencePage() {
  const areas = readReference(apiDocument());
  return (
    <main className="mx-auto flex max-w-5xl gap-10 px-4 py-10 md:px-8">
      <nav aria-label="Areas" className="sticky top-10 hidden h-fit w-40 shrink-0 text-sm md:block">
        <ul className="flex flex-col gap-1.5">
          {areas.map((area) => (
            <li key={area.name}>
              <a href={`#${area.name}`} className="text-muted hover:text-foreground">
                {area.title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <div className="min-w-0 flex-1">
        <Link
          href="/"
          className="mb-4 inline-flex items-center gap-1.5 text-sm text-muted hover:text-foreground phone:min-h-11"
        >
          <ArrowLeft className="size-4" aria-hidden />
          Back to Rapport
        </Link>
        <h1 className="text-2xl font-semibold">API reference</h1>
        <Introduction />
        {areas.map((area) => (
          <section key={area.name} id={area.name} className="mt-10 scroll-mt-6">
            <h2 className="mb-3 text-lg font-semibold">{area.title}</h2>
            <div className="flex flex-col gap-2">
              {area.operations.map((operation) => (
                <OperationEntry key={operation.name} operation={operation} />
              ))}
            </div>
          </section>
        ))}
      </div>
    </main>
  );
}

function Introduction() {
  return (
    <div className="mt-3 flex max-w-2xl flex-col gap-3 text-sm text-muted">
      <p>
        Send and receive JSON. Sign in with <Code>POST /api/auth/login</Code> and send the access token
        as <Code>Authorization: Bearer</Code>, or use an API key. The OpenAPI document is at{" "}
        <a href="/api/openapi.json" className="text-accent underline">
          /api/openapi.json
        </a>
        .
      </p>
      <p>
        Failures are problem+json: <Code>code</Code> for programs, <Code>detail</Code> for people,{" "}
        <Code>fields</Code> for forms. A write answers with its <Code>Journal-Entry</Code>, which{" "}
        <Code>POST /api/journal/:id/undo</Code> takes back within 24 hours.
      </p>
    </div>
  );
}

function Code({ children }: { children: string }) {
  return (
    <code className="rounded bg-default px-1 py-0.5 font-mono text-xs text-foreground">{children}</code>
  );
}
