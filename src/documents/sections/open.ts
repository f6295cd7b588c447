import { questions } from '../../design/index'
import { code, heading, join, list, ref, strong, type Block, type Inline } from '../markdown/blocks'
import { plain } from '../markdown/plain'
import { prose } from '../markdown/prose'
import { serverGapWords } from '../server'
import type { Part, Sheet } from '../sheet'
import { capital, cites, fewNames, inSentence, schemeLabel, sentence } from '../wording'

/** What somebody still has to settle: missing answers, conflicts, features to switch on, exceptions, findings. */
export function openPoints(sheet: Sheet): Block[] {
  const { knowledge, parts, input } = sheet
  const points: Inline[][] = []
  for (const { name, key, decision, integration } of parts) {
    if (decision.conflict !== null) points.push([ref(key, name), ': the answers conflict; no scheme meets them all.'])
    else if (decision.scheme === null) {
      const next = decision.nextQuestion === null ? '' : ` Ask next: ${questions[decision.nextQuestion].ask}`
      points.push([ref(key, name), `: an answer is missing.${next}`])
    }
    const gap = serverGapWords(knowledge, decision)
    if (gap !== null) {
      const features = gap.features.flatMap(({ label, parameter, value }, i): Inline[] => [
        i === 0 ? '' : i === gap.features.length - 1 ? ' and ' : ', ',
        `${inSentence(label)} (`,
        code(parameter),
        ...(value === null ? [] : [': ', code(value)]),
        ')',
      ])
      points.push([
        strong('Server:'),
        ' ',
        ref(key, name),
        `: with the authorization server as it is, ${gap.now}; switch on `,
        ...features,
        `, and it could be ${gap.could}`,
        ...cites(knowledge, gap.sources),
        '.',
      ])
    }
    const chosen = integration?.chosen
    if (chosen !== undefined) {
      const approver = plain(chosen.approver ?? '') || 'nobody named'
      const reason = plain(chosen.reason ?? '') || 'no reason given'
      points.push([
        strong('Exception:'),
        ' ',
        ref(key, name),
        ` uses ${schemeLabel(knowledge, chosen.scheme)} until ${chosen.until ?? 'no date given'}, approved by ${approver}. Reason: ${sentence(reason)}`,
      ])
    }
  }
  for (const { id, severity, integrations, message, mend, sources } of input.decided.findings) {
    // A conflict stands above already, with its integration.
    if (id === 'conflict') continue
    points.push([
      strong(capital(severity)),
      ' ',
      code(id),
      ...concerned(parts, integrations),
      ': ',
      ...prose(sentence(plain(message))),
      ' Mend: ',
      ...prose(plain(mend).replace(/\.$/, '')),
      ...cites(knowledge, sources, { says: message }),
      '.',
    ])
  }
  return points.length === 0 ? [] : [heading(2, ['Open points']), ...list(points)]
}

/** Links to the integrations that a finding names; many are counted, not listed. */
function concerned(parts: readonly Part[], names: readonly string[]): Inline[] {
  const held = parts.filter(({ given }) => names.includes(given))
  if (held.length === 0) return []
  if (held.length > fewNames) return [` in ${held.length} of the ${parts.length} integrations`]
  return [
    ' in ',
    ...join(
      held.map(({ key, name }) => [ref(key, name)]),
      ', ',
    ),
  ]
}
