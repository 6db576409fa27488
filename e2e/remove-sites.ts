import { rm } from 'node:fs/promises'

/** Takes away the files of the databases of this run. */
export default async function removeSites(): Promise<void> {
  if (process.env.LOGLINE_SITES) await rm(process.env.LOGLINE_SITES, { recursive: true, force: true })
}
