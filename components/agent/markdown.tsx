"use client";

import { UserRound } from "lucide-react";
import Link from "next/link";
import { memo, type ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import remarkGfm from "remark-gfm";
import { safeHref } from "@/lib/agent/safe-href";

const LEAD = /^\/leads\/[0-9a-f-]{36}$/;

/**
 * What the assistant says, as elements. Raw HTML is shown as text, pictures are not fetched, and only addresses
 * inside the product become links; of others stand the words and the host.
 */
export const Markdown = memo(function Markdown({ text }: { text: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-2 text-sm leading-relaxed break-words">
      <ReactMarkdown remarkPlugins={plugins} components={components} urlTransform={(url) => url}>
        {text}
      </ReactMarkdown>
    </div>
  );
});

const plugins = [remarkGfm];

const components: Components = {
  a: ({ href = "", children }) => <SafeLink href={href}>{children}</SafeLink>,
  img: ({ alt }) => <span className="text-muted">[picture{alt ? `: ${alt}` : ""}]</span>,
  input: () => null,
  p: ({ children }) => <p className="whitespace-pre-line">{children}</p>,
  ul: ({ children }) => <ul className="list-disc space-y-1 pl-5">{children}</ul>,
  ol: ({ children }) => <ol className="list-decimal space-y-1 pl-5">{children}</ol>,
  h1: ({ children }) => <p className="font-semibold">{children}</p>,
  h2: ({ children }) => <p className="font-semibold">{children}</p>,
  h3: ({ children }) => <p className="font-semibold">{children}</p>,
  code: ({ children }) => <code className="rounded bg-default px-1 py-0.5 text-xs">{children}</code>,
  pre: ({ children }) => (
    <pre className="overflow-x-auto rounded-lg border border-border p-2 text-xs">{children}</pre>
  ),
  table: ({ children }) => (
    <section
      aria-label="Table"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys.
      tabIndex={0}
      className="overflow-x-auto rounded-lg border border-border"
    >
      <table className="w-full border-collapse text-xs tabular-nums">{children}</table>
    </section>
  ),
  th: ({ children }) => (
    <th className="border-b border-border px-2 py-1.5 text-left font-medium whitespace-nowrap text-muted">
      {children}
    </th>
  ),
  td: ({ children }) => <td className="border-b border-border px-2 py-1.5 align-top">{children}</td>,
};

function SafeLink({ href, children }: { href: string; children: ReactNode }) {
  if (!safeHref(href)) {
    const host = hostOf(href);
    return (
      <span>
        {children}
        {host && <span className="text-muted"> ({host})</span>}
      </span>
    );
  }
  const isLead = LEAD.test(href);
  return (
    <Link
      href={href}
      prefetch={false}
      className={
        isLead
          ? "inline-flex items-baseline gap-1 rounded whitespace-nowrap bg-accent-soft px-1 font-medium text-accent-soft-foreground hover:underline"
          : "font-medium text-accent hover:underline"
      }
    >
      {isLead && <UserRound className="size-3 shrink-0 self-center" aria-hidden />}
      {children}
    </Link>
  );
}

function hostOf(href: string): string | undefined {
  try {
    const { protocol, host } = new URL(href);
    return /^https?:$/.test(protocol) ? host : undefined;
  } catch {
    return undefined;
  }
}
