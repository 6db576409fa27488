import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as passed } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { ask } from './asking.mjs'
import { endingWithUs, programFound } from './processes.mjs'
import { freePort } from './site.mjs'

/**
 * nginx as somebody would set it up who cares: one worker, the finished bytes as files compressed beforehand, kept open, no
 * log. `answers` are what Logline sent, by their paths. Null where nginx is not installed or does not start.
 */
export async function nginxServer(answers, folder) {
  const program = programFound('nginx')
  if (!program) return null
  const prefix = join(folder, 'nginx')
  mkdirSync(prefix, { recursive: true })
  const port = await freePort()
  const build = spawnSync(program, ['-V'], { encoding: 'utf8' }).stderr
  const isStatic = build.includes('with-http_gzip_static_module')
  const locations = Object.entries(answers).map(([path, answer], number) =>
    locationOf({ path: path.split('?')[0], answer, file: join(prefix, String(number)), isStatic }),
  )
  writeFileSync(join(prefix, 'nginx.conf'), configuration({ prefix, port, locations }))
  const child = endingWithUs(
    spawn(program, ['-p', prefix, '-c', join(prefix, 'nginx.conf')], { stdio: 'ignore' }),
  )
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    if (child.exitCode !== null) return
    const ended = once(child, 'close')
    child.kill('SIGTERM')
    await ended
  }
  for (let trial = 0; trial < 100 && child.exitCode === null; trial += 1) {
    const answer = await ask(url + Object.keys(answers)[0]).catch(() => null)
    if (answer?.status === 200)
      return { pid: child.pid, url, stop, version: /nginx\/[\d.]+/.exec(build)?.[0] }
    await passed(20)
  }
  await stop()
  console.error('nginx is installed, but it did not send the pages: it is left out.')
  return null
}

/** Builds without gzip_static send the compressed file as it is and say so. */
function locationOf({ path, answer, file, isStatic }) {
  const isCompressed = answer.headers['content-encoding'] === 'gzip'
  writeFileSync(file, isCompressed && isStatic ? gunzipSync(answer.body) : answer.body)
  if (isCompressed && isStatic) writeFileSync(`${file}.gz`, answer.body)
  const compression = isStatic ? 'gzip_static on;' : 'add_header content-encoding gzip;'
  const type = `types { } default_type "${answer.headers['content-type']}";`
  return `location = ${path} { alias ${file}; ${type} ${isCompressed ? compression : ''} }`
}

function configuration({ prefix, port, locations }) {
  const own = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (each) => `${each}_temp_path ${prefix}/${each};`,
  )
  // Started by root, its worker would be somebody who may not read the temporary folder.
  const { uid, username } = userInfo()
  const group = execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()
  return `
${uid === 0 ? `user ${username} ${group};` : ''}
daemon off; worker_processes 1; pid ${prefix}/pid; lock_file ${prefix}/lock; error_log ${prefix}/error.log;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=100; ${own.join(' ')}
  server { listen 127.0.0.1:${port}; ${locations.join('\n')} }
}`
}
