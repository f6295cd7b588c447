import type { Root } from 'mdast'
import { questions, type QuestionId, type Status } from '../../design/index'
import type { Strength } from '../../knowledge/notation'
import { grouped } from '../grouping'
import { assemble } from '../markdown/assemble'
import { code, heading, link, list, paragraph, strong, type Block, type Inline } from '../markdown/blocks'
import { plain } from '../markdown/plain'
import { print } from '../markdown/print'
import { prose } from '../markdown/prose'
import { conflict, outcomes } from '../sections/integration'
import { decisionUrl } from '../sections/decision-link'
import { sheetOf, type DocumentInput, type Part, type Sheet } from '../sheet'
import { controlOf, given, inSentence, listedOf, saying, sentence, valueLabel } from '../wording'
import { yaml } from '../yaml'
import { argumentsOf, because, consequencesOf, optionLabel, optionsOf, type Argument } from './arguments'

/** What an architect's status is called in MADR. */
const statusWords: Readonly<Record<Status, string>> = { draft: 'proposed', proposed: 'proposed', accepted: 'accepted', retired: 'deprecated' }

/** What tells who calls; the other questions drive the decision. */
const callers: readonly QuestionId[] = ['authority', 'client', 'capability', 'path', 'issuer']

/**
 * The decision as an architecture decision record in the form of MADR 4 (adr.github.io/madr): one record for the design,
 * with the names of integrations where they differ.
 */
export function adrTree(input: DocumentInput): Root {
  const sheet = sheetOf(input)
  const { parts, api } = sheet
  const [only] = parts
  return assemble(
    [
      heading(1, [sheet.single && only !== undefined ? `How ${only.name} authenticates at ${api}` : `How callers authenticate at ${api}`]),
      heading(2, ['Context and Problem Statement']),
      ...context(sheet),
      heading(2, ['Decision Drivers']),
      ...drivers(sheet),
      heading(2, ['Considered Options']),
      ...options(sheet),
      heading(2, ['Decision Outcome']),
      ...parts.flatMap((part) => outcome(sheet, part)),
      ...exceptions(sheet),
      ...under(
        heading(3, ['Consequences']),
        argued(
          sheet,
          parts,
          parts.flatMap((part) => consequencesOf(sheet, part)),
        ),
      ),
      ...under(heading(3, ['Confirmation']), confirmation(sheet)),
      heading(2, ['Pros and Cons of the Options']),
      ...prosAndCons(sheet),
      heading(2, ['More Information']),
      ...more(sheet),
    ],
    1,
  )
}

/** The record as GitHub flavoured Markdown with MADR's front matter, ending in a line feed. */
export function renderAdr(input: DocumentInput): string {
  const { api } = input.design
  const owner = plain(api.owner ?? '')
  const facts = { status: statusWords[api.status ?? 'draft'], ...(owner === '' ? {} : { 'decision-makers': [owner] }) }
  return `---\n${yaml(facts)}---\n\n${print(adrTree(input))}`
}

const under = (head: Block, body: readonly Block[]): Block[] => (body.length === 0 ? [] : [head, ...body])

/** "Storefront: " before what is said of one of several. */
const ofPart = ({ single }: Sheet, { name }: Part): Inline[] => (single ? [] : [strong(`${name}:`), ' '])

/** The integrations that something holds for, where not for all of those that it could. */
function forNames({ single }: Sheet, held: readonly Part[], all: readonly Part[]): string {
  const names = held.map(({ name }) => name)
  return single || held.length === all.length
    ? ''
    : ` (${listedOf(
        names,
        all.map(({ name }) => name),
      )})`
}

function context(sheet: Sheet): Block[] {
  if (sheet.parts.length === 0) return [paragraph(`No integration of ${sheet.api} is described yet.`)]
  const said = sheet.parts.map((part): Inline[] => [...ofPart(sheet, part), answersTo(part, callers)])
  return [paragraph(`How does each caller prove itself to ${sheet.api}?`), ...list(said)]
}

/** Answers to some of the questions, with what is assumed where none was given. */
function answersTo({ answers, decision }: Part, asked: readonly QuestionId[]): string {
  const pairs = given(answers).flatMap(({ question, values }) =>
    asked.includes(question) ? [`${questions[question].label}: ${values.map((value) => inSentence(valueLabel(question, value))).join(', ')}`] : [],
  )
  const assumed = decision.assumptions.flatMap(({ question, value }) =>
    asked.includes(question) ? [`${questions[question].label}: ${inSentence(valueLabel(question, value))}, which is assumed`] : [],
  )
  return `${[...pairs, ...assumed].join(' · ') || 'not answered yet'}.`
}

/** What weighs in the decision, each once, with the integrations that say so. */
function drivers(sheet: Sheet): Block[] {
  const said = sheet.parts.flatMap((part) => {
    const answered = given(part.answers).filter(({ question }) => !callers.includes(question))
    return answered.flatMap(({ question, values }) =>
      values.map((value) => ({ part, says: `${questions[question].label}: ${inSentence(valueLabel(question, value))}` })),
    )
  })
  const points = [...grouped(said, ({ says }) => says)].map(([says, held]): Inline[] => [
    says,
    forNames(
      sheet,
      held.map(({ part }) => part),
      sheet.parts,
    ),
  ])
  return list([...points, ['The fewest reasons against, then the best fit for the caller, the fewest look-ups and moving parts, and the strongest proof']])
}

