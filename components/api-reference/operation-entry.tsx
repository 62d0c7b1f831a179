import type { ReferenceField, ReferenceOperation } from "@/lib/operations/reference";
import { TryIt } from "./try-it";

const methodTones: Record<string, string> = {
  GET: "teal",
  POST: "green",
  PUT: "orange",
  PATCH: "yellow",
  DELETE: "red",
};

/** One operation: closed it is a line, open it lists its fields and can be tried. */
export function OperationEntry({ operation }: { operation: ReferenceOperation }) {
  return (
    <details id={operation.name} className="group rounded-lg border border-border bg-surface">
      <summary className="grid cursor-pointer grid-cols-[3.5rem_minmax(0,1fr)] items-baseline gap-x-3 gap-y-1 px-4 py-2.5 text-sm lg:grid-cols-[3.5rem_17rem_minmax(0,1fr)]">
        <span
          data-tone={methodTones[operation.method]}
          className="font-mono text-xs font-semibold text-(--tone-text)"
        >
          {operation.method}
        </span>
        <span className="font-mono text-xs wrap-anywhere">{operation.path}</span>
        <span className="col-span-2 text-muted lg:col-span-1">
          {operation.summary.replaceAll("`", "")}
        </span>
      </summary>
      <div className="flex flex-col gap-4 border-t border-separator px-4 py-4 text-sm">
        <p className="text-muted">
          Needs {operation.scope}. Answers {operation.answer}.
        </p>
        {operation.fields.length > 0 && <FieldTable fields={operation.fields} />}
        <TryIt operation={operation} />
      </div>
    </details>
  );
}

function FieldTable({ fields }: { fields: ReferenceField[] }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-xs">
        <thead className="text-muted">
          <tr>
            <th className="py-1 pr-4 font-medium">Field</th>
            <th className="py-1 pr-4 font-medium">In</th>
            <th className="py-1 pr-4 font-medium">Type</th>
            <th className="py-1 font-medium">Meaning</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-separator">
          {fields.map((field) => (
            <tr key={`${field.place} ${field.name}`} className="align-top">
              <td className="py-1.5 pr-4 font-mono">
                {field.name}
                {field.isRequired && <span className="text-danger"> required</span>}
              </td>
              <td className="py-1.5 pr-4 text-muted">{field.place}</td>
              <td className="max-w-52 py-1.5 pr-4 font-mono wrap-anywhere text-muted">{field.type}</td>
              <td className="py-1.5">{field.description}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
