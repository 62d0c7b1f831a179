import {
  Activity,
  Bell,
  BookOpen,
  Bot,
  Cog,
  FlaskConical,
  Gauge,
  History,
  KeyRound,
  ListChecks,
  Settings,
  ShieldCheck,
  Sparkles,
  Split,
  TextCursorInput,
  UserRound,
  UserRoundCog,
  UsersRound,
  Workflow,
} from "lucide-react";
import type { ReactNode } from "react";

export type NavItem = {
  label: string;
  href: string;
  icon: ReactNode;
  count?: number;
  /** Seen by owners and admins only. */
  adminOnly?: boolean;
  /** Stands in the bottom bar of a phone; the others are under More. */
  isPrimary?: boolean;
};

export type NavSection = {
  /** Left out for the main pages. */
  label?: string;
  /** Its pages have tabs between them, so the sidebar shows only this link to the first. */
  folded?: NavItem;
  items: NavItem[];
};

/** The pages of the app in the order of the sidebar. */
export const appNav: NavSection[] = [
  {
    items: [
      {
        label: "Dashboard",
        href: "/dashboard",
        icon: <Gauge />,
        isPrimary: true,
      },
      {
        label: "Leads",
        href: "/leads",
        icon: <UsersRound />,
        isPrimary: true,
      },
      {
        label: "Tasks",
        href: "/tasks",
        icon: <ListChecks />,
        isPrimary: true,
      },
      {
        label: "Assistant",
        href: "/chat",
        icon: <Sparkles />,
        isPrimary: true,
      },
      {
        label: "Activity",
        href: "/activity",
        icon: <Activity />,
      },
      {
        label: "Recent changes",
        href: "/journal",
        icon: <History />,
      },
    ],
  },
  {
    label: "Settings",
    folded: { label: "Settings", href: "/settings", icon: <Settings /> },
    items: [
      {
        label: "Team members",
        href: "/settings/members",
        icon: <UserRoundCog />,
      },
      { label: "Pipeline", href: "/settings/pipeline", icon: <Workflow /> },
      { label: "Fields", href: "/settings/fields", icon: <TextCursorInput /> },
      { label: "Assigning", href: "/settings/assigning", icon: <Split /> },
      { label: "Profile", href: "/settings/profile", icon: <UserRound /> },
      { label: "Notifications", href: "/settings/notifications", icon: <Bell /> },
      { label: "Security", href: "/settings/security", icon: <ShieldCheck /> },
      { label: "API keys", href: "/settings/api-keys", icon: <KeyRound /> },
      {
        label: "Assistant's record",
        href: "/settings/assistant",
        icon: <Bot />,
        adminOnly: true,
      },
      {
        label: "Simulator",
        href: "/settings/simulator",
        icon: <FlaskConical />,
      },
    ],
  },
  {
    label: "Admin",
    items: [
      { label: "Jobs", href: "/admin/jobs", icon: <Cog />, adminOnly: true },
      { label: "API reference", href: "/docs/api", icon: <BookOpen /> },
    ],
  },
];
