/** What a title is sorted by: without its article, accents folded, lower case ("The Borg Queen" → "borg queen"). */
export function sortNameOf(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/^(the|a|an) (?=\S)/, '').trim()
}

/** Two letters to stand for a face: "John de Lancie" → "JL"; names without letters give "?". */
export function initialsOf(name: string): string {
  const words = name.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word))
  const letters = words.length > 1 ? [words[0], words.at(-1)] : [words[0] ?? name]
  return (
    letters
      .map((word) => [...(word ?? '')][0] ?? '')
      .join('')
      .toUpperCase() || '?'
  )
}
