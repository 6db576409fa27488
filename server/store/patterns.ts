/**
 * What an edit takes out is named by patterns of paths: "/shows/x" with everything it may be asked, "/shows/x/*" for all
 * below, "*" for all.
 */

/** Whether a path is among these: an edit may name hundreds, so each path is looked up rather than each pattern tried. */
export function matching(patterns: readonly string[]): (path: string) => boolean {
  const named = new Set(patterns)
  if (named.has('*')) return () => true
  return (path) => named.has(path) || foldersAbove(path).some((folder) => named.has(`${folder}/*`))
}

/** "/shows/x/season-1": "", "/shows" and "/shows/x". */
export function foldersAbove(path: string): string[] {
  const segments = path.split('/')
  return segments.slice(1).map((_, at) => segments.slice(0, at + 1).join('/'))
}

export function pathWithoutQuery(address: string): string {
  return address.split('?', 1)[0] ?? address
}
