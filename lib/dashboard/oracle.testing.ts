import { defaultStatuses } from "@/lib/leads/schema";
import type { Span, WholePeriod } from "./period";
import type { WorldLead } from "./world.testing";

/** The figures of a made-up past, computed lead by lead in the plainest way. */
export function oracle(
  world: readonly WorldLead[],
  { previous, ...span }: WholePeriod,
  owner?: string,
) {
  const leads = world.filter(
    (lead) => !lead.isDeleted && (owner === undefined || lead.owner === owner),
  );
  return {
    created: both((within) => leads.filter((lead) => within(lead.createdAt)).length),
    contacted: both((within) => leads.filter((lead) => within(firstContact(lead)?.at)).length),
    reached: (status: string) =>
      both((within) => leads.filter((lead) => within(reachedAt(lead, status))).length),
    closed: (...kinds: string[]) =>
      both((within) => leads.filter((lead) => isClosed(lead, kinds, within)).length),
    wonCents: (currency: string) =>
      both((within) =>
        sum(leads.filter((lead) => isClosed(lead, ["won"], within) && lead.currency === currency)),
      ),
    openCents: (currency: string) =>
      sum(leads.filter((lead) => kindOf(statusOf(lead)) === "open" && lead.currency === currency)),
    responseTime: both((within) =>
      median(leads.filter((lead) => within(lead.createdAt)).flatMap(waited)),
    ),
    furthest: (path: readonly string[]) =>
      path.map(
        (_, index) =>
          leads.filter(
            (lead) =>
              isIn(span)(lead.createdAt) &&
              lead.stays.some(({ status }) => path.indexOf(status) >= index),
          ).length,
      ),
    medianStay: (status: string) =>
      median(
        leads
          .filter((lead) => isIn(span)(lead.createdAt))
          .flatMap((lead) => finishedStays(lead, status)),
      ),
    bySource: (source: string | null) => {
      const own = leads.filter(
        (lead) =>
          isIn(span)(lead.createdAt) && (lead.source || null)?.toLowerCase() === source?.toLowerCase(),
      );
      return {
        leads: own.length,
        contacted: own.filter(firstContact).length,
        won: own.filter((lead) => statusOf(lead) === "won").length,
        median: median(own.flatMap(waited)),
      };
    },
  };

  function both<T>(figure: (within: (at: Date | undefined) => boolean) => T) {
    return { current: figure(isIn(span)), previous: figure(isIn(previous)) };
  }
}

const isIn =
  ({ from, to }: Span) =>
  (at: Date | undefined) =>
    at !== undefined && at >= from && at < to;

const statusOf = (lead: WorldLead) => lead.stays.at(-1)?.status ?? "";
const kindOf = (status: string) => defaultStatuses.find(({ key }) => key === status)?.kind ?? "open";
const reachedAt = (lead: WorldLead, status: string) =>
  lead.stays.find((stay) => stay.status === status)?.at;
const sum = (leads: readonly WorldLead[]) =>
  leads.reduce((total, { valueCents }) => total + (valueCents ?? 0), 0);

const isClosed = (
  lead: WorldLead,
  kinds: readonly string[],
  within: (at: Date | undefined) => boolean,
) => kinds.includes(kindOf(statusOf(lead))) && within(lead.stays.at(-1)?.at);

const finishedStays = ({ stays }: WorldLead, status: string) =>
  stays.flatMap((stay, index) => {
    const next = stays[index + 1];
    return next && stay.status === status ? [(next.at.getTime() - stay.at.getTime()) / 1000] : [];
  });

export const firstContact = ({ acts }: WorldLead) =>
  acts
    .filter(
      ({ type, kind, direction }) =>
        kind !== "campaign" &&
        (type === "email_sent" ||
          type === "sms_sent" ||
          (type === "call_logged" && direction === "out")),
    )
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];

function waited(lead: WorldLead): number[] {
  const contact = firstContact(lead);
  return contact ? [Math.max(0, contact.at.getTime() - lead.createdAt.getTime()) / 1000] : [];
}

/** Whole seconds; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}
