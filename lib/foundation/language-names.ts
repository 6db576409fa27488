const NAMES = new Intl.DisplayNames('en', { type: 'language' })

/** "Brazilian Portuguese" for "pt-BR" (BCP 47); the code itself where Intl has no name for it. */
export function languageName(code: string): string {
  return NAMES.of(code) ?? code
}
