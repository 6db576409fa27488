import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import type { PurgeCall } from '@/server/cdn/purge-calls'
import { freePort } from './sample-site'

/** Whether there is a caching proxy to test with. */
export const hasNginx = spawnSync('nginx', ['-v']).status === 0

export type CachingProxy = {
  url: string
  /** What is posted there purges the cache. */
  purgeUrl: string
  /** The calls it got. */
  calls: PurgeCall[]
  stop(): Promise<void>
}

type Wanted = {
  /** The site's port on this machine. */
  originPort: number
  /** Where calls are to be received, for a site that was told of it before. */
  purgePort?: number
}

/** nginx, which keeps what it may, in front of a site. */
export async function startCachingProxy({ originPort, purgePort }: Wanted): Promise<CachingProxy> {
  const folder = await mkdtemp(join(tmpdir(), 'logline-proxy-'))
  const port = await freePort()
  const file = join(folder, 'nginx.conf')
  await writeFile(file, configuration({ folder, port, originPort }))
  const nginx = spawn('nginx', ['-c', file, '-p', folder, '-e', join(folder, 'error.log')], {
    stdio: 'ignore',
  })
  const url = `http://127.0.0.1:${port}`
  await untilAnswered(`${url}/livez`, nginx)
  const { purgeUrl, calls, close } = await startReceiver(
    join(folder, 'cache'),
    purgePort ?? (await freePort()),
  )
  return {
    url,
    purgeUrl,
    calls,
    async stop() {
      nginx.kill('SIGTERM')
      if (nginx.exitCode === null) await once(nginx, 'exit')
      close()
      await rm(folder, { recursive: true })
    },
  }
}

type Place = { folder: string; port: number; originPort: number }

/** As a person would write it who follows docs/operations.md; all that nginx writes is in the folder. */
function configuration({ folder, port, originPort }: Place): string {
  // Run by root it would give its workers to somebody who may not write into the folder.
  const user = process.getuid?.() === 0 ? 'user root root;' : ''
  return `
${user}
daemon off;
pid ${folder}/nginx.pid;
worker_processes 1;
events {}
http {
  access_log off;
  client_body_temp_path ${folder}/body;
  proxy_temp_path ${folder}/proxy;
  fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi;
  scgi_temp_path ${folder}/scgi;
  proxy_cache_path ${folder}/cache keys_zone=pages:1m;
  server {
    listen 127.0.0.1:${port};
    location / {
      proxy_pass http://127.0.0.1:${originPort};
      proxy_http_version 1.1;
      proxy_set_header Connection "";
      proxy_set_header Host $host;
      proxy_cache pages;
      proxy_cache_key $request_uri;
      proxy_cache_lock on;
      proxy_cache_revalidate on;
      proxy_cache_background_update on;
      add_header X-Cache $upstream_cache_status always;
    }
  }
}
`
}

const LOOK_EVERY_MS = 20

async function untilAnswered(url: string, nginx: ChildProcess): Promise<void> {
  for (;;) {
    if (nginx.exitCode !== null) throw new Error(`nginx ended with ${nginx.exitCode} before it answered.`)
    if (await fetch(url).catch(() => null)) return
    await passed(LOOK_EVERY_MS)
  }
}

/** What PURGE_URL names: it takes away the files of nginx's cache that have one of the tags. */
async function startReceiver(cache: string, port: number) {
  const calls: PurgeCall[] = []
  const receiver = createServer(async (request, response) => {
    const call: PurgeCall = JSON.parse(Buffer.concat(await request.toArray()).toString())
    await purge(cache, new Set(call.tags))
    calls.push(call)
    response.writeHead(204).end()
  })
  receiver.listen(port, '127.0.0.1')
  await once(receiver, 'listening')
  return { purgeUrl: `http://127.0.0.1:${port}/`, calls, close: () => receiver.close() }
}

async function purge(cache: string, tags: ReadonlySet<string>): Promise<void> {
  for (const name of await readdir(cache)) {
    const file = join(cache, name)
    // A file begins with what nginx knows of it, and with the headers.
    const head =
      (await readFile(file).catch(() => Buffer.alloc(0))).toString('latin1').split('\r\n\r\n', 1)[0] ?? ''
    const [, key = ''] = /^surrogate-key: (.*)\r?$/im.exec(head) ?? []
    if (key.split(' ').some((tag) => tags.has(tag))) await rm(file, { force: true })
  }
}