function options(sheet: Sheet): Block[] {
  const offered = [...considered(sheet)].map(([option, held]): Inline[] => [optionLabel(sheet.knowledge, option), forNames(sheet, held, sheet.parts)])
  return offered.length === 0 ? [paragraph('None yet: an answer is missing.')] : list(offered)
}

/** Every option with the integrations that it was weighed for. */
function considered(sheet: Sheet) {
  const pairs = sheet.parts.flatMap((part) => optionsOf(sheet, part).map((option) => ({ option, part })))
  return new Map([...grouped(pairs, ({ option }) => option)].map(([option, held]) => [option, held.map(({ part }) => part)]))
}

function outcome(sheet: Sheet, part: Part): Block[] {
  const { knowledge } = sheet
  const { scheme, why, conflict: at, sentence: said } = part.decision
  if (scheme !== null) {
    const reason: Inline[] = why === null ? [] : [', because ', ...because(knowledge, why)]
    return [paragraph(...ofPart(sheet, part), 'Chosen option: ', strong(optionLabel(knowledge, scheme)), ...reason, '. ', ...prose(sentence(said)))]
  }
  const lead = at === null ? 'No option is chosen yet: an answer is missing.' : 'No option is chosen: the answers conflict.'
  return [paragraph(...ofPart(sheet, part), lead), ...conflict(sheet, part), ...outcomes(sheet, part)]
}

/** Exceptions stand beside the outcome, with who allowed them and until when. */
function exceptions(sheet: Sheet): Block[] {
  return list(
    sheet.parts.flatMap((part): Inline[][] => {
      const chosen = part.integration?.chosen
      if (chosen === undefined) return []
      const approver = plain(chosen.approver ?? '') || 'nobody named'
      const reason = plain(chosen.reason ?? '') || 'no reason given'
      return [
        [
          strong('Exception:'),
          ` ${part.name} uses ${optionLabel(sheet.knowledge, chosen.scheme)} until ${chosen.until ?? 'no date given'}, approved by ${approver}. Reason: ${sentence(reason)}`,
        ],
      ]
    }),
  )
}

/** Arguments as MADR lists them; what several integrations share stands once. */
function argued(sheet: Sheet, among: readonly Part[], all: readonly Argument[]): Block[] {
  const once = [...grouped(all, ({ mark, says }) => JSON.stringify([mark, says])).values()].map((held): Inline[] => {
    const { mark, says } = held[0]!
    return [`${mark}, because `, ...says, forNames(sheet, [...new Set(held.map(({ part }) => part))], among), '.']
  })
  return list(once)
}

const strengths: readonly Strength[] = ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT']

/** How to see that the decision is kept: every rule with force, once, the strongest first, with how it is verified. */
function confirmation(sheet: Sheet): Block[] {
  const asked = sheet.parts.flatMap((part) => part.decision.controls.map((control) => ({ part, control })))
  const rank = ({ control }: (typeof asked)[number]): number => strengths.indexOf(control.strength)
  const firm = asked.filter((use) => rank(use) >= 0).toSorted((a, b) => rank(a) - rank(b))
  const points = [...grouped(firm, ({ control }) => control.id)].map(([id, held]): Inline[] => {
    const { code: own = id, label = id, verify = 'Ask how it is done.', verifiedBy = 'review' } = controlOf(sheet.knowledge, id) ?? {}
    const names = forNames(
      sheet,
      held.map(({ part }) => part),
      sheet.parts,
    )
    return [code(own), ` ${held[0]!.control.strength} `, ...prose(inSentence(label)), `${names}, by ${verifiedBy}: `, ...prose(sentence(verify))]
  })
  return list(points)
}

function prosAndCons(sheet: Sheet): Block[] {
  const { knowledge } = sheet
  const blocks = [...considered(sheet)].flatMap(([option, held]): Block[] => {
    const says = option in knowledge.schemes ? knowledge.schemes[option as keyof typeof knowledge.schemes].describes : null
    return [
      heading(3, [optionLabel(knowledge, option)]),
      ...(says === null ? [] : [paragraph(...prose(says))]),
      ...argued(
        sheet,
        held,
        held.flatMap((part) => argumentsOf(sheet, part, option)),
      ),
    ]
  })
  return blocks.length === 0 ? [paragraph('No option was weighed yet.')] : blocks
}

function more({ input, knowledge, parts }: Sheet): Block[] {
  const { decided, design } = input
  const url = decisionUrl(input)
  const disagreements = grouped(
    parts.flatMap(({ decision }) => decision.disagreements),
    ({ rule }) => rule,
  )
  return list([
    ['Decision: ', url === null ? code(input.link) : link(url, 'open it to see the reasons, change an answer, and write the record again'), '.'],
    [`Decided with Authwright ${decided.engine}, knowledge ${decided.knowledge}.`],
    ...(design.api.review === undefined ? [] : [[`Next review: ${design.api.review}.`]]),
    ...[...disagreements.values()].map(([one]): Inline[] => ['Where authorities differ: ', ...saying(knowledge, one!, undefined, 2)]),
  ])
}
