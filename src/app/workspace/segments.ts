/** The written link in pieces, for the read-out. */
import type { Answers, QuestionId } from '../../design/index'

export interface Piece {
  readonly text: string
  readonly kind: 'plain' | 'name' | 'lit'
}

/** Cuts a link so that the integration at `at` and the values of one question stand out; the others are left out. */
export function segmentsOf(link: string, at: number | null, answers: Answers | undefined, question: QuestionId | null): readonly Piece[] {
  const parts = link.split('/')
  // "#", "d", version, knowledge, API, then the integrations.
  const first = 5
  const mine = at === null ? first - 1 : first + at
  const given = answers && question ? answers[question] : undefined
  const lit = new Set(given === undefined ? [] : typeof given === 'string' ? [given] : given)
  const pieces: Piece[] = []
  const put = (text: string, kind: Piece['kind'] = 'plain') => pieces.push({ text, kind })
  let skipped = false
  parts.forEach((part, index) => {
    if (index >= first && index !== mine) {
      if (!skipped) put('/…')
      skipped = true
      return
    }
    skipped = false
    if (index > 0) put('/')
    if (index !== mine) {
      put(part)
      return
    }
    const [name = '', ...rest] = part.split(':')
    put(name, 'name')
    rest.forEach((list, n) => {
      put(':')
      list.split('.').forEach((value, i) => {
        if (i > 0) put('.')
        put(value, n === 0 && lit.has(value as never) ? 'lit' : 'plain')
      })
    })
  })
  return pieces
}
