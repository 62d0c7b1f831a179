import { systemSql } from "@/db/client";
import { forgotPassword } from "@/lib/auth/forgot-password";
import { login } from "@/lib/auth/login";
import { apiCall, newAddress, newPerson } from "@/lib/auth/testing";
import { verifyEmail } from "@/lib/auth/verify-email";
import { answerOf } from "@/lib/operations/perform";
import { type Check, sized } from "./check";

/** Two medians may differ by this much. */
const ALLOWED = 1.1;
/** Below this size medians are chance; `same-answer.test.ts` guards the suite. */
const TIMED_FROM = 0.5;

/** Odd spellings of one address, of which each is that address or no address. */
export const identity: Check = {
  id: "C7",
  promise:
    "A link goes to exactly the address that is stored, and neither words nor time tell whether there is an account",
  suiteScale: 0.08,
  async run({ scale }) {
    const failures: string[] = [];
    const { email, user } = await newPerson(newAddress("kim"));
    const odd = oddSpellings(email);
    const wanted = Math.min(odd.length, sized(500, scale));
    let mailed = 0;
    for (let index = 0; index < wanted; index += 1) {
      const typed = odd[Math.floor((index * odd.length) / wanted)] as string;
      mailed += await ask(typed, { id: user.id, email }, failures);
    }
    if (mailed === 0) failures.push("No spelling reached the mailbox, which proves nothing.");
    const ratios = scale < TIMED_FROM ? {} : await timings(sized(60, scale), failures);
    return {
      counts: {
        addresses: wanted,
        mailed,
        refused: wanted - mailed,
        ...ratios,
        wrong: failures.length,
      },
      failures,
    };
  },
};

/** @returns 1 when a link was mailed */
async function ask(
  typed: string,
  kim: { id: string; email: string },
  failures: string[],
): Promise<number> {
  const seen = await lastMail();
  await answerOf(forgotPassword, undefined, { email: typed }, apiCall()).catch(() => undefined);
  const mails = await systemSql()<
    { to_address: string }[]
  >`select to_address from outgoing_emails where id > ${seen} and user_id = ${kim.id}`;
  for (const mail of mails)
    if (mail.to_address !== kim.email)
      failures.push(`${JSON.stringify(typed)}: a link went to ${JSON.stringify(mail.to_address)}.`);
  if (mails.length > 1) failures.push(`${JSON.stringify(typed)}: ${mails.length} links were mailed.`);
  return mails.length;
}

async function lastMail(): Promise<string> {
  const [row] = await systemSql()<
    { id: string }[]
  >`select id from outgoing_emails order by id desc limit 1`;
  return row?.id ?? "00000000-0000-0000-0000-000000000000";
}

const wide = (text: string) =>
  [...text]
    .map((letter) =>
      /[!-~]/.test(letter) ? String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0) : letter,
    )
    .join("");
const invisible = [
  "\u00ad",
  "\u200b",
  "\u200c",
  "\u200d",
  "\u2060",
  "\ufeff",
  "\u202e",
  "\u202d",
  "\u2066",
  "\u{e0041}",
  "\ufe0f",
  "\u0301",
  "\u0000",
  "\u0008",
  "\u007f",
  "\u0085",
  "\u2028",
  "\u3000",
  "\u00a0",
  "\t",
  "\r\n",
  "\n",
  " ",
];
const ats = ["@", "＠", "﹫", "@@", "%40", "&#64;", "(at)", "\\@", "@\u200b", "\u200b@"];
const evil = "eve@evil.example";
const twins: Record<string, string[]> = {
  k: ["\u212a", "κ", "к"],
  i: ["ı", "і", "ⅰ", "İ"],
  m: ["м", "ｍ", "ⓜ"],
  r: ["г", "ʳ"],
  a: ["а", "ª", "ⓐ"],
  e: ["е", "ℯ"],
  s: ["ſ", "ѕ"],
  t: ["т", "ᵗ"],
  o: ["о", "º", "0"],
  p: ["р", "ｐ"],
};

