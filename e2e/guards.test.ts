import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

function filesIn(folder: string, name: RegExp): [file: string, text: string][] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')])
}

describe('the desk', () => {
  it('24: every page asks for whom it is: a new page without a policy fails here', () => {
    const pages = filesIn('app/admin', /(page|route)\.tsx?$/)
    expect(pages.length).toBeGreaterThan(4)
    for (const [file, text] of pages) expect(text, file).toMatch(/await require(Reader|Editor|Owner)\(\)/)
  })

  it('24: every server action begins by asking who acts', () => {
    for (const [file, text] of filesIn('app', /actions\.ts$/)) {
      const actions = text.split(/^export async function /m).slice(1)
      expect(actions.length, file).toBeGreaterThan(0)
      for (const action of actions) {
        const [, firstStatement = ''] = action.split(/\{\n/)
        expect(firstStatement, file).toMatch(/^ {2}const acting = await acting(Editor|Owner|Reader)\(\)/)
      }
    }
  })

  it('has no server action outside of actions.ts', () => {
    for (const [file, text] of [...filesIn('app', /\.tsx?$/), ...filesIn('components', /\.tsx?$/)]) {
      if (!file.endsWith('actions.ts')) expect(text, file).not.toMatch(/['"]use server['"]/)
    }
  })
})

describe('what is installed', () => {
  const atLeast = (version: string, floor: string) =>
    version.localeCompare(floor, 'en', { numeric: true }) >= 0
  const installed = (name: string): string =>
    JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version

  it('is not below the versions in which known holes were closed', () => {
    expect(atLeast('16.4.5', '16.4.6')).toBe(false)
    expect(atLeast('16.10.0', '16.4.6')).toBe(true)
    expect(atLeast(installed('next'), '16.4.6'), 'next').toBe(true)
  })

  it('is pinned to the letter', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(30)
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
      expect(version, name).toMatch(/^\d+\.\d+\.\d+/)
  })
})
