/** The knowledge as it was at each of its published versions. */
import type { Knowledge } from '../knowledge/notation'

/** An entry that came with one version and may have gone with another. */
export interface Dated {
  readonly since: string
  readonly until: string | null
}

/** Whether an entry holds in a version: from `since` up to, but not including, `until`. */
export const holdsIn = ({ since, until }: Dated, version: string): boolean => since <= version && (until === null || version < until)

/** Every version that was published, the oldest first: those in which an entry came or went, and the present one. */
export function versionsOf({ rules, version }: Pick<Knowledge, 'rules' | 'version'>): readonly string[] {
  const all = new Set([version, ...rules.flatMap(({ since, until }) => (until === null ? [since] : [since, until]))])
  return [...all].filter((one) => one <= version).sort()
}

/** Whether the knowledge can be had as of a version. */
export const isPublished = (knowledge: Knowledge, version: string): boolean => versionsOf(knowledge).includes(version)

/**
 * The knowledge as of a version: the rules that held then.
 * @throws RangeError where no such version was published
 */
export function knowledgeAt(knowledge: Knowledge, version: string): Knowledge {
  if (!isPublished(knowledge, version)) throw new RangeError(`No version ${version} of the knowledge was published.`)
  return { ...knowledge, version, rules: knowledge.rules.filter((rule) => holdsIn(rule, version)) }
}
