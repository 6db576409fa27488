import { createHash } from 'node:crypto'

/** What stands beside the name of a migration that ran, as Prisma writes it: SHA-256 of its file. */
export const checksumOf = (sql: string) => createHash('sha256').update(sql).digest('hex')

/** Three files were changed after a site could have run them, on 22 November 2026. This is what they were. */
const EARLIER: Record<string, string> = {
  '20261122110655_indexes_for_long_lists': '02ce0bbc91a6134ce5b2df5b43182c685874eb1403fdc45c004b57fc19eeeb37',
  '20261122144357_a_large_guide': 'd5846eff3df39b433f5c83c652379f410eb2acce60e45cc21cb0ed08832fd275',
  '20261122174613_facts_without_a_source': '8feb2c78e23f4058c586e8847c43677e48104eccd2be0e22c4f5c996bd798a5e',
}

/** Whether a migration's file is still the one that ran. How its lines end is Git's choice. */
export function isWhatRan({ name, sql }: { name: string; sql: string }, checksum: string): boolean {
  const unix = sql.replaceAll('\r\n', '\n')
  const texts = [sql, unix, unix.replaceAll('\n', '\r\n')]
  return EARLIER[name] === checksum || texts.some((text) => checksumOf(text) === checksum)
}
