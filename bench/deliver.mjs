import { ask, at } from './asking.mjs'
import { bareServer, leastHeaders, sameHeaders } from './bare.mjs'
import { askAsFastAsAnswered, generatorName } from './generator.mjs'
import { nginxServer } from './nginx.mjs'
import { processorMs } from './processes.mjs'

const CONNECTIONS = 64
const SECONDS = 3
const ROUNDS = 3

/**
 * How much of the machine is left when the finished bytes are sent: the same addresses asked of the site, of bare servers that
 * send the same bytes and of nginx, in turn, so that all meet the same machine. Two rows for each address: answers a second,
 * and the processor time the server itself took for one of them.
 */
export async function delivery({ site, paths, folder }) {
  const rows = []
  const answers = {}
  for (const path of Object.values(paths)) answers[path] = await ask(site.url + path)
  const nginx = await nginxServer(answers, folder)
  const generator = []
  try {
    for (const [name, path] of Object.entries(paths)) {
      const answer = answers[path]
      const bare = await bareServer({ body: answer.body, headers: leastHeaders(answer) })
      const same = await bareServer({ body: answer.body, headers: sameHeaders(answer) })
      const peers = { ours: site, bare, same, ...(nginx && { nginx }) }
      try {
        const rounds = await measuredInTurn(peers, path)
        generator.push(...rounds.map((each) => each.ours.generator))
        rows.push(...rowsOf(name, rounds, Object.keys(peers)))
      } finally {
        for (const server of [bare, same]) server.stop()
      }
    }
  } finally {
    await nginx?.stop()
  }
  rows.push({ what: `${generatorName} beside it, of one core`, unit: '', ours: at(generator, 0.5) })
  const peer = nginx ? `${nginx.version}, one worker` : 'no nginx here'
  return { title: `Delivery: ${CONNECTIONS} connections by ${generatorName}, gzip (${peer})`, rows }
}

async function measuredInTurn(peers, path) {
  const rounds = []
  for (const server of Object.values(peers)) await measured(server, path, 1)
  for (let round = 0; round < ROUNDS; round += 1) {
    const seen = {}
    for (const [name, server] of Object.entries(peers)) seen[name] = await measured(server, path, SECONDS)
    rounds.push(seen)
  }
  return rounds
}

async function measured(server, path, seconds) {
  const url = server.url + path
  const before = processorMs(server.pid)
  const seen = await askAsFastAsAnswered({
    url,
    connections: CONNECTIONS,
    seconds,
    headers: { 'accept-encoding': 'gzip' },
  })
  return {
    rate: seen.answers / seen.seconds,
    microseconds: ((processorMs(server.pid) - before) * 1000) / seen.answers,
    generator: seen.share,
  }
}

function rowsOf(name, rounds, peers) {
  const middle = (figure) =>
    Object.fromEntries(
      peers.map((peer) => [
        peer,
        at(
          rounds.map((round) => round[peer][figure]),
          0.5,
        ),
      ]),
    )
  const [rates, times] = [middle('rate'), middle('microseconds')]
  const of = (peer, share) => (peers.includes(peer) ? share(peer) : undefined)
  const shares = (share) => ({
    ofBare: of('bare', share),
    ofSame: of('same', share),
    ofNginx: of('nginx', share),
  })
  return [
    { what: `${name}, answers a second`, ...rates, ...shares((peer) => rates.ours / rates[peer]) },
    {
      what: `${name}, processor time an answer`,
      unit: 'µs',
      ...times,
      ...shares((peer) => times[peer] / times.ours),
    },
  ]
}
