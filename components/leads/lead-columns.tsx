import { Person } from "@/components/ui/avatar";
import type { Column } from "@/components/ui/data-table";
import { Money, None } from "@/components/ui/money";
import { RelativeTime } from "@/components/ui/relative-time";
import { StatusBadge } from "@/components/ui/status-badge";
import { TagList } from "@/components/ui/tag-chip";
import type { Lead } from "@/lib/leads/schema";
import { sortableTypes } from "@/lib/settings/field-types";
import type { CustomField } from "@/lib/settings/schema";
import { callHref } from "./call-link";
import { customText, phoneText } from "./lead-words";
import { NameCell } from "./name-cell";
import type { useVocabulary } from "./vocabulary";

type Words = ReturnType<typeof useVocabulary>;

/** Every column that a list of this team's leads can have. */
export function leadColumns(words: Words): Column<Lead>[] {
  return [
    {
      id: "name",
      header: "Name",
      width: 180,
      grow: 2,
      isFixed: true,
      isSortable: true,
      cell: (lead) => <NameCell lead={lead} />,
    },
    {
      id: "status",
      header: "Status",
      width: 124,
      isSortable: true,
      cell: (lead) => <Status lead={lead} words={words} />,
    },
    {
      id: "assignedToId",
      header: "Owner",
      width: 136,
      grow: 1,
      cell: (lead) => <Owner lead={lead} words={words} />,
    },
    {
      id: "company",
      header: "Company",
      width: 124,
      grow: 1,
      isSortable: true,
      cell: ({ company }) => company ?? <None />,
    },
    {
      id: "valueCents",
      header: "Value",
      width: 96,
      align: "end",
      isSortable: true,
      cell: (lead) => <Money cents={lead.valueCents} currency={lead.currency} />,
    },
    { id: "source", header: "Source", width: 100, cell: ({ source }) => source ?? <None /> },
    {
      id: "tags",
      header: "Tags",
      width: 172,
      cell: ({ tags }) => (tags.length > 0 ? <TagList tags={tags} /> : <None />),
    },
    {
      id: "lastContactedAt",
      header: "Last contacted",
      width: 132,
      isSortable: true,
      cell: ({ lastContactedAt }) => <When at={lastContactedAt} />,
    },
    {
      id: "phone",
      header: "Phone",
      width: 148,
      isOptional: true,
      cell: (lead) => <PhoneNumber lead={lead} />,
    },
    {
      id: "email",
      header: "Email",
      width: 220,
      isOptional: true,
      cell: ({ email }) => email ?? <None />,
    },
    {
      id: "score",
      header: "Score",
      width: 80,
      align: "end",
      isSortable: true,
      isOptional: true,
      cell: ({ score }) => score ?? <None />,
    },
    {
      id: "createdAt",
      header: "Created",
      width: 112,
      isSortable: true,
      cell: ({ createdAt }) => <When at={createdAt} />,
    },
    {
      id: "updatedAt",
      header: "Last change",
      width: 112,
      isSortable: true,
      isOptional: true,
      cell: ({ updatedAt }) => <When at={updatedAt} />,
    },
    ...words.customFields.map((field) => customColumn(field, words)),
  ];
}

function customColumn(field: CustomField, words: Words): Column<Lead> {
  const isNumber = field.type === "number" || field.type === "money";
  return {
    id: `custom.${field.key}`,
    header: field.label,
    width: isNumber ? 104 : 144,
    ...(isNumber && { align: "end" }),
    isOptional: true,
    isSortable: sortableTypes.has(field.type),
    cell: (lead) => customText(field, lead.customFields[field.key], words) || <None />,
  };
}

function Status({ lead, words }: { lead: Lead; words: Words }) {
  const status = words.statusOf(lead.status);
  return <StatusBadge color={status?.color}>{status?.label ?? lead.status}</StatusBadge>;
}

function PhoneNumber({ lead }: { lead: Lead }) {
  const href = callHref(lead.phoneE164 ?? lead.phone);
  if (!href) return <None />;
  return (
    <a href={href} tabIndex={-1} className="tabular-nums hover:text-link hover:underline">
      {phoneText(lead)}
    </a>
  );
}

function Owner({ lead, words }: { lead: Lead; words: Words }) {
  const member = words.memberOf(lead.assignedToId);
  const isGone = lead.assignedToId !== null && !member;
  return <Person name={isGone ? "Former member" : member?.name} src={member?.avatarUrl} />;
}

function When({ at }: { at: string | null }) {
  return at ? <RelativeTime at={at} className="text-muted" /> : <None />;
}
