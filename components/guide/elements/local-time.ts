let format: Intl.DateTimeFormat | undefined

/** Tells an instant in the reader's own zone as well, beside what is shown, where the two differ. */
export class LocalTime extends HTMLElement {
  connectedCallback() {
    const time = this.querySelector('time')
    if (!time || this.querySelector('small')) return
    format ??= new Intl.DateTimeFormat('en-GB', {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      hour: '2-digit',
      minute: '2-digit',
    })
    const own = format.format(new Date(time.dateTime)).replaceAll(',', '')
    const hour = own.slice(-'00:00'.length)
    if (time.textContent?.includes(hour)) return
    const told = document.createElement('small')
    told.textContent = ` (${own} on your clock)`
    this.append(told)
  }
}
