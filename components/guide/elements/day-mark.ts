import { daysBetween, mayCorrect, today } from './days'

const WORDS = ['Today', 'Tomorrow']

/** Says "Today" or "Tomorrow" for a date (or, where there is little room, the first alone), by the reader's own day; the date itself stands on every other day. */
export class DayMark extends HTMLElement {
  #timer = 0
  #date: string | null = null

  connectedCallback() {
    this.#date ??= this.textContent ?? ''
    const { today: serversDay = '' } = this.dataset
    if (!mayCorrect(serversDay, today())) return this.#say(serversDay)
    this.#say(today())
    this.#timer = window.setInterval(() => this.#say(today()), 60_000)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  #say(now: string) {
    const date = this.#date ?? ''
    const away = daysBetween(now, this.dataset.day ?? '')
    const word = away > 0 && this.dataset.only ? undefined : WORDS[away]
    this.textContent = word ?? date
    this.title = word ? date : ''
  }
}
