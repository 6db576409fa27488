/** Tells an instant in the reader's own zone as well, as the element's title, where it differs from what is shown. */
export class LocalTime extends HTMLElement {
  connectedCallback() {
    const time = this.querySelector('time')
    if (!time) return
    const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' }).format(
      new Date(time.dateTime),
    )
    time.title = `On your clock: ${words}`
  }
}
