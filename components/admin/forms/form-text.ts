/** The fields of a form as text, each as textIn has it. */
export function typedIn(form: FormData, names: readonly string[], longest?: number): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, textIn(form, name, longest)]))
}

/**
 * A field as text; "" for one that was not sent, or is a file. It is cut one letter beyond what an admin form may
 * hold: what is too long must not become what is not.
 */
export function textIn(form: FormData, name: string, longest = 20_000): string {
  const value = form.get(name)
  return typeof value === 'string' ? value.slice(0, longest + 1) : ''
}
