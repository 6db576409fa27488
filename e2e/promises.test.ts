import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const lines = readFileSync('docs/promises.md', 'utf8').split('\n')
const cellsOf = (line: string) => line.split('|').map((cell) => cell.trim())
const TEST = /^([\w/.()[\]-]+\.(?:test|spec)\.tsx?)(?:: (.*))?$/

/** The tests that a cell names, "file: name". */
const testsIn = (cell: string) => cell.split('<br>').filter((each) => TEST.test(each))

describe('docs/promises.md', () => {
  it('names tests that are there', () => {
    const missing = lines
      .flatMap((line) => cellsOf(line).flatMap(testsIn))
      .filter((each) => {
        const [, file = '', name = ''] = TEST.exec(each) ?? []
        return !existsSync(file) || !readFileSync(file, 'utf8').includes(name)
      })
    expect(missing).toEqual([])
  })

  it('has a hundred cases, each proved, void or open, and counts them', () => {
    const cases = lines.map(cellsOf).filter(([, number = '']) => /^\d+$/.test(number))
    expect(cases.map(([, number]) => Number(number))).toEqual(Array.from({ length: 100 }, (_, at) => at + 1))
    const kindOf = (cell: string) => {
      if (/^(void|open): ./.test(cell)) return cell.slice(0, 4)
      return testsIn(cell).length > 0 ? 'proved' : 'nothing'
    }
    const kinds = cases.map(([, , , cell = '']) => kindOf(cell))
    const counted = (kind: string) => kinds.filter((each) => each === kind).length
    expect(counted('nothing')).toBe(0)
    expect(lines.join('\n')).toContain(
      `${counted('proved')} are proved, ${counted('void')} are void because what they try does not exist, and ${counted('open')} are open.`,
    )
  })
})
