/** What is listened to: a socket that was opened by whoever started this process, or an address. */
export type ListenTarget = { fd: number } | { port: number; host: string }

// The first descriptor after standard input, output and errors: sd_listen_fds(3).
const FIRST = 3

/**
 * The socket that systemd holds for this process, which requests wait in while no server runs; the settings' address where
 * it holds none. Throws for more than one.
 */
export function listenTarget(
  { host, port }: { host: string; port: number },
  { env, pid }: { env: Record<string, string | undefined>; pid: number } = process,
): ListenTarget {
  if (env.LISTEN_PID !== String(pid) || !env.LISTEN_FDS) return { port, host }
  if (env.LISTEN_FDS !== '1')
    throw new Error(`The socket unit has ${env.LISTEN_FDS} sockets: leave one ListenStream in it.`)
  return { fd: FIRST }
}
