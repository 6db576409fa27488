/** What the palette offers beside entries: pages, new entries, and whatever the open page's own buttons do. */

export type Command = { id: string; label: string; detail: string; run: () => void }

export type PalettePlace = { path: string; name: string }

/** The admin pages and, for who may make them, new entries. */
export function placesToGo(places: PalettePlace[], kinds: { folder: string; one: string }[]): Command[] {
  const go = (path: string) => () => location.assign(path)
  return [
    ...places.map(({ path, name }) => ({ id: path, label: name, detail: 'Go to', run: go(path) })),
    ...kinds.map(({ folder, one }) => {
      const path = `/admin/${folder}/new`
      return { id: path, label: `New ${one}`, detail: 'Create', run: go(path) }
    }),
  ]
}

const OPEN_PAGE = '[data-commands] :is(a, button:not(:disabled))'

/** The buttons and links of the open entry: save, publish, preview, history. The palette presses the same ones. */
export function actionsOfPage(page: ParentNode): Command[] {
  return [...page.querySelectorAll<HTMLElement>(OPEN_PAGE)].flatMap((each, position) => {
    const label = each.textContent?.trim() ?? ''
    const isShown = each.getClientRects().length > 0
    return label && isShown
      ? [{ id: `page-${position}`, label, detail: 'This page', run: () => each.click() }]
      : []
  })
}

/** Those that have every word typed, in any order. */
export function commandsLike(commands: Command[], typed: string): Command[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return commands.filter(({ label, detail }) => {
    const text = `${label} ${detail}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}
