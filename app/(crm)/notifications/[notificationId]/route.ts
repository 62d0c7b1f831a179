import { currentActor, pageCall } from "@/lib/auth/page-actor";
import { openNotification } from "@/lib/notifications/open-notification";
import { answerOf } from "@/lib/operations/perform";

/** Where mails and push lead: on to what the notification is about. What is gone leads to the leads. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ notificationId: string }> },
): Promise<Response> {
  const { notificationId } = await params;
  const actor = await currentActor();
  if (!actor) return to("/sign-in");
  const opened = await answerOf(
    openNotification,
    actor,
    { id: notificationId },
    await pageCall(),
  ).catch(() => undefined);
  return to(opened?.link ?? "/leads");
}

const to = (path: string) => new Response(null, { status: 303, headers: { Location: path } });
