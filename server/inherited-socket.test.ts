import { expect, it } from 'vitest'
import { listenTarget } from './inherited-socket'

const settings = { host: '127.0.0.1', port: 3000 }
const target = (env: Record<string, string>) => listenTarget(settings, { env, pid: 7 })

it('The socket that was opened for this process is listened to, and no other process’s', () => {
  expect(target({ LISTEN_PID: '7', LISTEN_FDS: '1' })).toEqual({ fd: 3 })
  expect(target({})).toEqual(settings)
  expect(target({ LISTEN_PID: '8', LISTEN_FDS: '1' })).toEqual(settings)
  expect(target({ LISTEN_PID: '7' })).toEqual(settings)
  expect(() => target({ LISTEN_PID: '7', LISTEN_FDS: '2' })).toThrow('one ListenStream')
})
