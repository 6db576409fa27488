/** A connection that looks at a database for itself: beside the client, without it, and without waiting for anybody. */
export type Watch = {
  /** Whether anybody, in this process or another, may have committed since this was last asked. Rejects while nobody can tell. */
  hasNewCommits(): Promise<boolean>
  /** What a question answers, all at once; its values stand for its question marks. Rejects while nobody can tell. */
  rows(sql: string, ...values: (string | number)[]): Promise<unknown[]>
  /** Calls `ring` soon after somebody may have committed. A bell that may be missed: whoever has to know looks, too. */
  listen(ring: () => void): void
  close(): Promise<void>
}
