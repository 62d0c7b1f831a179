"use client";

import { Checkbox } from "@/components/ui/checkbox";
import type { NotificationPreferences, QuietHours } from "@/lib/notifications/schema";

const USUAL_QUIET: QuietHours = { from: "20:00", to: "08:00" };
const USUAL_DIGEST = "08:00";

/** When mail and push wait, and when the daily mail comes; by the reader's own clock. */
export function TimesFields({
  preferences,
  save,
}: {
  preferences: NotificationPreferences;
  save: (next: NotificationPreferences, changes: object) => void;
}) {
  const { quietHours, digestAt, timeZone, canSendEmail } = preferences;
  const setQuiet = (next: QuietHours | null) =>
    save({ ...preferences, quietHours: next }, { quietHours: next });
  const setDigest = (next: string | null) =>
    save({ ...preferences, digestAt: next }, { digestAt: next });

  return (
    <div className="flex flex-col gap-6">
      <fieldset>
        <legend className="text-sm font-medium">Quiet hours</legend>
        <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1">
          <Checkbox
            checked={quietHours !== null}
            onChange={(event) => setQuiet(event.currentTarget.checked ? USUAL_QUIET : null)}
          >
            Leave me alone
          </Checkbox>
          {quietHours && (
            <span className="flex items-center gap-2 text-sm">
              <TimeField
                label="Quiet from"
                value={quietHours.from}
                onSet={(from) => setQuiet({ ...quietHours, from })}
              />
              <span className="text-muted">to</span>
              <TimeField
                label="Quiet until"
                value={quietHours.to}
                onSet={(to) => setQuiet({ ...quietHours, to })}
              />
            </span>
          )}
        </div>
        <p className="text-xs text-muted">
          Email and push wait until they are over; nothing is lost. The bell goes on.
        </p>
      </fieldset>
      <fieldset>
        <legend className="text-sm font-medium">Daily digest</legend>
        <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1">
          <Checkbox
            checked={digestAt !== null}
            disabled={!canSendEmail}
            onChange={(event) => setDigest(event.currentTarget.checked ? USUAL_DIGEST : null)}
          >
            One mail a day with what I have not read
          </Checkbox>
          {digestAt && (
            <span className="flex items-center gap-2 text-sm">
              <span className="text-muted">at</span>
              <TimeField label="Digest at" value={digestAt} onSet={setDigest} />
            </span>
          )}
        </div>
        <p className="text-xs text-muted">Nothing is sent when there is nothing new.</p>
      </fieldset>
      <p className="text-xs text-muted">
        Times are in your time zone, {timeZone.replaceAll("_", " ")}.
      </p>
    </div>
  );
}

/** Kept when it is left, not with each digit. */
function TimeField({
  label,
  value,
  onSet,
}: {
  label: string;
  value: string;
  onSet: (time: string) => void;
}) {
  return (
    <input
      key={value}
      type="time"
      aria-label={label}
      required
      defaultValue={value}
      onBlur={(event) => {
        const { value: typed } = event.currentTarget;
        if (!typed) event.currentTarget.value = value;
        else if (typed !== value) onSet(typed);
      }}
      className="input w-32 phone:w-36"
    />
  );
}
