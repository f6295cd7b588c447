import { heading, type Block } from '../markdown/blocks'
import type { DocumentInput } from '../sheet'

/** The whole address of the decision; null where only its fragment is known. */
export function decisionUrl({ link: given, base }: Pick<DocumentInput, 'link' | 'base'>): string | null {
  if (/^https?:\/\//i.test(given)) return given
  return base == null || base === '' ? null : base.replace(/#.*$/s, '') + given.slice(Math.max(0, given.indexOf('#')))
}

/** Stands before the footer, which is made of all that it follows. */
export const decisionHeading = (): Block[] => [heading(2, ['Decision'])]
