import { isIP } from 'node:net'
import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { databaseNamedBy, isPostgresql } from './database-url'
import { email } from './email'

export type Settings = {
  /** As given; lib/foundation/sqlite/location.ts says which file it means. */
  databaseUrl: string | undefined
  host: string
  port: number
  /** The origin under which readers reach the site, without a slash at its end. */
  siteUrl: string
  secret: string
  owner: { email: string | undefined; password: string | undefined }
  /** An ISO instant that stops the clock of guide dates. */
  now: string | undefined
  seed: 'sample' | 'empty'
  trustedProxies: number
  /** Whether each request is a line of the log, and with its visitor's whole address. */
  accessLog: 'off' | 'on' | 'addresses'
  /** What whoever reads the site's figures has to send. */
  metricsToken: string | undefined
  /** As given; lib/foundation/pictures-folder.ts says which folder it means. */
  picturesFolder: string | undefined
}

type Environment = Record<string, string | undefined>

const largestPort = 65_535
const shortestSecret = 32
const mostProxies = 10

const isHostName = (text: string) => isIP(text) !== 0 || /^[a-z\d]([a-z\d.-]*[a-z\d])?$/i.test(text)

const numberBetween = (least: number, most: number) => (text: string) =>
  /^\d{1,5}$/.test(text) && Number(text) >= least && Number(text) <= most

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, origin, href } = new URL(text)
  return ['http:', 'https:'].includes(protocol) && href === `${origin}/`
}

function isInstant(text: string): boolean {
  try {
    Temporal.Instant.from(text)
    return true
  } catch {
    return false
  }
}

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname } = new URL(text)
  return ['smtp:', 'smtps:'].includes(protocol) && hostname !== ''
}

/** No address: a scheme has two letters or more, a drive of Windows one. */
function isPath(text: string): boolean {
  return !/^[a-z][a-z\d+.-]+:|\0/i.test(text)
}

function problemIn(databaseUrl: string): string {
  const named = databaseNamedBy(databaseUrl)
  return 'problem' in named ? named.problem : ''
}

/** "PORT must be …, not "x"."; an address with a password in it is not repeated. */
const mustBe = (name: string, what: string) => ({
  error: (issue: { input?: unknown }) => {
    const shown = String(issue.input).includes('@') ? 'what it is' : JSON.stringify(issue.input)
    return `${name} must be ${what}, not ${shown}: correct it in .env, or remove it.`
  },
})

const secretNeeded =
  `NEXTAUTH_SECRET must have ${shortestSecret} characters or more: ` +
  'run npm run up, which makes one and writes it to .env.'

const keyNeeded =
  'NEXT_SERVER_ACTIONS_ENCRYPTION_KEY must be 32 bytes in base64: remove it, and npm run up makes one.'

const READ_URL_NEEDED =
  'DATABASE_READ_URL must be a replica of the PostgreSQL database, like postgresql://user:password@host:5432/name: correct it in .env, or remove it.'

const tokenNeeded =
  'METRICS_TOKEN must have 32 characters or more, letters, digits and -._~+/ alone: correct it in .env, or remove it.'

