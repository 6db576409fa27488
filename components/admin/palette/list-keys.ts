const KEPT = 'logline.single-keys'

/** Whether keys without Ctrl do something: they may be turned off, for who speaks to the computer or types without looking. */
export function hasSingleKeys(): boolean {
  return localStorage.getItem(KEPT) !== 'off'
}

export function keepSingleKeys(isOn: boolean) {
  if (isOn) localStorage.removeItem(KEPT)
  else localStorage.setItem(KEPT, 'off')
}

/** j and k go through the rows of a list, x chooses one; Enter opens it, as it does with any link. */
export function pressInList(event: KeyboardEvent) {
  const { key, ctrlKey, metaKey, altKey, target } = event
  if (!['j', 'k', 'x'].includes(key) || ctrlKey || metaKey || altKey || !hasSingleKeys()) return
  const isTyping =
    target instanceof Element && target.closest('input:not([type=checkbox]), textarea, select, [role=grid]')
  if (isTyping || document.querySelector('[role=dialog]')) return
  const links = [...document.querySelectorAll<HTMLElement>('main tbody th[scope=row] a')]
  const row = document.activeElement?.closest('tr')
  const at = links.findIndex((link) => link.closest('tr') === row)
  if (key === 'x') row?.querySelector<HTMLInputElement>('th input[type=checkbox]')?.click()
  else links[key === 'j' ? at + 1 : Math.max(0, at - 1)]?.focus()
}
