import { adviceChanges, decisionDigest, decisionUrl, firstDifference, isAsWritten, placedTrees, type ExportedSection } from '../documents/index'
import type { Design } from '../design/index'
import { engineVersion, hasEnded } from '../engine/index'
import { knowledge } from '../knowledge/index'
import { readLink, writeLink } from '../link/index'
import { engine } from './core'
import { plainLine } from './plain-line'

/** What is to be said of an exported section. */
export interface Remark {
  /** A finding fails the check; a warning only where it is to be strict. */
  readonly weight: 'finding' | 'warning'
  readonly line: number
  readonly says: string
}

/** How an exported section differs from its link, and what in it is due on a day; nothing: it still holds. */
export function remarksOf(section: ExportedSection, day: string | null): Remark[] {
  const { footer, line } = section
  if (footer === null)
    return [finding(line, 'edited by hand: its last paragraph, with the link and the digests, is missing or damaged. Render the section anew.')]
  const { design, problems } = readLink(footer.link)
  const error = problems.find(({ severity }) => severity === 'error')
  if (design === null || error !== undefined)
    return [
      finding(line, `link altered: it cannot be read${error === undefined ? '' : ` (${plainLine(error.message, 200)})`}. Take the link that was agreed on.`),
    ]
  const hash = footer.link.search(/#|%(25)*23/)
  const base = /^https?:\/\//i.test(footer.link) && hash > 0 ? footer.link.slice(0, hash) : null
  const link = writeLink(design)
  const isOurs = decisionDigest({ ...footer, link: decisionUrl({ link, base }) ?? link }) === footer.decision
  const altered = isOurs ? [] : [finding(line, 'link altered: the link or the versions beside it are not those that the section was written from.')]
  const today = placedTrees({ design, decided: engine().decideDesign(design), knowledge, link, base }, section.places).trees.flatMap((tree) => tree.children)
  return [...altered, ...textRemarks(section, today.slice(0, -1), isOurs), ...(day === null ? [] : dueOn(day, design, line))]
}

/** Whether the text was edited, and whether the advice behind it has moved on since it was written. */
function textRemarks(section: ExportedSection, today: ExportedSection['body'], isOurs: boolean): Remark[] {
  const footer = section.footer!
  const sameVersions = footer.engine === engineVersion && footer.knowledge === knowledge.version
  const difference = firstDifference(section.body, today)
  if (!isAsWritten(section)) {
    const at = isOurs && sameVersions ? difference : null
    const where = at === null ? '' : `, first at ${quoted(at.words)}`
    return [finding(at?.line ?? section.line, `edited by hand${where}. Put words of your own outside the markers, or change an answer and render anew.`)]
  }
  if (!isOurs || difference === null) return []
  const { rules, sources } = adviceChanges(section.body, today)
  const changes = [...named('Rules', rules), ...named('Sources', sources)]
  const what = changes.length > 0 ? changes.join('. ') : `Other words, first at ${quoted(difference.words)}`
  return [
    {
      weight: 'warning',
      line: changes.length > 0 ? section.line : difference.line,
      says: `the advice moved on: written with knowledge ${footer.knowledge} by ${footer.engine}, now ${knowledge.version} by ${engineVersion}. ${what}. Render it anew to take it over.`,
    },
  ]
}

/** Exceptions that have ended and a review that is due on a day, as `YYYY-MM-DD`. An exception holds through its last day. */
function dueOn(day: string, { api, integrations }: Design, line: number): Remark[] {
  const ended = integrations.flatMap(({ name, chosen }) =>
    chosen !== undefined && hasEnded(chosen, day) ? [finding(line, `exception ended: that for ${quoted(name)} was granted until ${chosen.until}.`)] : [],
  )
  const endless = integrations.flatMap(({ name, chosen }): Remark[] =>
    chosen !== undefined && chosen.until === null ? [{ weight: 'warning', line, says: `exception without an end: that for ${quoted(name)} has no date.` }] : [],
  )
  const review = api.review !== undefined && api.review <= day ? [finding(line, `review due: it was set for ${api.review}.`)] : []
  return [...ended, ...endless, ...review]
}

const finding = (line: number, says: string): Remark => ({ weight: 'finding', line, says })
const quoted = (text: string): string => `"${plainLine(text, 60)}"`

const mostNamed = 8
const named = (label: string, changes: readonly string[]): string[] =>
  changes.length === 0
    ? []
    : [`${label}: ${changes.slice(0, mostNamed).join(', ')}${changes.length > mostNamed ? ` and ${changes.length - mostNamed} more` : ''}`]
