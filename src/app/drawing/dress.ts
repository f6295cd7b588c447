/** Mermaid's sequence diagram in the house's hand: numbers before the words, parameters in mono, phases as ruled headings. */

const detail = 'detail'

/** Takes SVG text from Mermaid and gives SVG text; what it does not recognise it leaves as it is. */
export function dress(svg: string): string {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml')
  const root = parsed.documentElement
  const [left = 0, top = 0, width = 0, height = 0] = (root.getAttribute('viewBox') ?? '').split(/\s+/).map(Number)
  for (const line of root.querySelectorAll('.actor-line')) line.setAttribute('y2', String(top + height))
  for (const rect of root.querySelectorAll('rect.note')) ruleOff(rect, left, width)
  for (const box of root.querySelectorAll('rect.actor')) for (const corner of ['rx', 'ry']) box.removeAttribute(corner)
  number(root, left)
  return new XMLSerializer().serializeToString(root)
}

/** How far a phase's rule stands off from the arrow above it. */
const stand = 10

/** A phase begins under a rule over the whole width. */
function ruleOff(rect: Element, left: number, width: number): void {
  const rule = rect.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'line')
  const y = Number(rect.getAttribute('y') ?? 0) + stand
  for (const [name, value] of Object.entries({ class: 'phase', x1: left, x2: left + width, y1: y, y2: y })) rule.setAttribute(name, String(value))
  rect.before(rule)
  for (const label of rect.parentElement?.querySelectorAll('text, tspan') ?? []) {
    label.setAttribute('x', String(left))
    if (label.hasAttribute('y')) label.setAttribute('y', String(Number(label.getAttribute('y')) + stand))
  }
  rect.remove()
}

/** The number of a message moves from its arrow into its first line; the lines below it become details. */
function number(root: Element, left: number): void {
  let lines: Element[] = []
  let loop: Element | null = null
  for (const part of root.querySelectorAll('text.messageText, text.sequenceNumber, path.messageLine0, path.messageLine1')) {
    if (part.classList.contains('messageText')) lines.push(part)
    else if (part.localName === 'path') loop = part
    else {
      const [first, ...rest] = lines
      if (first) {
        for (const line of rest) line.classList.add(detail)
        const mark = root.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'tspan')
        mark.setAttribute('class', 'number')
        mark.textContent = `${part.textContent}\u2002`
        first.prepend(mark)
        part.remove()
      }
      if (loop) setBeside(loop, lines, left)
      lines = []
      loop = null
    }
  }
  for (const dot of root.querySelectorAll('line[marker-start*="sequencenumber"]')) dot.remove()
}

/** Width of a letter, about: enough to tell whether a line has room. */
const letter = 7

/** What a party does by itself stands left of its line, clear of the loop; where there is no room, right of the loop. */
function setBeside(loop: Element, lines: readonly Element[], left: number): void {
  const numbers = (loop.getAttribute('d') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? []
  const start = numbers[0]
  if (start === undefined) return
  const far = Math.max(...numbers.filter((n) => n < start + 400), start)
  const fits = lines.every((line) => start - left > letter * (line.textContent.length + 2))
  for (const [i, line] of lines.entries()) {
    line.setAttribute('x', String(fits ? start - 10 : far + 10))
    line.setAttribute('text-anchor', fits ? 'end' : 'start')
    if (!fits) line.setAttribute('y', String(Number(line.getAttribute('y')) + 16 - 8 * (lines.length - 1 - i)))
  }
}
