/** Copies text; where the browser refuses the clipboard, an old way is tried. Tells whether it worked. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

function copyBySelection(text: string): boolean {
  const field = document.createElement('textarea')
  field.value = text
  field.setAttribute('readonly', '')
  field.style.position = 'fixed'
  field.style.insetBlockStart = '-10rem'
  const focused = document.activeElement
  // A modal dialog makes all outside it inert, so the field must lie inside.
  const home = document.querySelector('dialog[open]') ?? document.body
  home.append(field)
  field.select()
  try {
    // eslint-disable-next-line typescript/no-deprecated -- the only way where the page is not served over HTTPS
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus()
  }
}

/** Hands text to the person as a file. */
export function downloadText(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}
