const DAY = 86_400_000

/** Keeps "29 days to go" right on a page that stays open: days count in the region's zone, as on the server. */
export class CountDown extends HTMLElement {
  #timer = 0

  connectedCallback() {
    this.#timer = window.setInterval(() => this.#count(), 60_000)
    // The site's clock may be stopped for a trial: then what the server said stands.
    this.#served = this.#days()
  }

  #served: number | null = null

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  #days(): number | null {
    const { day = '', zone = 'UTC' } = this.dataset
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(new Date())
    const days = Math.round((Date.parse(day) - Date.parse(today)) / DAY)
    return Number.isNaN(days) ? null : days
  }

  #count() {
    const days = this.#days()
    if (days === null || days === this.#served) return
    if (days <= 0) location.reload()
    const number = this.querySelector('b')
    if (number) number.textContent = days === 1 ? '1 day' : `${days} days`
  }
}
