import { countUnread } from "./count-unread";
import { deleteNotification } from "./delete-notification";
import { getPreferences } from "./get-preferences";
import { listNotifications } from "./list-notifications";
import { markAllRead } from "./mark-all-read";
import { openNotification } from "./open-notification";
import { setDevice } from "./set-device";
import { updateNotification } from "./update-notification";
import { updatePreferences } from "./update-preferences";

export const notificationOperations = [
  listNotifications,
  countUnread,
  updateNotification,
  markAllRead,
  deleteNotification,
  openNotification,
  setDevice,
  getPreferences,
  updatePreferences,
];
