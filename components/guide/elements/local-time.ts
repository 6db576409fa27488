let format: Intl.DateTimeFormat | undefined

/** Tells an instant in the reader's own zone as well, as the element's title, where it differs from what is shown. */
export class LocalTime extends HTMLElement {
  connectedCallback() {
    const time = this.querySelector('time')
    if (!time) return
    format ??= new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' })
    time.title = `On your clock: ${format.format(new Date(time.dateTime))}`
  }
}
