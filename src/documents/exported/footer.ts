import type { InlineCode, Paragraph, RootContent } from 'mdast'
import { textOf } from '../markdown/assemble'
import { code, link, paragraph } from '../markdown/blocks'
import { digestOf, digestOfNodes, normalForm } from './digest'

/** What the last paragraph of a section says of how it was written. */
export interface Footer {
  /** The decision URL or, where only that is known, its fragment. */
  readonly link: string
  /** Version of the engine, as in `1.0.0`. */
  readonly engine: string
  /** Version of the advice, as in `2026-11`. */
  readonly knowledge: string
  /** Digest of all that stands before the footer. */
  readonly text: string
  /** Digest of the link with both versions. */
  readonly decision: string
}

/** Digest of what was decided: the link in its canonical form and the versions that it was decided with. */
export const decisionDigest = ({ link: url, engine, knowledge }: Pick<Footer, 'link' | 'engine' | 'knowledge'>): string =>
  digestOf(`${engine}\n${knowledge}\n${url}`)

/** The footer of a section, given what stands before it. */
export const footerOf = (body: readonly RootContent[], written: Pick<Footer, 'link' | 'engine' | 'knowledge'>): Paragraph =>
  printFooter({ ...written, text: digestOfNodes(body), decision: decisionDigest(written) })

/**
 * A visible paragraph, since hosts strip comments and formatters move them; code spans keep what machines read from being reworded.
 */
function printFooter({ link: url, engine, knowledge, text, decision }: Footer): Paragraph {
  const whole = /^https?:\/\//i.test(url)
  return paragraph(
    ...(whole ? [opening, link(url, 'this decision')] : [`${opening}the decision `, code(url)]),
    ' by Authwright ',
    code(engine),
    ' with knowledge ',
    code(knowledge),
    '; digest of the text ',
    code(text),
    ', of the decision ',
    code(decision),
    '. Open it to see the reasons, change an answer, and write the section again; ',
    code('authwright check'),
    ' tells whether it still holds.',
  )
}

const opening = 'Written from '

/** Whether a node is a footer, or was one before somebody edited it. */
export function looksLikeFooter(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false
  const text = textOf(node)
  return (text.startsWith(opening) || text.includes('digest of the')) && text.includes('Authwright')
}

/** What a footer says; null: it is damaged, as no footer of ours reads like this. */
export function readFooter(node: Paragraph): Footer | null {
  const codes = node.children.filter((child): child is InlineCode => child.type === 'inlineCode').map(({ value }) => value)
  const first = node.children.find((child) => child.type === 'link')
  const [engine = '', knowledge = '', text = '', decision = ''] = first === undefined ? codes.slice(1) : codes
  const footer: Footer = { link: first?.url ?? codes[0] ?? '', engine, knowledge, text, decision }
  return normalForm([printFooter(footer)]) === normalForm([node]) ? footer : null
}
