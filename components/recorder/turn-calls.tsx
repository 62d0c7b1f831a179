import { toolTitle } from "@/components/agent/tool-words";
import { RecordedStep } from "@/components/jobs/recorded-step";
import type { Format } from "@/lib/format";
import type { RecordedCall } from "@/lib/recorder/schema";
import { approvalWords } from "./words";

/** Each tool call of a turn with what went in, what came out and whether a person had approved it. */
export function TurnCalls({ calls, format }: { calls: RecordedCall[]; format: Format }) {
  return (
    <section aria-labelledby="calls" className="pt-8">
      <h3 id="calls" className="pb-3 text-sm font-semibold">
        Tool calls
      </h3>
      {calls.length === 0 && <p className="text-sm text-muted">No tool was called.</p>}
      <ol className="flex flex-col gap-2">
        {calls.map((call, index) => (
          // Calls of a turn never change nor move.
          // biome-ignore lint/suspicious/noArrayIndexKey: their order is their identity
          <li key={index}>
            <RecordedStep
              input={call.input}
              output={call.output}
              summary={
                <>
                  <span className="font-medium">{toolTitle(call.tool)}</span>
                  <span className="font-mono text-xs text-muted">{call.tool}</span>
                  <span className="text-xs">{approvalWords[call.approval]}</span>
                  <span className="ml-auto text-xs text-muted tabular-nums">
                    {format.duration(call.milliseconds)}
                  </span>
                </>
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
}
