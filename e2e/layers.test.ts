import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

/** One planted violation a line: the rule that must catch it, the file, and what it imports. */
const PLANTED: [rule: string, file: string, imported: string][] = [
  ['no-cycles', 'lib/guide/one/alpha.ts', '@/lib/guide/one/beta'],
  ['', 'lib/guide/one/beta.ts', '@/lib/guide/one/alpha'],
  ['wing-foundation', 'lib/foundation/dates/later.ts', '@/lib/documents/kinds'],
  ['wing-documents', 'lib/documents/later.ts', '@/lib/accounts/users/session'],
  ['wing-accounts', 'lib/accounts/activity/later.ts', '@/lib/guide/one/alpha'],
  ['wing-guide', 'lib/guide/two/later.ts', '@/lib/formats/api/later'],
  ['wing-formats', 'lib/formats/api/later.ts', '@/lib/editing/entries/queries'],
  ['wing-editing', 'lib/editing/bulk/later.ts', '@/lib/exchange/imports/core/queries'],
  ['', 'lib/guide/three/there.ts', '@/lib/guide/four/there'],
  ['', 'lib/guide/four/back.ts', '@/lib/guide/three/back'],
  ['ground-floor', 'lib/guide/ground.ts', '@/lib/guide/one/alpha'],
  ['catalogues-know-no-import', 'lib/exchange/imports/tmdb/there.ts', '@/lib/exchange/imports/queries'],
  ['database-behind-the-data-layer', 'app/(guide)/database.ts', '@/lib/foundation/db/client'],
  ['database-behind-the-data-layer', 'components/admin/database.ts', '@/lib/foundation/db/client'],
  ['database-behind-the-data-layer', 'lib/guide/one/view.ts', '@/generated/prisma/client'],
  ['fields-run-anywhere', 'lib/guide/one/fields.ts', '@/lib/guide/one/queries'],
  ['fields-run-anywhere', 'lib/exchange/imports/core/fields.ts', '@/lib/exchange/imports/core/queries'],
  ['queries-never-write', 'lib/guide/two/queries.ts', '@/lib/guide/one/commands'],
  ['queries-never-write', 'lib/exchange/imports/core/storage.ts', '@/lib/guide/one/commands'],
  ['lib-looks-down', 'lib/guide/one/screen.ts', '@/components/guide/page'],
  ['components-look-down', 'components/guide/action.ts', '@/app/admin/actions'],
  ['tests-stay-tests', 'lib/guide/two/rules.ts', '@/lib/guide/one/testing'],
  ['components-are-given-data', 'components/guide/data.ts', '@/lib/guide/one/queries'],
  ['ui-knows-nothing', 'components/ui/button.ts', '@/lib/guide/one/alpha'],
  ['kept-pages-wait-for-nothing', 'server/kept.ts', '@/lib/guide/one/asks'],
  ['', 'lib/guide/one/asks.ts', '@/lib/foundation/db/client'],
  ['requests-have-a-session', 'app/admin/actions.ts', '@/lib/accounts/users/system'],
  ['only-actions-change-things', 'app/admin/page.ts', '@/lib/guide/one/commands'],
  ['guide-only-reads', 'app/(guide)/page.ts', '@/lib/guide/one/commands'],
  ['guide-only-reads', 'app/(guide)/draft.ts', '@/lib/editing/entries/queries'],
  ['guide-only-reads', 'app/(guide)/editor.ts', '@/components/admin/form'],
  ['guide-only-reads', 'app/embed/page.ts', '@/lib/accounts/users/session'],
  ['guide-only-reads', 'app/api/v1/route.ts', '@/lib/accounts/users/session'],
  ['guide-only-reads', 'components/guide/who.ts', '@/lib/accounts/users/session'],
]

const TARGETS = [
  'lib/documents/kinds.ts',
  'lib/guide/three/back.ts',
  'lib/guide/four/there.ts',
  'lib/exchange/imports/queries.ts',
  'lib/exchange/imports/core/queries.ts',
  'lib/foundation/db/client.ts',
  'generated/prisma/client.ts',
  'lib/guide/one/queries.ts',
  'lib/guide/one/testing.ts',
  'lib/guide/one/commands.ts',
  'lib/editing/entries/queries.ts',
  'lib/accounts/users/session.ts',
  'lib/accounts/users/system.ts',
  'components/guide/page.ts',
  'components/admin/form.ts',
  'app/admin/actions.ts',
]

const folder = mkdtempSync(join(tmpdir(), 'logline-layers-'))
afterAll(() => rmSync(folder, { recursive: true }))

function plant(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

describe('the import rules', () => {
  it('catch every planted violation, and a checker that reads too little', () => {
    for (const target of TARGETS) plant(target, 'export const value = 1\n')
    for (const [, file, imported] of PLANTED)
      plant(file, `import { value as other } from '${imported}'\nexport const value = other\n`)
    copyFileSync('tsconfig.json', join(folder, 'tsconfig.json'))
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))

    const checker = join(process.cwd(), 'cli/check-layers.mjs')
    const { status, stdout } = spawnSync(process.execPath, [checker], { cwd: folder, encoding: 'utf8' })
    for (const [rule, file] of PLANTED.filter(([rule]) => rule))
      expect(stdout).toContain(`${rule}: ${file} imports`)
    // These two folders import each other, by files that don't.
    expect(stdout).toContain('no-folder-circles: lib/guide/three imports lib/guide/four')
    expect(stdout).toContain('no-folder-circles: lib/guide/four imports lib/guide/three')
    expect(stdout).toContain('modules were read: the import rules were not checked')
    expect(status).toBe(1)
  })
})

describe('the reader’s face', () => {
  const files = readdirSync('components/guide', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  )

  it('has no client component: nothing of it needs a framework in the browser', () => {
    expect(files.length).toBeGreaterThan(15)
    for (const file of files)
      expect(readFileSync(join('components/guide', file), 'utf8'), file).not.toMatch(/['"]use client['"]/)
  })

  it('neither streams late nor prefetches: no Suspense, no loading file, no next/link, next/image or next/script', () => {
    const pages = readdirSync('app/(guide)', { recursive: true, encoding: 'utf8' })
    expect(pages.filter((file) => /loading\.tsx?$/.test(file))).toEqual([])
    const read = (base: string, names: string[]) =>
      names.filter((file) => /\.tsx?$/.test(file)).map((file) => readFileSync(join(base, file), 'utf8'))
    for (const text of [...read('components/guide', files), ...read('app/(guide)', pages)]) {
      expect(text).not.toMatch(/from 'next\/(link|image|script)'|Suspense/)
    }
  })
})
