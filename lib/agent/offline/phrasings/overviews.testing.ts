import { members, type Row, setting } from "../testing";
import { all, count, is, openStatuses, owner, status } from "./shorthand.testing";

export const overviewsPhrasings: Row[] = [
  ["pipeline", ["pipeline_get", {}]],
  ["who is on the team", ["teams_get", { id: setting.teamId }]],
  ["list tags", ["tags_list", {}]],
  ["what's in the bin", ["bin_list", { limit: 10 }]],
  ["recent changes", ["journal_list", { changesOnly: true, limit: 10 }]],
  ["what was changed today?", ["journal_list", { changesOnly: true, limit: 50 }]],
  ["what did I do today", ["journal_list", { actorId: members.grace, changesOnly: true, limit: 50 }]],
  [
    "what did Mia do yesterday",
    [
      "activities_list",
      {
        actorId: members.mia,
        since: "2026-11-24T07:00:00.000Z",
        until: "2026-11-25T07:00:00.000Z",
        limit: 20,
      },
    ],
  ],
  ["what did the team do today", ["journal_list", { changesOnly: true, limit: 50 }]],
  [
    "what has Grace done this week",
    [
      "activities_list",
      {
        actorId: members.grace,
        since: "2026-11-23T07:00:00.000Z",
        until: "2026-11-30T07:00:00.000Z",
        limit: 20,
      },
    ],
  ],
  ["show me today's activity", ["journal_list", { changesOnly: true, limit: 50 }]],
  [
    "what happened yesterday",
    [
      "activities_list",
      { since: "2026-11-24T07:00:00.000Z", until: "2026-11-25T07:00:00.000Z", limit: 20 },
    ],
  ],
  ["restore Noah Kim", ["bin_list", { limit: 100 }]],
  ["what changed since Monday", ["activities_list", { since: "2026-11-23T07:00:00.000Z", limit: 20 }]],
  [
    "what did I change yesterday",
    [
      "activities_list",
      {
        actorId: members.grace,
        since: "2026-11-24T07:00:00.000Z",
        until: "2026-11-25T07:00:00.000Z",
        limit: 20,
      },
    ],
  ],
  [
    "show the changes Leo made last week",
    [
      "activities_list",
      {
        actorId: members.leo,
        since: "2026-11-16T07:00:00.000Z",
        until: "2026-11-23T07:00:00.000Z",
        limit: 20,
      },
    ],
  ],
  ["what was done today", ["journal_list", { changesOnly: true, limit: 50 }]],
  [
    "who did what yesterday",
    [
      "activities_list",
      { since: "2026-11-24T07:00:00.000Z", until: "2026-11-25T07:00:00.000Z", limit: 20 },
    ],
  ],
  ["what's Mia working on", ["activities_list", { actorId: members.mia, limit: 20 }]],
  [
    "did Leo do anything yesterday",
    [
      "activities_list",
      {
        actorId: members.leo,
        since: "2026-11-24T07:00:00.000Z",
        until: "2026-11-25T07:00:00.000Z",
        limit: 20,
      },
    ],
  ],
  ["how many tags do we have", ["tags_list", {}]],
  ["which team members are there", ["teams_get", { id: setting.teamId }]],
  ["who has the most leads", ["teams_get", { id: setting.teamId }]],
  [
    "what did Grace change today",
    [
      "activities_list",
      {
        actorId: members.grace,
        since: "2026-11-25T07:00:00.000Z",
        until: "2026-11-26T07:00:00.000Z",
        limit: 20,
      },
    ],
  ],
  [
    "what has Leo been up to this week",
    [
      "activities_list",
      {
        actorId: members.leo,
        since: "2026-11-23T07:00:00.000Z",
        until: "2026-11-30T07:00:00.000Z",
        limit: 20,
      },
    ],
  ],
  [
    "what did the team change yesterday?",
    [
      "activities_list",
      { since: "2026-11-24T07:00:00.000Z", until: "2026-11-25T07:00:00.000Z", limit: 20 },
    ],
  ],
  [
    "how many open leads does each agent have",
    ...[members.ada, members.grace, members.mia, members.leo].map((each) =>
      count(all(status(...openStatuses), owner(each))),
    ),
    count(all(status(...openStatuses), is("assignedToId", "empty"))),
  ],
  [
    "count unassigned leads per status",
    ...setting.vocabulary.statuses.map(({ key }) =>
      count(all(is("assignedToId", "empty"), status(key))),
    ),
  ],
];
