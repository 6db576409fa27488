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
  ['no-cycles', 'lib/one/alpha.ts', '@/lib/one/beta'],
  ['', 'lib/one/beta.ts', '@/lib/one/alpha'],
  ['database-behind-the-data-layer', 'app/(guide)/database.ts', '@/lib/db/client'],
  ['database-behind-the-data-layer', 'components/admin/database.ts', '@/lib/db/client'],
  ['database-behind-the-data-layer', 'lib/one/view.ts', '@/generated/prisma/client'],
  ['fields-run-anywhere', 'lib/one/fields.ts', '@/lib/one/queries'],
  ['queries-never-write', 'lib/two/queries.ts', '@/lib/one/commands'],
  ['lib-looks-down', 'lib/one/screen.ts', '@/components/guide/page'],
  ['components-look-down', 'components/guide/action.ts', '@/app/admin/actions'],
  ['tests-stay-tests', 'lib/two/rules.ts', '@/lib/one/testing'],
  ['components-are-given-data', 'components/guide/data.ts', '@/lib/one/queries'],
  ['ui-knows-nothing', 'components/ui/button.ts', '@/lib/one/alpha'],
  ['kept-pages-wait-for-nothing', 'server/kept.ts', '@/lib/one/asks'],
  ['', 'lib/one/asks.ts', '@/lib/db/client'],
  ['requests-have-a-session', 'app/admin/actions.ts', '@/lib/users/system'],
  ['only-actions-change-things', 'app/admin/page.ts', '@/lib/one/commands'],
  ['guide-only-reads', 'app/(guide)/page.ts', '@/lib/one/commands'],
  ['guide-only-reads', 'app/(guide)/draft.ts', '@/lib/entries/queries'],
  ['guide-only-reads', 'app/(guide)/editor.ts', '@/components/admin/form'],
  ['guide-only-reads', 'app/embed/page.ts', '@/lib/users/session'],
  ['guide-only-reads', 'app/api/v1/route.ts', '@/lib/users/session'],
  ['guide-only-reads', 'components/guide/who.ts', '@/lib/users/session'],
]

const TARGETS = [
  'lib/db/client.ts',
  'generated/prisma/client.ts',
  'lib/one/queries.ts',
  'lib/one/testing.ts',
  'lib/one/commands.ts',
  'lib/entries/queries.ts',
  'lib/users/session.ts',
  'lib/users/system.ts',
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
