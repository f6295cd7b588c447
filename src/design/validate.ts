/** Takes a design from outside: keeps what can be kept and says, by place, what was wrong with the rest. */
import type { Design } from './design'
import { explain } from './explain'
import { finish, prepare } from './finish'
import { firstProblems, placeOf, problemAt, quoted, type Problem, type Tell } from './problem'
import { designForm } from './schema'
import { compact, copy, isObject, remove, type Issue, type JsonObject } from './tree'
import { currentKnowledge, isKnowledgeVersion } from './version'

/**
 * Reads a design that nobody vouches for; never throws. `design` is what could be kept, null if the input is no design at all.
 * Whoever needs all of it refuses it when a problem is an error. At most 20 problems are listed and the rest counted.
 */
export function validateDesign(input: unknown): { design: Design | null; problems: Problem[] } {
  const problems: Problem[] = []
  const tell: Tell = (path, severity, code, text) => problems.push(problemAt(placeOf(path), severity, code, text))
  const design = read(input, tell)
  return { design, problems: firstProblems(problems) }
}

function read(input: unknown, tell: Tell): Design | null {
  if (!isObject(input)) {
    tell([], 'error', 'not-a-design', `This is ${quoted(input)}, not a design. A design is an object with "version", "api" and "integrations".`)
    return null
  }
  if (input['version'] !== 1) {
    const version = input['version']
    if (version === undefined) tell(['version'], 'error', 'not-a-design', 'is missing. A design has "version": 1.')
    else tell(['version'], 'error', 'unknown-version', `${quoted(version)} is not a version that can be read here. This version reads 1.`)
    return null
  }
  if (!Array.isArray(input['integrations'])) {
    const given = input['integrations']
    tell(['integrations'], 'error', 'not-a-design', given === undefined ? 'is missing. It is a list, which may be empty.' : `${quoted(given)} is not a list.`)
    return null
  }
  const draft = copy(input, 0) as JsonObject
  const indices = prepare(draft, tell)
  // Entries that are no integrations are gone; places go on naming the input's.
  const tellPlaced: Tell = (path, ...what) => {
    const [root, index] = path
    tell(root === 'integrations' && typeof index === 'number' ? [root, indices[index] ?? index, ...path.slice(2)] : path, ...what)
  }
  const newer = typeof draft['knowledge'] === 'string' && isKnowledgeVersion(draft['knowledge']) && draft['knowledge'] > currentKnowledge
  for (let round = 0; round < 6; round += 1) {
    const result = designForm.safeParse(draft)
    if (result.success) return finish(result.data, tellPlaced)
    const issues = result.error.issues as unknown as readonly Issue[]
    if (round === 0) for (const issue of issues) explain(issue, draft, newer, tellPlaced)
    for (const issue of issues) remove(issue, draft)
    compact(draft)
  }
  tell([], 'error', 'not-a-design', 'Nothing of this design could be read.')
  return null
}
