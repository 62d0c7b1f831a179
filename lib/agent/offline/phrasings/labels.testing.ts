import { members, type Row, tags } from "../testing";
import { all, any, is, list, not, openStatuses, owner, pages, status } from "./shorthand.testing";

export const labelsPhrasings: Row[] = [
  ["show new leads", list(status("new"))],
  ["list my open leads", list(all(owner("me"), status(...openStatuses)))],
  ["leads tagged VIP or Cash", list(is("tags", "any", [tags.vip, tags.cash]))],
  ["leads tagged VIP and Cash", list(is("tags", "all", [tags.vip, tags.cash]))],
  [
    "unassigned leads from Zillow",
    list(all(is("assignedToId", "empty"), is("source", "eq", "Zillow"))),
  ],
  ["leads except lost ones", list(is("status", "notIn", ["lost"]))],
  ["open leads not from Zillow", list(all(status(...openStatuses), not(is("source", "eq", "Zillow"))))],
  ["open leads", list(status(...openStatuses))],
  ["Mia's leads", list(owner(members.mia))],
  ["leads of Mia and Leo", list(owner(members.mia, members.leo))],
  ["what leads does Leo have?", list(owner(members.leo))],
  ["leads without an owner", list(is("assignedToId", "empty"))],
  ["VIPs", list(is("tags", "any", [tags.vip]))],
  ["leads not tagged VIP", list(is("tags", "none", [tags.vip]))],
  ["new, contacted and qualified leads", list(status("new", "contacted", "qualified"))],
  ["status is proposal", list(status("proposal"))],
  [
    "lost leads with loss reason budget",
    list(all(status("lost"), is("lossReason", "contains", "budget"))),
  ],
  [
    "give me all investors with cash",
    list(all(is("tags", "any", [tags.investor]), is("tags", "any", [tags.cash]))),
  ],
  ["deals that are neither won nor lost", list(is("status", "notIn", ["won", "lost"]))],
  ['Show me leads with the tag "First home"', list(is("tags", "any", [tags.firstHome]))],
  ["cash buyers or sellers", list(is("tags", "any", [tags.cash, tags.buyer, tags.seller]))],
  ["VIPs or leads from Zillow", list(any(is("tags", "any", [tags.vip]), is("source", "eq", "Zillow")))],
  ["lost, new or contacted leads", list(status("lost", "new", "contacted"))],
  [pages.lead, "she is a VIP?", list(is("tags", "any", [tags.vip]), { q: "she" })],
];
