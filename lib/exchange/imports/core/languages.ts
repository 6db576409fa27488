const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']

let byName: Map<string, string> | undefined

/** The ISO 639-1 code of a language by its English name: "Spanish" is "es". Null for what has none. */
export function languageNamed(name: string): string | null {
  byName ??= namesOfLanguages()
  return byName.get(name.toLowerCase()) ?? null
}

function namesOfLanguages(): Map<string, string> {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  const codes = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  // From the end, so that of a code and its older twin (he, iw) the first in the alphabet stays.
  return new Map(codes.reverse().flatMap((code) => [[names.of(code)?.toLowerCase() ?? '', code] as const]))
}
