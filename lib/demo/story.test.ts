import { expect, test } from "vitest";
import { demoFields } from "./cast";
import { tellStory } from "./story";

const now = new Date("2026-11-25T02:00:00Z");
const story = tellStory(now, { sellers: ["grace", "leo", "mia"], areas: demoFields[0].options });
const hourInDenver = (at: string) =>
  Number(
    new Intl.DateTimeFormat("en-US", {
      hour: "numeric",
      hourCycle: "h23",
      timeZone: "America/Denver",
    }).format(new Date(at)),
  );

test("the demo's people work by day, and never before a lead came in nor after today", () => {
  const createdAt = new Map(story.leads.map((lead) => [lead.id, lead.createdAt]));
  for (const { occurredAt, leadId } of story.activities) {
    expect(occurredAt <= now.toISOString()).toBe(true);
    expect(occurredAt >= (createdAt.get(leadId) as string)).toBe(true);
    expect(hourInDenver(occurredAt)).toBeGreaterThanOrEqual(7);
    expect(hourInDenver(occurredAt)).toBeLessThanOrEqual(21);
  }
});

test("nobody wins a lead by leaving a message", () => {
  const wins = story.activities.filter(({ data }) => data.to === "won");
  expect(wins.length).toBeGreaterThan(40);
  for (const { leadId, occurredAt } of wins) {
    const calls = story.activities.filter(
      (act) => act.type === "call_logged" && act.leadId === leadId && act.occurredAt === occurredAt,
    );
    for (const { data } of calls) expect(data.outcome).toBe("answered");
  }
});
