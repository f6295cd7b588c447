/** Whether a key press is meant for the page and not for a field or the browser. */
export function isFreeKey(event: KeyboardEvent | React.KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  const target = event.target
  if (!(target instanceof HTMLElement)) return true
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return false
  return !(target instanceof HTMLInputElement) || target.type === 'radio' || target.type === 'checkbox'
}
