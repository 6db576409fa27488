import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type Dockerfile, DockerfileParser, type From } from 'dockerfile-ast'
import { validate } from 'dockerfile-utils'
import { describe, expect, it } from 'vitest'
import { MADE, SHARED } from '../cli/releases.mjs'
import { PROGRAMS } from '../cli/runtime-files.mjs'

const text = readFileSync('Dockerfile', 'utf8')

const lastOf = (dockerfile: Dockerfile, keyword: string) =>
  dockerfile.getInstructions().findLast((each) => each.getKeyword() === keyword)
const argumentsOf = (dockerfile: Dockerfile, keyword: string) =>
  lastOf(dockerfile, keyword)?.getArgumentsContent() ?? ''
const wordsOf = (array: string): string[] => (array.startsWith('[') ? JSON.parse(array) : [])

/** What an image of ours must not be, a sentence each. */
function problemsOf(source: string): string[] {
  const dockerfile = DockerfileParser.parse(source)
  const program = wordsOf(argumentsOf(dockerfile, 'CMD'))[0] ?? ''
  const check = wordsOf(argumentsOf(dockerfile, 'HEALTHCHECK').replace(/^.*?CMD /, ''))
  return [
    ...validate(source).map(({ message }) => String(message)),
    ...unpinned(dockerfile).map((image) => `${image} has no version.`),
    ...missingSources(dockerfile).map((source) => `There is no ${source} to be copied.`),
    ...secretsIn(dockerfile).map((name) => `${name} would stay in a layer.`),
    ...(/^[1-9]\d*:[1-9]\d*$/.test(argumentsOf(dockerfile, 'USER'))
      ? []
      : ['It runs as root, or by a name.']),
    ...(argumentsOf(dockerfile, 'STOPSIGNAL') === 'SIGTERM' ? [] : ['It is not stopped by SIGTERM.']),
    ...(wordsOf(argumentsOf(dockerfile, 'ENTRYPOINT')).join() === 'node' ? [] : ['Node is not process 1.']),
    ...[program, check[1] ?? '']
      .filter((name) => !PROGRAMS.includes(name))
      .map((name) => `“${name}” is no program of what runs.`),
  ]
}

/** Base images without a version to the last number; stages have names of their own. */
function unpinned(dockerfile: Dockerfile): string[] {
  const stages = dockerfile.getFROMs().map((from) => from.getBuildStage())
  const defaults = new Map(
    dockerfile.getARGs().map((arg) => [arg.getProperty()?.getName(), arg.getProperty()?.getValue()]),
  )
  const imageOf = (from: From) =>
    (from.getImage() ?? '').replace(/^\$\{(\w+)\}$/, (_, name) => defaults.get(name) ?? '')
  return dockerfile
    .getFROMs()
    .map(imageOf)
    .filter((image) => !stages.includes(image) && !/^[\w/.-]+:\d+\.\d+\.\d+/.test(image))
}

function missingSources(dockerfile: Dockerfile): string[] {
  const copied = dockerfile.getCOPYs().filter((copy) => !copy.getFromFlag())
  const sources = copied.flatMap((copy) =>
    copy
      .getArguments()
      .slice(0, -1)
      .map((each) => each.getValue()),
  )
  return sources.filter((source) => !existsSync(source))
}

function secretsIn(dockerfile: Dockerfile): string[] {
  const settings = [
    ...dockerfile.getENVs().flatMap((env) => env.getProperties()),
    ...dockerfile.getARGs().map((arg) => arg.getProperty()),
  ]
  const names = settings.map((setting) => setting?.getName() ?? '')
  return names.filter((name) => /SECRET|KEY|PASSWORD|TOKEN|SMTP/.test(name))
}

describe('The Dockerfile', () => {
  it('has no fault, no image without a version, no secret, no root, and copies and starts what there is', () => {
    expect(problemsOf(text)).toEqual([])
  })

  const PLANTED: [what: string, from: string | RegExp, to: string, problem: string][] = [
    ['an unknown instruction', 'WORKDIR /build', 'WROKDIR /build', 'Unknown instruction: WROKDIR'],
    ['an unknown flag', '--start-period', '--begin', 'Unknown flag: begin'],
    ['a base image of no version', /24\.\d+\.\d+-/, '', 'node:bookworm-slim has no version.'],
    ['a file that is not there', '.npmrc', '.nprmc', 'There is no .nprmc to be copied.'],
    ['a secret', 'PORT=3000', 'TMDB_KEY=3000', 'TMDB_KEY would stay in a layer.'],
    ['root', 'USER 1000:1000', '', 'It runs as root, or by a name.'],
    ['another signal', 'STOPSIGNAL SIGTERM', 'STOPSIGNAL SIGKILL', 'It is not stopped by SIGTERM.'],
    ['a shell before Node', 'ENTRYPOINT ["node"]', 'ENTRYPOINT node', 'Node is not process 1.'],
    [
      'a server that is not there',
      '"cli/start.mjs"',
      '"cli/begin.mjs"',
      '“cli/begin.mjs” is no program of what runs.',
    ],
    [
      'a check that is not there',
      '"cli/ready.mjs"',
      '"cli/well.mjs"',
      '“cli/well.mjs” is no program of what runs.',
    ],
  ]
  it.each(PLANTED)('is refused with %s', (_, from, to, problem) => {
    const planted = text.replace(from, to)
    expect(planted).not.toBe(text)
    expect(problemsOf(planted)).toContain(problem)
  })
})

/** What a build is not sent, a name each. */
const ignored = (file: string) => file.split('\n').filter((line) => line && !line.startsWith('#'))

describe('What a build of the image is sent', () => {
  const names = ignored(readFileSync('.dockerignore', 'utf8'))
  const unsent = (lines: string[]) => [...MADE, ...SHARED].filter((name) => !lines.includes(name))

  it('leaves out what an archive of npm run pack leaves out: what is made, settings and data', () => {
    expect(unsent(names)).toEqual([])
    expect(unsent(names.filter((name) => name !== '.env' && name !== 'data'))).toEqual(['.env', 'data'])
  })

  it('has every folder of sources', () => {
    const sources = ['app', 'components', 'lib', 'server', 'cli', 'prisma', 'public']
    expect(sources.filter((name) => names.includes(name) || !readdirSync('.').includes(name))).toEqual([])
  })
})
