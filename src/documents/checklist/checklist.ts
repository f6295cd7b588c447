import type { Root } from 'mdast'
import type { Strength } from '../../knowledge/notation'
import { grouped } from '../grouping'
import { assemble } from '../markdown/assemble'
import { code, heading, link, paragraph, strong, taskGroups, type Block, type Inline } from '../markdown/blocks'
import { print } from '../markdown/print'
import { prose } from '../markdown/prose'
import { checklist } from '../sections/checklist'
import { decisionUrl } from '../sections/decision-link'
import { openPoints } from '../sections/open'
import { sheetOf, type DocumentInput, type Sheet } from '../sheet'
import { subjectOf } from '../subjects'
import { cites, controlOf, listedOf, sentence } from '../wording'

/** The decision as the text of an issue: what is still to settle, what to build and by whom, what the API checks on each call; all open tasks. */
export function checklistTree(input: DocumentInput): Root {
  const sheet = sheetOf(input)
  const url = decisionUrl(input)
  return assemble(
    [
      heading(1, [`Authentication of ${sheet.api}: checklist`]),
      paragraph('Written from ', url === null ? code(input.link) : link(url, 'the decision'), `, knowledge ${input.decided.knowledge}.`),
      ...openPoints(sheet),
      ...tasksToBuild(sheet),
      ...checklist(sheet),
    ],
    1,
  )
}

/** The text as GitHub flavoured Markdown, ending in a line feed. */
export const renderChecklist = (input: DocumentInput): string => print(checklistTree(input))

const strengths: readonly Strength[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY']

/** Every rule once, under whoever has to keep it, the strongest first. */
function tasksToBuild(sheet: Sheet): Block[] {
  const { knowledge, parts } = sheet
  const all = parts.map(({ name }) => name)
  const uses = parts
    .flatMap((part) => part.decision.controls.map((control) => ({ part, control })))
    .toSorted((a, b) => strengths.indexOf(a.control.strength) - strengths.indexOf(b.control.strength))
  const rules = [...grouped(uses, ({ control }) => control.id)].map(([id, held]) => {
    const { code: own = id, statement = id, verify = 'Ask how it is done.', verifiedBy = 'review' } = controlOf(knowledge, id) ?? {}
    const { strength, sources, because } = held[0]!.control
    const names =
      held.length === parts.length
        ? ''
        : `, for ${listedOf(
            held.map(({ part }) => part.name),
            all,
          )}`
    const task: Inline[] = [
      `${strength} `,
      ...prose(statement.replace(/\.$/, '')),
      `${names}, `,
      code(own),
      ...cites(knowledge, sources, { strength, says: because }),
      `. Verify by ${verifiedBy}: `,
      ...prose(sentence(verify)),
    ]
    return { subject: subjectOf(id), task }
  })
  const groups = [...grouped(rules, ({ subject }) => subject)].map(([subject, held]) => ({ head: [strong(subject)], tasks: held.map(({ task }) => task) }))
  return groups.length === 0 ? [] : [heading(2, ['To build']), ...taskGroups(groups)]
}
