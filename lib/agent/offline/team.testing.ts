import { sharedFormat } from "@/lib/format";
import type { Setting } from "./answer-turn";

/** Ids that can be read in a failing test. */
export const id = (kind: string, index: number) =>
  `${{ lead: "10000000", tag: "20000000", member: "30000000", entry: "40000000", note: "50000000", task: "70000000", view: "80000000" }[kind]}-0000-7000-8000-${String(index).padStart(12, "0")}`;

export const tags = {
  buyer: id("tag", 1),
  seller: id("tag", 2),
  investor: id("tag", 3),
  firstHome: id("tag", 4),
  vip: id("tag", 5),
  cash: id("tag", 6),
};
export const members = {
  ada: id("member", 1),
  grace: id("member", 2),
  mia: id("member", 3),
  leo: id("member", 4),
  viewer: id("member", 5),
};
export const people = {
  ana: id("lead", 1),
  anaSilva: id("lead", 2),
  noah: id("lead", 3),
  zoe: id("lead", 4),
  diana: id("lead", 5),
};
export const lastEntry = id("entry", 1);
export const createdLead = id("lead", 9);
export const createdTag = id("tag", 9);

const status = (
  key: string,
  label: string,
  kind: "open" | "won" | "lost" = "open",
  requiresReason = false,
) => ({
  key,
  label,
  kind,
  requiresReason,
});
const field = (key: string, label: string, type: string, options: string[] = []) => ({
  key,
  label,
  type,
  options,
});

/** Wednesday, in a team whose day begins seven hours after UTC's. */
export const now = new Date("2026-11-25T18:00:00Z");

export const setting: Setting = {
  vocabulary: {
    statuses: [
      status("new", "New"),
      status("contacted", "Contacted"),
      status("qualified", "Qualified"),
      status("appointment", "Appointment"),
      status("proposal", "Proposal"),
      status("negotiation", "Negotiation"),
      status("won", "Won", "won"),
      status("lost", "Lost", "lost", true),
      status("nurture", "Nurture"),
    ],
    tags: [
      { id: tags.buyer, name: "Buyer" },
      { id: tags.seller, name: "Seller" },
      { id: tags.investor, name: "Investor" },
      { id: tags.firstHome, name: "First home" },
      { id: tags.vip, name: "VIP" },
      { id: tags.cash, name: "Cash" },
    ],
    members: [
      { id: members.ada, name: "Ada Lovelace", mayHoldLeads: true },
      { id: members.grace, name: "Grace Hopper", mayHoldLeads: true },
      { id: members.mia, name: "Mia Torres", mayHoldLeads: true },
      { id: members.leo, name: "Leo Novak", mayHoldLeads: true },
      { id: members.viewer, name: "Vera Quiet", mayHoldLeads: false },
    ],
    customFields: [
      field("area", "Preferred area", "select", ["Capitol Hill", "Highland", "Cherry Creek"]),
      field("budget", "Budget", "money"),
      field("move_by", "Move by", "date"),
      field("bedrooms", "Bedrooms", "number"),
      field("pre_approved", "Pre-approved", "boolean"),
    ],
    lossReasons: ["Price", "Timing", "Chose another agent", "Unreachable"],
    sources: ["Website", "Referral", "Open house", "Google Ads", "Facebook", "Zillow", "Walk-in"],
  },
  currency: "USD",
  country: "US",
  teamId: "60000000-0000-7000-8000-000000000001",
  userId: members.grace,
  timeZone: "America/Denver",
  format: sharedFormat,
  now,
};
