import { expect, it } from 'vitest'
import { startProcess } from '@/lib/foundation/db/testing-process'
import { withoutSecrets } from './log'

it('a path is told without its query and without the secret of a link', () => {
  expect(withoutSecrets('/search?q=private')).toBe('/search')
  expect(withoutSecrets('/join/secret')).toBe('/join/…')
  expect(withoutSecrets('/preview/secret?x')).toBe('/preview/…')
  expect(withoutSecrets('/reset/secret/')).toBe('/reset/…')
})

it('a line of the log names the request it was written for', async () => {
  const process = await startProcess(`
    import { forRequest } from '@/lib/foundation/request-id'
    import { log } from '@/server/log'
    forRequest('k3vxp-7mqar', () => log.info({ event: 'x' }, 'For a request.'))
    log.info('For none.')
  `)
  expect(JSON.parse(await process.line())).toMatchObject({ event: 'x', request: 'k3vxp-7mqar' })
  expect(JSON.parse(await process.line())).not.toHaveProperty('request')
  await process.ended
})
