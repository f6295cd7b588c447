import type { RootContent } from 'mdast'
import { nodesOf, textOf } from '../markdown/assemble'
import { normalForm } from './digest'
import { citedIn, lineOf } from './sections'

/** How what a section says differs from what it would say today. */
export interface AdviceChanges {
  /** Rules in words, as in `AUTH-TOK-01 is new`. */
  readonly rules: readonly string[]
  /** Sources in words, as in `RFC 9700 §2.1.1 is cited no more`. */
  readonly sources: readonly string[]
}

interface Rule {
  readonly strength: string
  readonly says: string
}

/** What has changed between two texts, by the ids of their rules and the names of their sources. */
export function adviceChanges(then: readonly RootContent[], now: readonly RootContent[]): AdviceChanges {
  const [before, after] = [rulesIn(then), rulesIn(now)]
  const rules = [...new Set([...before.keys(), ...after.keys()])].toSorted().flatMap((id) => {
    const [old, today] = [before.get(id), after.get(id)]
    if (old === undefined) return [`${id} is new`]
    if (today === undefined) return [`${id} is gone`]
    if (old.strength !== today.strength) return [`${id} is ${today.strength} instead of ${old.strength}`]
    return old.says === today.says ? [] : [`${id} says something else`]
  })
  const [citedBefore, citedAfter] = [citedIn(then), citedIn(now)]
  const sources = [...new Set([...citedBefore.keys(), ...citedAfter.keys()])].flatMap((name) => {
    const [old, today] = [citedBefore.get(name), citedAfter.get(name)]
    return old === today ? [] : [`${name} is ${old === undefined ? 'cited now' : today === undefined ? 'cited no more' : 'at another address'}`]
  })
  return { rules, sources }
}

const id = /AUTH-[A-Z]{3}-\d{2}/
const strength = /^(?:MUST NOT|MUST|SHOULD NOT|SHOULD|MAY)\b/

/** Every rule of a text: a heading that ends in its id with the paragraph below, or a row that names it first. */
function rulesIn(nodes: readonly RootContent[]): ReadonlyMap<string, Rule> {
  const rules = new Map<string, Rule>()
  const note = (head: string, says: string): void => {
    const [found, force] = [id.exec(head)?.[0], strength.exec(head)?.[0]]
    if (found !== undefined && force !== undefined) rules.set(found, { strength: force, says })
  }
  for (const [i, node] of nodes.entries()) {
    if (node.type === 'heading') note(textOf(node), nodes[i + 1] === undefined ? '' : normalForm([nodes[i + 1]!]))
    if (node.type === 'table')
      for (const row of nodesOf(node)) if (row.type === 'tableRow' && row.children[0] !== undefined) note(textOf(row.children[0]), normalForm([row]))
  }
  return rules
}

/** Where a text first differs from another: the line in its file and the words there; null: nowhere. */
export function firstDifference(nodes: readonly RootContent[], other: readonly RootContent[]): { readonly line: number; readonly words: string } | null {
  const at = nodes.findIndex((node, i) => other[i] === undefined || normalForm([node]) !== normalForm([other[i]]))
  if (at < 0) {
    const last = nodes.at(-1)
    return nodes.length === other.length || last === undefined ? null : { line: last.position?.end.line ?? 1, words: textOf(other[nodes.length]!) }
  }
  const node = nodes[at]!
  const [inner, counterpart] = [partsOf(node), other[at] === undefined ? [] : partsOf(other[at])]
  const part = inner.find((one, i) => counterpart[i] === undefined || normalForm([one]) !== normalForm([counterpart[i]])) ?? node
  return { line: lineOf(part), words: part.type === 'tableRow' ? part.children.map(textOf).join(' | ') : textOf(part) }
}

/** The rows of a table and the items of a list; anything else is one piece. */
const partsOf = (node: RootContent): readonly RootContent[] => (node.type === 'table' || node.type === 'list' ? node.children : [node])
