import { mayActAs, type Role } from '@/lib/accounts/roles'
import { KIND_NAMES, KINDS } from '@/lib/documents/kinds'

export type RailPlace = { path: string; name: string; count?: number }

export type RailGroup = { name: string; places: RailPlace[] }

/** Numbers beside places: how many wait there. */
export type RailCounts = Partial<Record<string, number>>

type PlaceOfRole = { path: string; name: string; role: Role }

const FIRST: PlaceOfRole[] = [
  { path: '/admin', name: 'Today', role: 'reader' },
  { path: '/admin/reports', name: 'Inbox', role: 'editor' },
  { path: '/admin/schedule', name: 'Schedule', role: 'reader' },
]

const GUIDE: PlaceOfRole[] = [
  ...KIND_NAMES.map((kind) => ({
    path: `/admin/${KINDS[kind].folder}`,
    name: KINDS[kind].many,
    role: 'reader' as const,
  })),
  { path: '/admin/pictures', name: 'Pictures', role: 'editor' },
]

const WORK: PlaceOfRole[] = [
  { path: '/admin/import', name: 'Imports', role: 'editor' },
  { path: '/admin/queue', name: 'Publish queue', role: 'reader' },
  { path: '/admin/bulk', name: 'Bulk edit', role: 'editor' },
  { path: '/admin/activity', name: 'Activity', role: 'editor' },
  { path: '/admin/settings', name: 'Settings', role: 'reader' },
]

/** What is set once and looked at seldom: the cards of the settings page. */
const SETTINGS: (PlaceOfRole & { about: string })[] = [
  {
    path: '/admin/site',
    name: 'Site',
    role: 'owner',
    about: 'Name, home region, contact, imprint, privacy.',
  },
  {
    path: '/admin/accounts',
    name: 'Members',
    role: 'owner',
    about: 'Accounts, roles, invitations, second factors.',
  },
  {
    path: '/admin/regions',
    name: 'Regions',
    role: 'editor',
    about: 'Time zones of regions, and groups of them.',
  },
  {
    path: '/admin/redirects',
    name: 'Redirects',
    role: 'editor',
    about: 'Old addresses and where they lead.',
  },
  {
    path: '/admin/retention',
    name: 'Retention',
    role: 'owner',
    about: 'How long old versions, activity, reports and the trash are kept.',
  },
  { path: '/admin/trash', name: 'Trash', role: 'editor', about: 'What was removed, and the way back.' },
  {
    path: '/admin/account',
    name: 'Your account',
    role: 'reader',
    about: 'Name, password, second factor, sessions.',
  },
]

function allowed<P extends PlaceOfRole>(places: P[], role: Role): P[] {
  return places.filter((place) => mayActAs(role, place.role))
}

/** The admin's places in their groups, as far as this role may open them, with what waits in each. */
export function railGroups(role: Role, counts: RailCounts): RailGroup[] {
  const groups = [
    { name: '', places: FIRST },
    { name: 'Guide', places: GUIDE },
    { name: 'Work', places: WORK },
  ]
  return groups.map(({ name, places }) => ({
    name,
    places: allowed(places, role).map(({ path, name }) => ({ path, name, count: counts[path] })),
  }))
}

/** The pages of the settings for this role. */
export function settingsPlaces(role: Role): { path: string; name: string; about: string }[] {
  return allowed(SETTINGS, role)
}

/** Whether an address belongs to a place of the rail: its own pages, and for the settings those it lists. */
export function isWithin(pathname: string, place: string): boolean {
  if (place === '/admin') return pathname === place
  if (place === '/admin/settings' && SETTINGS.some(({ path }) => isWithin(pathname, path))) return true
  return pathname === place || pathname.startsWith(`${place}/`)
}
