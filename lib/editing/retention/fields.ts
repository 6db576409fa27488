import { z } from 'zod'

/** What an owner may let go after a while. */
export const KEPT_KINDS = ['versions', 'activity', 'reports', 'trash'] as const
export type KeptKind = (typeof KEPT_KINDS)[number]

/** `newest` versions of each entry stay, however old they are; those that readers once saw stay unless `withPublished`. */
export type RetentionRule = { days: number; newest: number; withPublished: boolean }

/** A kind without a rule is kept for ever. */
export type RetentionRules = Partial<Record<KeptKind, RetentionRule>>

const YEARS = { 366: '1 year', 731: '2 years', 1827: '5 years' }

/** How long each kind can be kept, in days. Calendars tell for a year of a season that was unpublished. */
export const KEPT_DAYS: Record<KeptKind, Record<number, string>> = {
  versions: { 30: '30 days', 90: '90 days', ...YEARS },
  activity: { 90: '90 days', ...YEARS },
  reports: { 30: '30 days', 90: '90 days', ...YEARS },
  trash: YEARS,
}

export const NEWEST_CHOICES = [5, 10, 20, 50, 100]
export const USUAL_NEWEST = 20

const chosen = (choices: readonly string[]) =>
  z.string().refine((typed) => choices.includes(typed), { error: 'Choose one of these.' })

const days = (kind: KeptKind) =>
  chosen(['', ...Object.keys(KEPT_DAYS[kind])]).transform((typed) => (typed === '' ? null : Number(typed)))

const typedRules = z.object({
  versions: days('versions'),
  activity: days('activity'),
  reports: days('reports'),
  trash: days('trash'),
  newest: chosen(NEWEST_CHOICES.map(String)).transform(Number),
  withPublished: chosen(['', 'yes']).transform((typed) => typed === 'yes'),
})

export const RETENTION_FIELDS = Object.keys(typedRules.shape)

/** What an owner may choose, as the form sends it: days of each kind, "" for ever. */
export const retentionFields = typedRules.transform(({ newest, withPublished, ...typed }): RetentionRules => {
  const rules: RetentionRules = {}
  for (const kind of KEPT_KINDS) {
    const ofVersions = kind === 'versions' ? { newest, withPublished } : { newest: 0, withPublished: false }
    if (typed[kind] !== null) rules[kind] = { days: typed[kind], ...ofVersions }
  }
  return rules
})
