import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { v7 } from "uuid";
import { UNCONFIRMED_COOKIE } from "@/components/auth/notice-cookie";
import { UnconfirmedNotice } from "@/components/auth/unconfirmed-notice";
import { LiveUpdates } from "@/components/live/live-updates";
import { appNav, type NavSection } from "@/components/shell/nav";
import { Shell } from "@/components/shell/shell";
import { LocaleProvider } from "@/components/ui/format";
import { modelName } from "@/lib/agent/model";
import { me } from "@/lib/auth/me";
import { ask } from "@/lib/auth/page-actor";
import { countUnread } from "@/lib/notifications/count-unread";
import { listTeams } from "@/lib/teams/list-teams";
import { search, signOut, switchTeam } from "./actions";

/** Finds who is signed in, once, and draws what stands around every page of the app. */
export default async function CrmLayout({ children }: { children: ReactNode }) {
  const [{ user, team, role, flags }, { items: teams }, unread] = await Promise.all([
    ask(me),
    ask(listTeams),
    ask(countUnread),
  ]);
  const isPutAway = (await cookies()).get(UNCONFIRMED_COOKIE)?.value === user.id;
  return (
    <LocaleProvider locale={user.locale}>
      <Shell
        actor={{ name: user.name, email: user.email, avatarUrl: user.avatarUrl, role }}
        switcher={{ team, teams, switchTeam }}
        nav={navFor(flags)}
        signOutAction={signOut}
        search={search}
        userId={user.id}
        agent={modelName()}
        unread={unread}
      >
        {!user.emailVerifiedAt && !isPutAway && (
          <UnconfirmedNotice userId={user.id} email={user.email} />
        )}
        {children}
        <LiveUpdates key={team.id} since={v7()} />
      </Shell>
    </LocaleProvider>
  );
}

/** Without its twin of the post, a server has nothing to simulate. */
function navFor(flags: Record<string, boolean>): NavSection[] {
  if (flags.simulator) return appNav;
  return appNav.map((section) => ({
    ...section,
    items: section.items.filter((item) => item.href !== "/settings/simulator"),
  }));
}
