import { execFile } from 'node:child_process'
import { expect, it } from 'vitest'
import { userWith } from '@/lib/accounts/users/auth-credentials'
import { sharedDatabase } from '@/lib/foundation/db/testing'
import { sentSecret } from './typed-secret'

const temporary = sharedDatabase()

/** What the command says, and how it ends. */
function create(args: string[], input = ''): Promise<{ said: string; code: number }> {
  const env = { ...process.env, DATABASE_URL: temporary.url }
  const account = ['--email', 'zoe@example.org', '--name', 'Zoe', '--role', 'editor']
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['cli/run.mjs', 'user-create', ...account, ...args],
      { env },
      (error, stdout, stderr) => resolve({ said: stdout + stderr, code: Number(error?.code ?? 0) }),
    )
    child.stdin?.end(input)
  })
}

it('a password is read from standard input, and refused on the command line, where others see it', async () => {
  const refused = await create(['--password', 'four small words here'])
  expect(refused).toMatchObject({ code: 1, said: expect.stringContaining('can be read by others') })
  expect(refused.said).not.toContain('four small words')
  expect(await create(['--password-stdin'], 'four small words here\n')).toMatchObject({ code: 0 })
  expect(
    await userWith({
      email: 'zoe@example.org',
      password: 'four small words here',
      clientAddress: '192.0.2.1',
    }),
  ).toMatchObject({ name: 'Zoe' })
})

it('what is sent is its first line, whole', async () => {
  async function* pieces() {
    yield 'four small '
    yield ' words \r\nand more'
  }
  expect(await sentSecret(pieces())).toBe('four small  words ')
})
