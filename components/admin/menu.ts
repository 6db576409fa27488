import { mayActAs, type Role } from '@/lib/accounts/roles'

export type MenuPlace = { path: string; name: string }

const TOOLS: (MenuPlace & { role: Role })[] = [
  { path: '/admin/queue', name: 'Publish queue', role: 'reader' },
  { path: '/admin/reports', name: 'Reports', role: 'editor' },
  { path: '/admin/import', name: 'Import', role: 'editor' },
  { path: '/admin/bulk', name: 'Bulk edit', role: 'editor' },
  { path: '/admin/pictures', name: 'Pictures', role: 'editor' },
  { path: '/admin/regions', name: 'Regions', role: 'editor' },
  { path: '/admin/redirects', name: 'Redirects', role: 'editor' },
  { path: '/admin/trash', name: 'Trash', role: 'editor' },
  { path: '/admin/activity', name: 'Activity', role: 'editor' },
  { path: '/admin/accounts', name: 'Members', role: 'owner' },
  { path: '/admin/site', name: 'Site', role: 'owner' },
]

/** The admin pages beside the entries, as far as this role may open them. */
export function toolsFor(role: Role): MenuPlace[] {
  return TOOLS.filter((tool) => mayActAs(role, tool.role)).map(({ path, name }) => ({ path, name }))
}
