"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { updateNotificationPreferences } from "@/app/(crm)/settings/actions";
import { announce } from "@/components/ui/announcer";
import { Checkbox } from "@/components/ui/checkbox";
import { notifyError } from "@/components/ui/toast";
import {
  type Channel,
  channels,
  type NotificationPreferences,
  type NotificationType,
  toldTypes,
} from "@/lib/notifications/schema";
import { TimesFields } from "./times-fields";
import { channelWords, typeWords } from "./type-words";

/** Type by channel, quiet hours and the digest; each choice is kept as it is made. */
export function PreferencesForm({ preferences }: { preferences: NotificationPreferences }) {
  const router = useRouter();
  const [shown, setShown] = useState(preferences);

  /** Shows a choice at once and takes it back when it could not be kept. */
  async function save(next: NotificationPreferences, changes: object) {
    const before = shown;
    setShown(next);
    const result = await updateNotificationPreferences(changes);
    if (!result.ok) {
      setShown(before);
      notifyError(result.error.detail);
      return;
    }
    announce("Saved");
    router.refresh();
  }

  const choose = (type: NotificationType, channel: Channel, isOn: boolean) =>
    save(
      {
        ...shown,
        channels: { ...shown.channels, [type]: { ...shown.channels[type], [channel]: isOn } },
      },
      { channels: { [type]: { [channel]: isOn } } },
    );

  return (
    <div className="flex max-w-xl flex-col gap-8">
      <div className="overflow-hidden rounded-lg border border-border">
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b border-separator text-xs text-muted">
              <th scope="col" className="p-3 text-left font-medium">
                Tell me about
              </th>
              {channels.map((channel) => (
                <th key={channel} scope="col" className="w-20 p-2 font-medium phone:w-16">
                  {channelWords[channel]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {toldTypes.map((type) => (
              <tr key={type} className="border-b border-separator last:border-0">
                <th scope="row" className="p-3 text-left font-normal">
                  <span className="font-medium">{typeWords[type][0]}</span>
                  <span className="block text-xs text-muted">{typeWords[type][1]}</span>
                </th>
                {channels.map((channel) => (
                  <td key={channel} className="text-center">
                    <Checkbox
                      aria-label={`${typeWords[type][0]}: ${channelWords[channel]}`}
                      checked={shown.channels[type][channel]}
                      disabled={channel === "email" && !shown.canSendEmail}
                      onChange={(event) => choose(type, channel, event.currentTarget.checked)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {!shown.canSendEmail && (
        <p className="-mt-6 text-xs text-muted">
          This server cannot send email yet, so nothing comes by email.
        </p>
      )}
      <TimesFields preferences={shown} save={save} />
    </div>
  );
}
