const KEPT = 'logline.region'

/**
 * Keeps the reader's region in the browser. On a page without one it takes the kept choice, else a guess from the
 * time zone (and says that it is a guess), and swaps in the parts of the same page that differ.
 */
export class RegionChoice extends HTMLElement {
  connectedCallback() {
    this.querySelector('form')?.addEventListener('submit', () =>
      keep(this.querySelector('select')?.value ?? ''),
    )
    if (this.dataset.chosen || document.documentElement.dataset.region) return
    void this.#answer()
  }

  async #answer() {
    const kept = localStorage.getItem(KEPT)
    const region = kept ?? (await this.#guess())
    if (!region) return
    const parts = await partsFor(region)
    if (parts.length === 0) return
    // Marks the page as answered, so that the swapped-in form does not ask again.
    document.documentElement.dataset.region = region
    for (const part of parts) document.getElementById(part.id)?.replaceWith(part)
    if (!kept) sayThatItIsAGuess()
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

function keep(region: string) {
  if (region) localStorage.setItem(KEPT, region)
}

async function partsFor(region: string): Promise<Element[]> {
  const address = new URL(location.href)
  address.searchParams.set('region', region)
  const answer = await fetch(address)
  if (!answer.ok) return []
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  return [...page.querySelectorAll('[data-region-part]')]
}

function sayThatItIsAGuess() {
  const note = document.createElement('p')
  note.className = 'guess'
  note.setAttribute('role', 'status')
  note.textContent = 'This region is a guess from your time zone. Choose another if it is wrong.'
  const card = document.getElementById('for-you')
  card?.append(note)
  card?.querySelector('.change-region')?.setAttribute('open', '')
}
