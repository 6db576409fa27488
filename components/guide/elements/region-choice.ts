const KEPT = 'logline.region'

/**
 * Keeps the reader's region in the browser. On a page without one it takes the kept choice, else a guess from the
 * time zone (and says that it is a guess), and swaps in the parts of the same page that differ.
 */
export class RegionChoice extends HTMLElement {
  connectedCallback() {
    const form = this.querySelector('form')
    form?.addEventListener('submit', () => keep(form.querySelector('select')))
    if (form || this.dataset.chosen || document.documentElement.dataset.region) return
    void this.#answer()
  }

  async #answer() {
    const [kept, name] = localStorage.getItem(KEPT)?.split(' ') ?? []
    if (!this.dataset.answers || !document.querySelector('main [data-region-part]'))
      return this.#tell(kept, name)
    const region = kept ?? (await this.#guess())
    if (!region) return
    const parts = await partsFor(region)
    if (parts.length === 0) return
    // Marks the page as answered, so that the swapped-in head does not ask again.
    document.documentElement.dataset.region = region
    for (const part of parts) document.getElementById(part.id)?.replaceWith(part)
    const guessed = kept ? null : document.querySelector('#your-region .guessed')
    if (guessed) guessed.textContent = ' · guessed'
  }

  /** The page is the same everywhere: it says whose region it is, no more. */
  #tell(kept: string | undefined, name: string | undefined) {
    const told = this.querySelector('b')
    if (kept && name && told) told.textContent = decodeURIComponent(name)
  }

  async #guess(): Promise<string | undefined> {
    const file = this.dataset.zones
    if (!file) return undefined
    const answer = await fetch(file)
    const regions: Record<string, string> = answer.ok ? await answer.json() : {}
    // Asked last: it takes a browser a while to know its zone, and by now the page stands.
    return regions[Intl.DateTimeFormat().resolvedOptions().timeZone]
  }
}

/** The code, and the name to tell where no page says it. */
function keep(select: HTMLSelectElement | null) {
  const chosen = select?.selectedOptions[0]
  if (chosen?.value) localStorage.setItem(KEPT, `${chosen.value} ${encodeURIComponent(chosen.text)}`)
}

async function partsFor(region: string): Promise<Element[]> {
  const address = new URL(location.href)
  address.searchParams.set('region', region)
  const answer = await fetch(address)
  if (!answer.ok) return []
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return [...page.querySelectorAll('[data-region-part]')]
}