const environment = z.object({
  DATABASE_URL: z
    .string()
    .refine((url) => !('problem' in databaseNamedBy(url)), { error: ({ input }) => problemIn(String(input)) })
    .optional(),
  DATABASE_READ_URL: z
    .string()
    // Not repeated in a message: it may hold a password.
    .refine((url) => isPostgresql(url) && !('problem' in databaseNamedBy(url)), READ_URL_NEEDED)
    .optional(),
  HOST: z
    .string()
    .refine(isHostName, mustBe('HOST', 'an address of this machine like 127.0.0.1 or 0.0.0.0'))
    .default('127.0.0.1'),
  PORT: z
    .string()
    .refine(numberBetween(1, largestPort), mustBe('PORT', `a number from 1 to ${largestPort}`))
    .default('3000'),
  SITE_URL: z
    .string()
    .refine(isOrigin, mustBe('SITE_URL', 'an address like https://guide.example.org, without a path'))
    .optional(),
  NEXTAUTH_SECRET: z.string(secretNeeded).min(shortestSecret, secretNeeded),
  // Not repeated in a message: it is a secret. With another, every form of the admin would fail when it is sent.
  NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: z
    .string()
    .regex(/^[A-Za-z\d+/]{43}=$/, keyNeeded)
    .optional(),
  LOGLINE_OWNER_EMAIL: z
    .string()
    .refine((text) => email.safeParse(text).success, {
      error: 'LOGLINE_OWNER_EMAIL must be one e-mail address like owner@example.org: correct it in .env.',
    })
    .optional(),
  LOGLINE_OWNER_PASSWORD: z.string().optional(),
  LOGLINE_NOW: z
    .string()
    .refine(isInstant, mustBe('LOGLINE_NOW', 'an instant like 2022-02-02T12:00:00Z'))
    .optional(),
  LOGLINE_SEED: z.enum(['sample', 'empty'], mustBe('LOGLINE_SEED', 'sample or empty')).default('sample'),
  // Not repeated in a message: it is a secret.
  TMDB_KEY: z
    .string()
    .trim()
    // A key is 32 hexadecimal digits, an access token three parts with dots between them.
    .regex(
      /^([\da-f]{32}|[\w-]+\.[\w-]+\.[\w-]+)$/i,
      'TMDB_KEY must be a key or an access token of TMDB: correct it in .env, or remove it.',
    )
    .optional(),
  // Not repeated in a message: it may hold a password.
  SMTP_URL: z
    .string()
    .refine(
      isMailServer,
      'SMTP_URL must be a mail server like smtp://user:password@mail.example.org:587: correct it in .env, or remove it.',
    )
    .optional(),
  MAIL_FROM: z
    .string()
    .refine(
      (text) => email.safeParse(/^[^<>\r\n]*<([^<>]+)>$/.exec(text)?.[1] ?? text).success,
      'MAIL_FROM must be one address like guide@example.org or The guide <guide@example.org>: correct it in .env, or remove it.',
    )
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine(numberBetween(0, mostProxies), mustBe('TRUSTED_PROXIES', `a number from 0 to ${mostProxies}`))
    .default('0'),
  ACCESS_LOG: z.enum(['off', 'on', 'addresses'], mustBe('ACCESS_LOG', 'off, on or addresses')).default('off'),
  // Not repeated in a message: it is a secret. The signs are those of a bearer token (RFC 6750).
  METRICS_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]{32,}=*$/, tokenNeeded)
    .optional(),
  PICTURES_FOLDER: z
    .string()
    .refine(isPath, mustBe('PICTURES_FOLDER', 'the path of a folder like /mnt/logline/pictures'))
    .optional(),
})

type Setting = keyof typeof environment.shape

/** A setting that can't be used: its message is one sentence. */
export class WrongSetting extends Error {}

/** One setting as it is now, which a command needs without the others. Throws WrongSetting for what can't be used. */
export function readSetting<S extends Setting>(name: S): z.output<(typeof environment.shape)[S]> {
  const { success, data, error } = environment.shape[name].safeParse(process.env[name]?.trim() || undefined)
  if (!success) throw new WrongSetting(error.issues[0]?.message)
  return data as z.output<(typeof environment.shape)[S]>
}

/** The names of the settings that are set, in .env or elsewhere; never their values. */
export function settingNames(env: Environment = process.env): string[] {
  return Object.keys(environment.shape).filter((name) => env[name]?.trim())
}

/** The settings of a server, or one sentence for each that cannot be used; an empty variable counts as unset. */
export function readSettings(env: Environment): { settings: Settings } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const { success, data, error } = environment.safeParse(given)
  if (!success) return { problems: error.issues.map((issue) => issue.message) }
  return {
    settings: {
      databaseUrl: data.DATABASE_URL,
      host: data.HOST,
      port: Number(data.PORT),
      siteUrl: originOf(data.SITE_URL, data.PORT),
      secret: data.NEXTAUTH_SECRET,
      owner: { email: data.LOGLINE_OWNER_EMAIL, password: data.LOGLINE_OWNER_PASSWORD },
      now: data.LOGLINE_NOW,
      seed: data.LOGLINE_SEED,
      trustedProxies: Number(data.TRUSTED_PROXIES),
      accessLog: data.ACCESS_LOG,
      metricsToken: data.METRICS_TOKEN,
      picturesFolder: data.PICTURES_FOLDER,
    },
  }
}

/** The origin under which readers reach the site, without a slash at its end. */
export function originOf(siteUrl: string | undefined, port: string): string {
  return new URL(siteUrl ?? `http://localhost:${port}`).origin
}
