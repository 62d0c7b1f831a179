import Link from "next/link";
import { Person } from "@/components/ui/avatar";
import { type ActivityFigures, countedTypes, type PersonFigures } from "@/lib/dashboard/schema";
import { type Format, formatWait } from "@/lib/format";
import { actsHref } from "./figure-query";
import { RowsLink } from "./rows-link";
import { actNames } from "./words";

/** What each person did, and how fast they answered new leads. */
export function PeopleTable({
  people,
  period,
  format,
}: Pick<ActivityFigures, "people" | "period"> & { format: Format }) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full min-w-176 text-sm">
        <thead>
          <tr className="text-right text-xs text-muted [&>th]:pb-1.5 [&>th]:font-medium">
            <th scope="col" className="text-left">
              Person
            </th>
            {countedTypes.map((type) => (
              <th key={type} scope="col">
                {actNames[type]}
              </th>
            ))}
            <th scope="col">All</th>
            <th scope="col">First contacts</th>
            <th scope="col">Response</th>
          </tr>
        </thead>
        <tbody className="[&>tr>*]:h-9 [&>tr>*]:border-t [&>tr>*]:border-separator">
          {people.map((person) => (
            <PersonRow
              key={person.userId}
              person={person}
              since={period.from}
              until={period.to}
              format={format}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function PersonRow({
  person,
  since,
  until,
  format,
}: {
  person: PersonFigures;
  since: string;
  until: string;
  format: Format;
}) {
  const { userId: actorId, name, counts, total } = person;
  return (
    <tr className="text-right [&>td]:pl-2 [&>td]:tabular-nums">
      <th scope="row" className="max-w-48 truncate pr-3 text-left font-normal">
        <Person name={name} src={person.avatarUrl} />
      </th>
      {countedTypes.map((type) => (
        <td key={type}>
          <ActsLink
            href={actsHref({ actorId, types: [type], since, until })}
            label={`${actNames[type]} of ${name}`}
            value={counts[type] ?? 0}
            format={format}
          />
        </td>
      ))}
      <td>
        <ActsLink
          href={actsHref({ actorId, types: countedTypes, since, until })}
          label={`Everything of ${name}`}
          value={total}
          format={format}
        />
      </td>
      <td>
        <RowsLink
          rows={person.firstContactRows}
          label={`First contacts of ${name}`}
          value={person.firstContacts}
          format={format}
        />
      </td>
      <td className="whitespace-nowrap text-muted">
        {person.medianResponseSeconds === null ? "–" : formatWait(person.medianResponseSeconds)}
      </td>
    </tr>
  );
}

function ActsLink({
  href,
  label,
  value,
  format,
}: {
  href: string;
  label: string;
  value: number;
  format: Format;
}) {
  if (value === 0) return <span className="text-muted">0</span>;
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={`${label}: ${format.number(value)}`}
      className="thumb hover:text-accent hover:underline"
    >
      {format.number(value)}
    </Link>
  );
}
