import { daysBetween, mayCorrect, today } from './days'

/**
 * Keeps "29 days to go" right on a page that was kept for a while or stays open: days count in the region's zone, as
 * on the server, which said `data-days`.
 */
export class CountDown extends HTMLElement {
  #timer = 0

  connectedCallback() {
    const { day = '', days = '' } = this.dataset
    const serversDay = new Date(Date.parse(day) - Number(days) * 86_400_000)
    if (Number.isNaN(serversDay.getTime())) return
    if (!mayCorrect(serversDay.toISOString().slice(0, 10), this.#today())) return
    const left = this.#left()
    // The page was kept past the day. Asking for it again could bring the same one, again and again.
    if (left <= 0) this.hidden = true
    else this.#say(left)
    this.#timer = window.setInterval(() => this.#count(), 60_000)
  }

  disconnectedCallback() {
    clearInterval(this.#timer)
  }

  #today(): string {
    return today(this.dataset.zone ?? 'UTC')
  }

  #left(): number {
    return daysBetween(this.#today(), this.dataset.day ?? '')
  }

  #count() {
    const left = this.#left()
    if (left > 0) this.#say(left)
    else if (!this.hidden) location.reload()
  }

  #say(left: number) {
    const number = this.querySelector('b')
    if (number) number.textContent = left === 1 ? '1 day' : `${left} days`
  }
}
