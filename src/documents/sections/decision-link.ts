import { code, heading, link, paragraph, type Block } from '../markdown/blocks'
import type { DocumentInput, Sheet } from '../sheet'

/** The whole address of the decision; null where only its fragment is known. */
export function decisionUrl({ link: given, base }: Pick<DocumentInput, 'link' | 'base'>): string | null {
  if (/^https?:\/\//i.test(given)) return given
  return base == null || base === '' ? null : base.replace(/#.*$/s, '') + given.slice(Math.max(0, given.indexOf('#')))
}

/** Where the decision can be opened, changed and rendered again. */
export function decisionLink({ input }: Sheet): Block[] {
  const url = decisionUrl(input)
  return [
    heading(2, ['Decision']),
    url === null
      ? paragraph(
          'This section was written from the decision ',
          code(input.link),
          '. Open it in Authwright to see the reasons, change an answer, and write it again.',
        )
      : paragraph('This section was written from ', link(url, 'this decision'), '. Open it to see the reasons, change an answer, and write the section again.'),
  ]
}
