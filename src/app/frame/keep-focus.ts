/** Keeps the focus on the page when the element that has it is taken away. */

interface Held {
  readonly element: HTMLElement
  readonly words: string
  /** Labels of the sections around it, the innermost first. */
  readonly sections: readonly string[]
}

const wordsOf = (element: Element) => element.getAttribute('aria-label') ?? (element instanceof HTMLInputElement ? element.value : (element.textContent ?? ''))

function held(element: HTMLElement): Held {
  const sections: string[] = []
  for (let at = element.closest('section[aria-label]'); at; at = at.parentElement?.closest('section[aria-label]') ?? null) {
    sections.push(at.getAttribute('aria-label') ?? '')
  }
  return { element, words: wordsOf(element), sections }
}

/**
 * Watches a page. When the focused element goes, the focus moves to the same control where it is drawn anew, else to the heading
 * of the nearest section that is left, else to the question or the first heading of the screen. Returns how to stop.
 */
export function keepFocus(page: HTMLElement): () => void {
  let last: Held | null = null
  const onFocus = ({ target }: FocusEvent) => {
    last = target instanceof HTMLElement && page.contains(target) ? held(target) : null
  }
  // Whoever presses beside a control lets go of it.
  const onPress = () => {
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && last?.element.isConnected) last = null
    })
  }
  const observer = new MutationObserver(() => {
    if (!last || last.element.isConnected || document.activeElement !== document.body || document.querySelector('dialog[open]')) return
    const place = placeFor(last, page)
    if (!place) return
    last = null
    if (!place.matches('a, button, input, select, textarea, [tabindex]')) place.tabIndex = -1
    place.focus({ preventScroll: true })
    // At once: what stood here is gone, and there is no way from it to follow.
    if (place.matches('h1')) window.scrollTo({ top: 0, behavior: 'instant' })
    else bring(place)
  })
  observer.observe(page, { childList: true, subtree: true })
  document.addEventListener('focusin', onFocus)
  document.addEventListener('pointerdown', onPress)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', onFocus)
    document.removeEventListener('pointerdown', onPress)
  }
}

/** Brings a place into view now, and again when the browser has moved the page to hold what stood in it. */
function bring(place: HTMLElement, times = 3): void {
  place.scrollIntoView({ block: 'nearest', behavior: 'instant' })
  if (times > 0) requestAnimationFrame(() => document.activeElement === place && bring(place, times - 1))
}

function placeFor({ element, words, sections }: Held, page: HTMLElement): HTMLElement | null {
  const around = sections.flatMap((label) => page.querySelector<HTMLElement>(`section[aria-label="${CSS.escape(label)}"]`) ?? [])
  if (element.matches('button, a')) {
    const inside = around[0] ?? page.querySelector('main')
    const same = [...(inside?.querySelectorAll<HTMLElement>(`${element.tagName}:not([disabled])`) ?? [])].find((one) => wordsOf(one) === words)
    if (same && (around[0] || sections.length === 0)) return same
  }
  const heading = around[0]?.querySelector<HTMLElement>('h2, h3')
  return heading ?? document.getElementById('question') ?? page.querySelector<HTMLElement>('main h1')
}
