type Answer = { groups: { kind: string; hits: { url: string; title: string; detail: string }[] }[] }

const PAUSE = 120
const SHOWN = 8

/** Suggests pages while one types (the combobox pattern of the ARIA authoring practices). Enter without a choice searches. */
export class SearchBox extends HTMLElement {
  #input: HTMLInputElement | null = null
  readonly #list = document.createElement('div')
  #pause = 0
  #asking: AbortController | undefined

  connectedCallback() {
    this.#input = this.querySelector('input')
    this.#list.id = `suggestions-${[...document.querySelectorAll('search-box')].indexOf(this)}`
    this.#list.className = 'card absolute end-0 z-5 mt-1.5 w-full p-1.5 floating lg:min-w-76'
    this.#list.role = 'listbox'
    this.#list.ariaLabel = 'Suggestions'
    this.#list.hidden = true
    this.append(this.#list)
    const roles = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
    }
    for (const [name, value] of Object.entries(roles)) this.#input?.setAttribute(name, value)
    this.#input?.addEventListener('input', () => this.#askSoon())
    this.#input?.addEventListener('keydown', (event) => this.#press(event))
    this.addEventListener('focusout', (event) => {
      if (!this.contains(event.relatedTarget as Node | null)) this.#show([])
    })
  }

  #askSoon() {
    clearTimeout(this.#pause)
    this.#asking?.abort()
    this.#pause = window.setTimeout(() => void this.#ask(), PAUSE)
  }

  async #ask() {
    const q = this.#input?.value.trim() ?? ''
    if (q.length < 2) return this.#show([])
    this.#asking = new AbortController()
    try {
      const answer = await fetch(`/api/v1/search?${new URLSearchParams({ q })}`, {
        signal: this.#asking.signal,
      })
      const { groups }: Answer = answer.ok ? await answer.json() : { groups: [] }
      this.#show(groups.flatMap(({ kind, hits }) => hits.map((hit) => optionOf(kind, hit))).slice(0, SHOWN))
    } catch {
      // Broken off by the next letter, or no network: the form still searches.
    }
  }

  #show(options: HTMLElement[]) {
    for (const [at, option] of options.entries()) option.id = `${this.#list.id}-${at}`
    this.#list.replaceChildren(...options)
    this.#list.hidden = options.length === 0
    this.#input?.setAttribute('aria-expanded', String(options.length > 0))
    this.#choose(-1)
  }

  #press(event: KeyboardEvent) {
    const last = this.#list.children.length - 1
    if (last < 0) return
    const chosen = this.#list.querySelector<HTMLElement>('[aria-selected=true]')
    const at = chosen ? [...this.#list.children].indexOf(chosen) : -1
    if (event.key === 'ArrowDown') this.#choose(at === last ? -1 : at + 1)
    else if (event.key === 'ArrowUp') this.#choose(at === -1 ? last : at - 1)
    else if (event.key === 'Escape') this.#show([])
    else if (event.key === 'Enter' && chosen) chosen.click()
    else return
    event.preventDefault()
  }

  #choose(at: number) {
    for (const [index, option] of [...this.#list.children].entries())
      option.ariaSelected = String(index === at)
    const id = this.#list.children[at]?.id
    if (id) this.#input?.setAttribute('aria-activedescendant', id)
    else this.#input?.removeAttribute('aria-activedescendant')
  }
}

/** A link, so that it opens as links do; the keys stay in the input. */
function optionOf(
  kind: string,
  { url, title, detail }: Answer['groups'][number]['hits'][number],
): HTMLElement {
  const option = document.createElement('a')
  option.href = new URL(url).pathname
  option.className =
    'block rounded-md px-3 py-1.5 leading-snug no-underline hover:bg-tint aria-selected:bg-tint'
  option.role = 'option'
  option.tabIndex = -1
  const about = document.createElement('small')
  about.className = 'block text-soft'
  about.textContent = [kind, detail].filter(Boolean).join(' · ')
  option.append(title, ' ', about)
  return option
}
