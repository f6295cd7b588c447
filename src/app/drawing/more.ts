/** Marks a frame with `data-more` as long as something of it is beyond its right edge. Returns how to stop; stands as a `ref` too. */
export function markMore(frame: HTMLElement | null): (() => void) | undefined {
  if (!frame || typeof ResizeObserver === 'undefined') return undefined
  const mark = () => frame.toggleAttribute('data-more', frame.scrollWidth - frame.clientWidth - frame.scrollLeft > 2)
  const sizes = new ResizeObserver(mark)
  sizes.observe(frame)
  if (frame.firstElementChild) sizes.observe(frame.firstElementChild)
  frame.addEventListener('scroll', mark, { passive: true })
  mark()
  return () => {
    sizes.disconnect()
    frame.removeEventListener('scroll', mark)
  }
}
