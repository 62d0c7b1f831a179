import type { ReactNode } from "react";

/** Which model answers, and how another one is set. */
export function ModelLine({ name, isOffline }: { name: string; isOffline: boolean }) {
  return (
    <p className="text-sm text-pretty text-muted">
      {isOffline ? (
        <>
          The offline assistant answers, which costs nothing. To connect a language model, set{" "}
          <Name>OPENAI_API_KEY</Name> on the server and restart it; <Name>OPENAI_BASE_URL</Name> and{" "}
          <Name>OPENAI_MODEL</Name> choose which.
        </>
      ) : (
        <>
          <span className="text-foreground">{name}</span> answers. <Name>OPENAI_MODEL</Name>,{" "}
          <Name>OPENAI_BASE_URL</Name> and <Name>OPENAI_API_KEY</Name> on the server choose another.
        </>
      )}
    </p>
  );
}

const Name = ({ children }: { children: ReactNode }) => (
  <code className="font-mono text-xs text-foreground wrap-anywhere">{children}</code>
);
