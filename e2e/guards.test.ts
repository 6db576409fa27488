import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isOlder } from '../cli/check-lockfile.mjs'
import { ACTIONS, PAGES, type Role } from './policy'

function filesIn(folder: string, name: RegExp): [file: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')])
}

/** How code asks who is there, and from which role on it goes on. */
const ASKS: [RegExp, Role][] = [
  [/\b(requireOwner|actingOwner|asOwner|asProvenOwner)\(/, 'owner'],
  [/\b(requireEditor|actingEditor|asEditor|editorOfForm)\(/, 'editor'],
  [/\b(requireReader|actingReader|asReader|requireMember|asMember|asProvenMember)\(/, 'reader'],
  [/\bownVisitor\(/, 'anybody'],
]

/** The lowest role that gets through; undefined where nobody asks. */
function askedFor(code: string): Role | undefined {
  return ASKS.findLast(([asks]) => asks.test(code))?.[1]
}

/** The first line of a function that waits for something, or hands over to what does. */
function firstAwaitOf(body: string): string {
  return body.split('\n').find((line, at) => at > 0 && /await |return (as|on)[A-Z]\w*\(/.test(line)) ?? ''
}

/** The folder of a file of app/, as policy.ts names it. */
const folderOf = (file: string) => dirname(file).slice('app/'.length)

/** Who may send each action of a file: it asks before it waits for anything else, or shares how it asks with others. */
function actionsIn([file, text]: [file: string, text: string]): [name: string, role: Role | undefined][] {
  const sharing = [...text.matchAll(/^async function (\w+)\(([\s\S]*?)^}/gm)]
  return text
    .split(/^export async function /m)
    .slice(1)
    .map((action) => {
      const first = firstAwaitOf(action)
      const shared = sharing.find(([, name]) => new RegExp(String.raw`\b${name}\(`).test(first))
      return [`${folderOf(file)} ${/^\w+/.exec(action)}`, askedFor(first) ?? askedFor(shared?.[0] ?? '')]
    })
}

describe('the admin', () => {
  it('has a policy for every page and route, and each asks for just that', () => {
    const files = [...filesIn('app/admin', /(page|route)\.tsx?$/), ...filesIn('app/as-readers', /page\.tsx$/)]
    expect(Object.fromEntries(files.map(([file, text]) => [folderOf(file), askedFor(text)]))).toEqual(PAGES)
  })

  it('has a policy for every server action, and each asks for just that before it does anything else', () => {
    expect(Object.fromEntries(filesIn('app', /actions\.ts$/).flatMap(actionsIn))).toEqual(ACTIONS)
  })

  it('finds an action that asks nobody, or too late', () => {
    const text = 'export async function a() {\n  await save()\n  return asEditor(x)\n}\n'
    expect(actionsIn(['app/admin/x/actions.ts', text])).toEqual([['admin/x a', undefined]])
  })

  it('has no server action outside of actions.ts', () => {
    for (const [file, text] of [...filesIn('app', /\.tsx?$/), ...filesIn('components', /\.tsx?$/)]) {
      if (!file.endsWith('actions.ts')) expect(text, file).not.toMatch(/['"]use server['"]/)
    }
  })
})

describe('what is installed', () => {
  const atLeast = (version: string, floor: string) => !isOlder(version, floor)
  const installed = (name: string): string =>
    JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version

  it('is not below the versions in which known holes were closed', () => {
    expect(atLeast('16.4.5', '16.4.6')).toBe(false)
    expect(atLeast('16.10.0', '16.4.6')).toBe(true)
    expect(atLeast(installed('next'), '16.4.6'), 'next').toBe(true)
  })

  it('is pinned to the letter', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(40)
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+/)
  })
})