/** Every pattern at every place of the address, thinned out by the size of the run. */
function oddSpellings(email: string): string[] {
  const [local = "", domain = ""] = email.split("@");
  const parts = [
    ...ats.map((at) => `${local}${at}${domain}`),
    ...[
      wide(email),
      `${wide(local)}@${domain}`,
      `${local}@${wide(domain)}`,
      email.toUpperCase(),
      ` ${email} `,
      `"${local}"@${domain}`,
      `"${local}@evil.example"@${domain}`,
    ],
    ...[
      ",",
      ";",
      " ",
      "\n",
      "\r\n",
      "\r\nBcc: ",
      "%0d%0aBcc:",
      "\u0000",
      "<",
      ">",
      "|",
      "&",
      "\\,",
    ].flatMap((glue) => [`${email}${glue}${evil}`, `${evil}${glue}${email}`]),
    ...[
      `${email}@evil.example`,
      `${local}@evil.example@${domain}`,
      `${local}@${domain}.evil.example`,
      `${local}+tag@${domain}`,
      `${local}.@${domain}`,
      `.${local}@${domain}`,
      `${local}@${domain}.`,
      `${local}@.${domain}`,
      `${local}@[127.0.0.1]`,
      `<${email}>`,
      `Kim <${email}>`,
      `mailto:${email}`,
      `${local}(x)@${domain}`,
      `${local}@xn--${domain}`,
      `${local}@${domain}?x`,
      `${local}@${domain}#x`,
      `${local}@${domain}:25`,
      `${local}@${domain}/x`,
    ],
    ...Object.entries(twins).flatMap(([letter, others]) =>
      others.flatMap((other) => [email.replace(letter, other), email.replaceAll(letter, other)]),
    ),
  ];
  const places = Array.from({ length: 16 }, (_, index) => Math.floor((index * email.length) / 15));
  return [
    ...parts,
    ...invisible.flatMap((sign) =>
      places.map((at) => `${email.slice(0, at)}${sign}${email.slice(at)}`),
    ),
  ];
}

/** The ratio of the medians for known and unknown addresses, the smaller below. */
async function timings(rounds: number, failures: string[]): Promise<Record<string, number>> {
  const acts: [string, (email: string) => Promise<unknown>][] = [
    [
      "signing in",
      (email) =>
        answerOf(login, undefined, { email, password: "Wrong-password-1" }, apiCall()).catch(
          () => undefined,
        ),
    ],
    [
      "a forgotten password",
      (email) => answerOf(forgotPassword, undefined, { email }, apiCall({ door: "system" })),
    ],
    [
      "a link sent again",
      (email) => answerOf(verifyEmail, undefined, { resend: true, email }, apiCall({ door: "system" })),
    ],
  ];
  const ratios: Record<string, number> = {};
  for (const [what, act] of acts) {
    // A machine that does other work can make one measurement unequal; a leak stays unequal.
    const tries = [await ratioOf(act, rounds), await ratioOf(act, rounds), await ratioOf(act, rounds)];
    const best = Math.min(...tries);
    ratios[`time of ${what}`] = Math.round(best * 1_000) / 1_000;
    if (best > ALLOWED)
      failures.push(`The time of ${what} tells whether there is an account: ${best.toFixed(2)}.`);
  }
  return ratios;
}

async function ratioOf(act: (email: string) => Promise<unknown>, rounds: number): Promise<number> {
  const known: number[] = [];
  const unknown: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { email } = await newPerson();
    const order: [number[], string][] = [
      [known, email],
      [unknown, newAddress("nobody")],
    ];
    for (const [times, address] of round % 2 ? order : order.reverse()) {
      const started = performance.now();
      await act(address);
      times.push(performance.now() - started);
    }
  }
  const median = (times: number[]) =>
    times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] as number;
  const [a, b] = [median(known), median(unknown)];
  return Math.max(a, b) / Math.min(a, b);
}
