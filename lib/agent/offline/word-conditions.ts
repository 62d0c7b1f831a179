import type { Filter } from "@/lib/filters/schema";
import { comparisonAt } from "./amounts";
import { isNoName } from "./foreign-words";
import { after, type ConditionReader } from "./label-conditions";
import { phraseSet, phraseTable } from "./phrases";
import { wordsAt } from "./running-words";
import { filterKeyOf, termsOf } from "./terms";

const placeLead = phraseSet(
  "in, in the, from, around, near, living in, based in, located in, who live in, that live in, lives in, live in, who lives in, from the, at, on, out of, who are in, that are in, over in",
);
const companyLead = phraseSet(
  "at, working at, working for, who work at, who work for, from company, company, of company, employed by, employed at, from the company, that work at, at company, from, who works at, works at, works for",
);
const nameLead = phraseSet(
  "named, called, by the name of, with the name, whose name is, with name, name is, name, by name",
);
const firstLead = phraseSet(
  "whose name starts with, starting with, whose names start with, name starts with, beginning with",
);
const titleLead = phraseSet(
  "who are, with title, with the title, titled, with job title, with the job title",
);
const domainLead = phraseSet(
  "with, using, on, at, with a, with an, having a, who use, using a, with email, with an email at, with email at, email at, with emails at, ending in, ending with",
);

/** Places, companies and names, which no table knows: what follows "in", "at" and "named". */
export const wordCondition: ConditionReader = (tokens, at, context) => {
  const domain = tokens[after(tokens, at, domainLead)];
  if (domain?.kind === "domain" || domain?.kind === "email")
    return {
      value: {
        filter: {
          field: "email",
          op: domain.kind === "email" ? "eq" : "contains",
          value: domain.plain,
        },
        about: "email",
      },
      end: after(tokens, after(tokens, at, domainLead) + 1, mailWords),
    };
  const host = hostAt(tokens, after(tokens, at, domainLead));
  if (host)
    return {
      value: { filter: { field: "email", op: "contains", value: host.value }, about: "email" },
      end: host.end,
    };
  const provider = providers.at(tokens, after(tokens, at, domainLead));
  const mail = provider && mailWords.at(tokens, provider.end);
  if (provider && (mail || after(tokens, at, domainLead) > at))
    return {
      value: { filter: { field: "email", op: "contains", value: provider.value }, about: "email" },
      end: mail?.end ?? provider.end,
    };
  const zip = zipAt(tokens, after(tokens, at, placeLead));
  if (zip) return zip;
  const within = withinField(tokens, at, context);
  if (within) return within;
  const readings = [
    textAfter(tokens, at, firstLead, "name", context, "startsWith"),
    textAfter(tokens, at, nameLead, "name", context),
    textAfter(tokens, at, titleLead, "title", context),
  ];
  const known = readings.find(Boolean);
  if (known) return known;
  const place = placeLead.at(tokens, at);
  const company = companyLead.at(tokens, at);
  const found = wordsAt(tokens, company?.end ?? place?.end ?? tokens.length, context);
  if (!found || comparisonAt(tokens, place?.end ?? company?.end ?? at)) return undefined;
  // "in the same area": plain English is no place.
  if (found.value.split(" ").every(isNoName)) return undefined;
  const word = tokens[at]?.plain;
  const fields =
    word === "from" && company?.end === place?.end
      ? ["source", "company", "address"]
      : company && (!place || company.end > place.end || word === "at")
        ? ["company"]
        : ["address"];
  return alternatives(tokens, found, fields, context);
};

/** "an acme.com address". */
function hostAt(tokens: Parameters<ConditionReader>[0], at: number) {
  const token = tokens[at];
  const mail = mailWords.at(tokens, at + 1);
  const isHost = token?.kind === "word" && /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u.test(token.text);
  return isHost && mail ? { value: token.plain, end: mail.end } : undefined;
}

/** Everybody knows these by name. */
const providers = phraseTable({
  gmail: "gmail, google mail",
  yahoo: "yahoo",
  hotmail: "hotmail",
  outlook: "outlook",
  icloud: "icloud",
});
const mailWords = phraseSet(
  "addresses, address, email, emails, email address, email addresses, mail, mails, account, accounts, users",
);

const zipWords = phraseSet("zip, zip code, zipcode, postcode, postal code, post code, area code");

/** "in the 80202 zip", "zip code 80202". */
function zipAt(tokens: Parameters<ConditionReader>[0], at: number): ReturnType<ConditionReader> {
  const lead = zipWords.at(tokens, at);
  const figure = tokens[lead?.end ?? at];
  const end = (lead?.end ?? at) + 1;
  const tail = lead ? undefined : zipWords.at(tokens, end);
  if (figure?.kind !== "number" || !(lead || tail)) return undefined;
  const filter = { field: "address", op: "contains", value: figure.text } as const;
  return { value: { filter, about: "address" }, end: tail?.end ?? end };
}

const inField = phraseSet("in the, in their, in its, in, as, as their, as the");
const holdLead = phraseSet("with, having, containing, that have, who have, has, have");

/** "with CEO in their title": the value before its field. */
function withinField(
  tokens: Parameters<ConditionReader>[0],
  at: number,
  context: Parameters<ConditionReader>[2],
): ReturnType<ConditionReader> {
  const lead = holdLead.at(tokens, at);
  const value = lead && wordsAt(tokens, lead.end, context);
  const link = value && inField.at(tokens, value.end);
  const field = link && termsOf(context).fields.at(tokens, link.end);
  if (!value || !field || !["text", "name", "email", "long_text", "phone"].includes(field.value.type))
    return undefined;
  const key = filterKeyOf(field.value);
  return {
    value: { filter: { field: key, op: "contains", value: value.value }, about: key },
    end: field.end,
  };
}

function textAfter(
  tokens: Parameters<ConditionReader>[0],
  at: number,
  lead: ReturnType<typeof phraseSet>,
  field: string,
  context: Parameters<ConditionReader>[2],
  op: "contains" | "startsWith" = "contains",
): ReturnType<ConditionReader> {
  const opening = lead.at(tokens, at);
  const found = opening && wordsAt(tokens, opening.end, context);
  return (
    found && { value: { filter: { field, op, value: found.value }, about: field }, end: found.end }
  );
}

/** "in Denver or Boulder"; behind a bare "from" any of source, company and place may be meant. */
function alternatives(
  tokens: Parameters<ConditionReader>[0],
  first: { value: string; end: number },
  fields: string[],
  context: Parameters<ConditionReader>[2],
): ReturnType<ConditionReader> {
  const words = [first.value];
  let { end } = first;
  // The comma of a list: "in Denver, Boulder or Aurora".
  const isList = (place: number) =>
    tokens[place]?.text === "," &&
    [2, 3, 4].some((ahead) => ["or", "and", ","].includes(tokens[place + ahead]?.text ?? ""));
  while (["or", "and"].includes(tokens[end]?.plain ?? "") || isList(end)) {
    const next = tokens[end + 1];
    const more = next && /^\p{Lu}/u.test(next.text) ? wordsAt(tokens, end + 1, context) : undefined;
    if (!more) break;
    words.push(more.value);
    end = more.end;
  }
  const conditions = words.flatMap((value) =>
    fields.map((field) => ({ field, op: "contains" as const, value })),
  );
  const [only] = conditions;
  const filter: Filter = conditions.length === 1 && only ? only : { or: conditions };
  return { value: { filter, about: fields.join() }, end };
}
