import { z } from 'zod'
import { databaseNamedBy } from './database-url'
import { email } from './email'
import {
  isAddressToCall,
  isHostName,
  isInstant,
  isMailServer,
  isOrigin,
  isPath,
  isReplica,
  mustBe,
  numberBetween,
  problemIn,
  replicaNeeded,
} from './setting-checks'

export type Settings = {
  /** As given; lib/foundation/db/location.ts says which database it means. */
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
  /** How much memory finished pages may take, in MB, about. */
  pagesMb: number
  cdn: CdnSettings
  /** Who is told of each edit, and what is sent along as a bearer token. */
  purge: { url: string; token: string | undefined } | undefined
}

/** What a cache in front of the site is told with each page that is kept. */
export type CdnSettings = {
  tags: 'off' | 'surrogate-key' | 'cache-tag'
  /** For how many seconds it may keep a page; undefined: not without asking. */
  maxAge: number | undefined
  /** For how many seconds after that it may tell it once more while it asks for the next one. */
  staleWhileRevalidate: number | undefined
}

type Environment = Record<string, string | undefined>

const largestPort = 65_535
const shortestSecret = 32
const mostProxies = 10
const dayInSeconds = 86_400
const pagesMb = { least: 16, most: 65_536 }

const secretNeeded =
  `NEXTAUTH_SECRET must have ${shortestSecret} characters or more: ` +
  'run npm run up, which makes one and writes it to .env.'

const tokenNeeded =
  'METRICS_TOKEN must have 32 characters or more, letters, digits and -._~+/ alone: correct it in .env, or remove it.'

const purgeTokenNeeded =
  'PURGE_TOKEN must be a bearer token, of letters, digits and -._~+/ alone: correct it in .env, or remove it.'

// Some services put a secret into the address itself.
const purgeUrlNeeded =
  'PURGE_URL must be an address like https://purge.example.org/logline, without a password: correct it in .env, or remove it.'

/** A whole number, `of` saying of what. */
function number(name: string, least: number, most: number, of = '') {
  const isOne = numberBetween(least, most)
  return z.string().refine(isOne, mustBe(name, `a number${of} from ${least} to ${most}`))
}

const environment = z.object({
  DATABASE_URL: z
    .string()
    .refine((url) => !('problem' in databaseNamedBy(url)), { error: ({ input }) => problemIn(String(input)) })
    .optional(),
  DATABASE_READ_URL: z.string().refine(isReplica, replicaNeeded).optional(),
  HOST: z
    .string()
    .refine(isHostName, mustBe('HOST', 'an address of this machine like 127.0.0.1 or 0.0.0.0'))
    .default('127.0.0.1'),
  PORT: number('PORT', 1, largestPort).default('3000'),
  SITE_URL: z
    .string()
    .refine(isOrigin, mustBe('SITE_URL', 'an address like https://guide.example.org, without a path'))
    .optional(),
  NEXTAUTH_SECRET: z.string(secretNeeded).min(shortestSecret, secretNeeded),
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
  TRUSTED_PROXIES: number('TRUSTED_PROXIES', 0, mostProxies).default('0'),
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
  PAGES_MB: number('PAGES_MB', pagesMb.least, pagesMb.most).default('64'),
  CDN_TAGS: z
    .enum(['off', 'surrogate-key', 'cache-tag'], mustBe('CDN_TAGS', 'off, surrogate-key or cache-tag'))
    .default('off'),
  CDN_MAX_AGE: number('CDN_MAX_AGE', 1, dayInSeconds, ' of seconds').optional(),
  CDN_STALE_WHILE_REVALIDATE: number('CDN_STALE_WHILE_REVALIDATE', 1, dayInSeconds, ' of seconds').optional(),
  PURGE_URL: z.string().refine(isAddressToCall, purgeUrlNeeded).optional(),
  // Not repeated in a message: it is a secret.
  PURGE_TOKEN: z
    .string()
    .regex(/^[\w.~+/-]+=*$/, purgeTokenNeeded)
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

/** The environment of this process and some variables more, for a program that it starts. */
export function environmentWith(more: Environment): NodeJS.ProcessEnv {
  return { ...process.env, ...more }
}

/** The settings of a server, or one sentence for each that cannot be used; an empty variable counts as unset. */
export function readSettings(env: Environment): { settings: Settings } | { problems: string[] } {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const { success, data, error } = environment.safeParse(given)
  if (!success) return { problems: error.issues.map((issue) => issue.message) }
  const alone = settingsAlone(given)
  if (alone.length > 0) return { problems: alone }
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
      pagesMb: Number(data.PAGES_MB),
      cdn: {
        tags: data.CDN_TAGS,
        maxAge: numberOf(data.CDN_MAX_AGE),
        staleWhileRevalidate: numberOf(data.CDN_STALE_WHILE_REVALIDATE),
      },
      purge: data.PURGE_URL === undefined ? undefined : { url: data.PURGE_URL, token: data.PURGE_TOKEN },
    },
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text)
}

/** Settings that say nothing without another one. */
const SAYS_NOTHING_WITHOUT: [name: Setting, other: Setting][] = [
  ['CDN_STALE_WHILE_REVALIDATE', 'CDN_MAX_AGE'],
  ['PURGE_TOKEN', 'PURGE_URL'],
]

function settingsAlone(given: Environment): string[] {
  return SAYS_NOTHING_WITHOUT.filter(([name, other]) => given[name] && !given[other]).map(
    ([name, other]) => `${name} is set and ${other} is not: set ${other} in .env too, or remove ${name}.`,
  )
}

/** The origin under which readers reach the site, without a slash at its end. */
export function originOf(siteUrl: string | undefined, port: string): string {
  return new URL(siteUrl ?? `http://localhost:${port}`).origin
}
