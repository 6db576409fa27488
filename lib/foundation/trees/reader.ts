import type { Prisma } from '@/generated/prisma/client'
import type { Dialect } from '../dialect'
import { revivalOf } from './instants'
import { countOf, type Find, listOf } from './question'
import { MODELS, Nothing, NotKnown } from './shape'
import { Together } from './together'

type Client = Prisma.TransactionClient
type Delegate = Record<string, (find?: Find) => Promise<unknown>>

// Of several bundles in one process, each has this module, and a reader may be another's.
const ASK = Symbol.for('logline.trees.ask')

/**
 * A client of Prisma's whose finds are each one question, however deep they reach, and several that are made at about the
 * same time one as well: Prisma's own client asks once for each table. What it does not know it hands on. In both databases
 * nothing comes before everything, and `contains` takes no notice of case.
 */
export function treeReader(client: Client, dialect: Dialect): Client {
  const together = new Together(client)
  const delegates = new Map<string | symbol, Delegate>()
  return new Proxy(client, {
    get(target, name) {
      if (name === ASK) return (question: Prisma.Sql) => together.ask(question)
      const model = MODELS.get(String(name))
      const own: unknown = Reflect.get(target, name)
      if (!model) return typeof own === 'function' ? own.bind(target) : own
      const delegate = delegates.get(name) ?? readerOf({ model, own: own as Delegate, together, dialect })
      delegates.set(name, delegate)
      return delegate
    },
  })
}

/** What a question answers that has one JSON value, asked of a tree reader with all that it is asked at about the same time. */
export function askTogether(reader: Client, question: Prisma.Sql): Promise<unknown> {
  return (reader as unknown as Record<typeof ASK, Together['ask']>)[ASK](question)
}

/** What a find of no row answers; one that must find a row fails in Prisma's words. */
const WITHOUT_ROWS: Record<string, unknown> = { findMany: [], findFirst: null, findUnique: null, count: 0 }

type Reading = { model: string; own: Delegate; together: Together; dialect: Dialect }

function readerOf({ model, own, together, dialect }: Reading): Delegate {
  const rows = async (find: Find): Promise<Record<string, unknown>[]> => {
    const found = (await together.ask(listOf(model, find, dialect))) as Record<string, unknown>[]
    const revive = revivalOf(model, find)
    if (revive) for (const row of found) revive(row)
    return found
  }
  const first = async (find: Find = {}) => (await rows({ ...find, take: 1 }))[0] ?? null
  // Prisma says it in its own words where there is none.
  const firstOr = (name: string) => async (find?: Find) => (await first(find)) ?? own[name]?.(find)
  const ours: Delegate = {
    findMany: async (find = {}) => rows(find),
    findFirst: first,
    findUnique: first,
    findFirstOrThrow: firstOr('findFirstOrThrow'),
    findUniqueOrThrow: firstOr('findUniqueOrThrow'),
    count: async (find = {}) => together.ask(countOf(model, find, dialect)),
  }
  return new Proxy(own, {
    get(target, name) {
      const handedOn = target[String(name)]
      const read = ours[String(name)]
      if (!read || !handedOn) return Reflect.get(target, name)
      return (find?: Find) =>
        read(find).catch((fault: unknown) => {
          if (fault instanceof NotKnown) return handedOn.call(target, find)
          if (fault instanceof Nothing) return WITHOUT_ROWS[String(name)] ?? handedOn.call(target, find)
          throw fault
        })
    },
  })
}
