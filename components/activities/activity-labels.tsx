import {
  ArrowRightLeft,
  Bot,
  CalendarClock,
  CircleCheck,
  Mail,
  MessageSquare,
  Pencil,
  Phone,
  Plus,
  StickyNote,
  Tag,
  Undo2,
  UserRoundPlus,
} from "lucide-react";
import type { ReactNode } from "react";
import type { Activity, ActivityType, ActorKind, LoggedKind, Outcome } from "@/lib/activities/schema";

/** What kinds of events are called in a list of them. */
export const activityLabels: Record<ActivityType, string> = {
  lead_created: "Lead added",
  lead_updated: "Facts changed",
  status_changed: "Status changed",
  lead_assigned: "Owner changed",
  note_added: "Notes",
  tag_changed: "Tags changed",
  task_created: "Tasks added",
  task_completed: "Tasks completed",
  email_sent: "Emails sent",
  email_received: "Emails received",
  email_engaged: "Emails opened",
  sms_sent: "Texts sent",
  sms_received: "Texts received",
  call_logged: "Calls",
  appointment_changed: "Meetings",
  automation_ran: "Automations",
};

/** What acts where no person does. */
export const kindLabels: Record<ActorKind, string> = {
  user: "People",
  workflow: "Workflows",
  campaign: "Campaigns",
  agent: "Assistant",
  import: "Imports",
  api: "API",
  system: "Rapport",
};

const icons: Record<ActivityType, ReactNode> = {
  lead_created: <Plus />,
  lead_updated: <Pencil />,
  status_changed: <ArrowRightLeft />,
  lead_assigned: <UserRoundPlus />,
  note_added: <StickyNote />,
  tag_changed: <Tag />,
  task_created: <CalendarClock />,
  task_completed: <CircleCheck />,
  email_sent: <Mail />,
  email_received: <Mail />,
  email_engaged: <Mail />,
  sms_sent: <MessageSquare />,
  sms_received: <MessageSquare />,
  call_logged: <Phone />,
  appointment_changed: <CalendarClock />,
  automation_ran: <Bot />,
};

export const activityIcon = ({ type, data }: Activity): ReactNode =>
  "undid" in data ? <Undo2 /> : icons[type];

const kinds: Record<Activity["actorKind"], string> = {
  user: "A former member",
  workflow: "A workflow",
  campaign: "A campaign",
  agent: "The assistant",
  import: "An import",
  api: "The API",
  system: "Rapport",
};

/** Who did it: a person where one stood behind it. */
export const actorName = ({ actorName, actorKind }: Activity): string => actorName ?? kinds[actorKind];

/** What is logged by hand, in a sentence. */
export const kindNames: Record<LoggedKind, string> = {
  call: "a call",
  meeting: "a meeting",
  email: "an email",
  text: "a text message",
};

export const outcomeLabels: Record<Outcome, string> = {
  answered: "Answered",
  voicemail: "Left a voicemail",
  no_answer: "No answer",
  busy: "Busy",
  wrong_number: "Wrong number",
  held: "Took place",
  no_show: "Did not come",
  cancelled: "Cancelled",
};
