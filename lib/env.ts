import { z } from "zod";

const url = (protocol: RegExp, example: string) =>
  z.url({ protocol, error: `must be an address such as ${example}` });
const database = url(/^postgres(ql)?$/, "postgres://user:password@host:5432/rapport");
const whole = (least: number, most: number) => {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error });
};
const oneOf = <const Words extends readonly [string, ...string[]]>(words: Words) =>
  z.enum(words, { error: `must be one of ${words.join(", ")}` });
const dollars = z.coerce.number({ error: "must be an amount in dollars" }).min(0).max(1_000_000);
const blankIsMissing = (value: unknown) => (value === "" ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankIsMissing, schema.optional());

const schema = z.object({
  DATABASE_URL: database,
  DATABASE_SYSTEM_URL: database,
  AUTH_SECRET: z
    .string()
    .min(32, "must have at least 32 characters; make one with `openssl rand -base64 33`"),
  APP_URL: optional(url(/^https?$/, "https://crm.example.com")),
  PORT: z.preprocess(blankIsMissing, whole(0, 65535).default(3000)),
  DATA_DIR: z.preprocess(blankIsMissing, z.string().default(".data")),
  RAPPORT_DEMO: optional(oneOf(["0", "1"])),
  DATABASE_POOL_SIZE: z.preprocess(blankIsMissing, whole(2, 200).default(10)),
  RATE_LIMIT_API_PER_MINUTE: z.preprocess(blankIsMissing, whole(1, 10_000_000).default(100)),
  RATE_LIMIT_SIGN_IN_PER_15_MINUTES: z.preprocess(blankIsMissing, whole(1, 10_000_000).default(5)),
  CORS_ORIGINS: optional(z.string()),
  TRUST_PROXY: optional(oneOf(["0", "1"])),
  INNGEST_EVENT_KEY: optional(z.string()),
  INNGEST_SIGNING_KEY: optional(z.string()),
  INNGEST_BASE_URL: optional(url(/^https?$/, "https://inngest.example.com")),
  RESEND_API_KEY: optional(z.string()),
  RESEND_BASE_URL: optional(url(/^https?$/, "https://api.resend.com")),
  EMAIL_FROM: optional(z.string()),
  OPENAI_API_KEY: optional(z.string()),
  OPENAI_BASE_URL: optional(url(/^https?$/, "https://api.openai.com/v1")),
  OPENAI_MODEL: z.preprocess(blankIsMissing, z.string().max(100).default("gpt-5-mini")),
  OPENAI_API: optional(oneOf(["responses", "chat"])),
  OPENAI_INPUT_PRICE: optional(dollars),
  OPENAI_OUTPUT_PRICE: optional(dollars),
  OPENAI_MONTHLY_CAP: z.preprocess(blankIsMissing, dollars.default(50)),
  PUSH_SERVICES: optional(z.string()),
  BLOB_READ_WRITE_TOKEN: optional(z.string()),
  STORAGE_QUOTA_GB: z.preprocess(blankIsMissing, whole(1, 1_000_000).default(10)),
  LOG_LEVEL: z.preprocess(
    blankIsMissing,
    oneOf(["debug", "info", "warn", "error", "silent"]).default("info"),
  ),
});

export type Env = z.output<typeof schema>;

/** Reads the environment; throws one error that names every variable that is missing or malformed. */
export function parseEnv(source: NodeJS.ProcessEnv): Env {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => {
    const name = issue.path.join(".");
    return source[name]
      ? `  ${name} ${issue.message}`
      : `  ${name} is not set. See .env.example for what it is.`;
  });
  throw new Error(`Rapport can't start: the environment is incomplete.\n${lines.join("\n")}`);
}

/**
 * Takes out what is set to nothing, as in a copied `.env.example`: libraries that read the environment
 * themselves take an empty address for an address.
 */
export function dropBlanks(source: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(schema.shape)) if (source[name] === "") delete source[name];
}

let parsedOnce: Env | undefined;

/** The environment, parsed on first use, so that a build needs none. */
export const env = (): Env => {
  parsedOnce ??= parseEnv(process.env);
  return parsedOnce;
};

/** The address people use, without a trailing slash. */
export const appUrl = () => (env().APP_URL ?? `http://localhost:${env().PORT}`).replace(/\/$/, "");

/** Whether demo sign-in and the simulator may exist: never in production unless asked for. */
export const isDemo = () => env().RAPPORT_DEMO === "1" || process.env.NODE_ENV !== "production";
