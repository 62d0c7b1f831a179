import { Resend } from "resend";
import { env } from "@/lib/env";

export interface SendableEmail {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The provider sends one mail per key, however often it is asked within a day. */
  idempotencyKey: string;
}

export type SendResult =
  | { ok: true; providerId: string }
  | { ok: false; error: string; isFinal: boolean };

/** No answer within this time counts as a failure that is tried again under the same key. */
const TIMEOUT_MS = 15_000;

/** Hands a mail to the provider. Says whether another try can help, and throws nothing. */
export async function sendEmail({ idempotencyKey, ...mail }: SendableEmail): Promise<SendResult> {
  const { RESEND_API_KEY: key, RESEND_BASE_URL: baseUrl, EMAIL_FROM: from } = env();
  if (!key) return { ok: false, error: "RESEND_API_KEY is not set.", isFinal: true };
  if (!from) return { ok: false, error: "EMAIL_FROM is not set.", isFinal: true };
  const resend = new Resend(key, baseUrl ? { baseUrl } : {});
  const { data, error } = await within(resend.emails.send({ from, ...mail }, { idempotencyKey }));
  if (data) return { ok: true, providerId: data.id };
  const status = error?.statusCode ?? null;
  return {
    ok: false,
    error: `${error?.name}: ${error?.message}`.slice(0, 500),
    isFinal: isFinal(status),
  };
}

/** The provider judged the request itself; time-outs, collisions, limits and its own failures may pass. */
const isFinal = (status: number | null) =>
  status !== null && status >= 400 && status < 500 && ![408, 409, 425, 429].includes(status);

async function within<T extends { error: unknown }>(sent: Promise<T>) {
  const timedOut = {
    data: null,
    error: { name: "timeout", message: "The mail provider did not answer in time.", statusCode: null },
  };
  const { promise, resolve } = Promise.withResolvers<typeof timedOut>();
  const timer = setTimeout(() => resolve(timedOut), TIMEOUT_MS);
  try {
    return await Promise.race([sent, promise]);
  } finally {
    clearTimeout(timer);
  }
}
