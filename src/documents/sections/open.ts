import { questions } from '../../design/index'
import { code, heading, list, ref, strong, type Block, type Inline } from '../markdown/blocks'
import { plain } from '../markdown/plain'
import type { Sheet } from '../sheet'
import { capital, cites, schemeLabel, sentence } from '../wording'

/** What somebody still has to settle: exceptions, missing answers, conflicts, findings. */
export function openPoints(sheet: Sheet): Block[] {
  const { knowledge, parts, input } = sheet
  const points: Inline[][] = []
  for (const { name, key, decision, integration } of parts) {
    if (decision.conflict !== null) points.push([ref(key, name), ': the answers conflict; no scheme meets them all.'])
    else if (decision.scheme === null) {
      const next = decision.nextQuestion === null ? '' : ` Ask next: ${questions[decision.nextQuestion].ask}`
      points.push([ref(key, name), `: an answer is missing.${next}`])
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
  for (const { id, severity, message, mend, sources } of input.decided.findings) {
    points.push([
      strong(capital(severity)),
      ' ',
      code(id),
      `: ${sentence(plain(message))} Mend: ${plain(mend).replace(/\.$/, '')}`,
      ...cites(knowledge, sources),
      '.',
    ])
  }
  return points.length === 0 ? [] : [heading(2, ['Open points']), ...list(points)]
}
