import { durationWords } from '../../design/index'
import type { Decision } from '../../engine/index'
import type { LifetimeId } from '../../knowledge/notation'
import { code, heading, paragraph, ref, table, type Block, type Cell } from '../markdown/blocks'
import type { Sheet } from '../sheet'
import { schemeLabel } from '../wording'
import { lifetimeWords, senderConstraintWords, validationWords } from '../words'

/** The figure that says how long the credential on the call lives; the first that the decision has. */
const ofTheCredential: readonly LifetimeId[] = ['accessToken', 'sessionAbsolute', 'certificate', 'keyRotation', 'signatureWindow']

/** One row an integration: what to read when nothing else is read. */
export function summary({ knowledge, parts }: Sheet): Block[] {
  if (parts.length === 0) return [heading(2, ['Summary']), paragraph('No integration yet.')]
  const rows = parts.map(({ name, key, decision }): Cell[] => {
    const label: Cell = ref(key, name)
    if (decision.scheme === null) {
      return [label, decision.conflict === null ? 'Open: an answer is missing' : 'None: the answers conflict', '–', '–', '–', '–']
    }
    return [
      label,
      [schemeLabel(knowledge, decision.scheme), ' (', code(decision.scheme), ')'],
      credentialLife(decision),
      exposure(decision),
      boundBy(decision),
      validationWords[decision.validation?.method ?? 'none'],
    ]
  })
  return [heading(2, ['Summary']), ...table(['Integration', 'Scheme', 'Credential lives', 'Withdrawn access stops', 'Bound by', 'Checked'], rows)]
}

function credentialLife({ lifetimes }: Decision): string {
  const id = ofTheCredential.find((figure) => lifetimes?.[figure] != null)
  if (id === undefined) return '–'
  const life = durationWords(lifetimes![id]!.seconds)
  return id === 'accessToken' ? life : `${life} (${lifetimeWords[id].toLowerCase()})`
}

/** What keeps a copied credential from working. */
function boundBy({ scheme, senderConstraint, validation }: Decision): string {
  if (scheme === 'anonymous') return '–'
  return validation?.method.startsWith('signature-') === true ? 'the signature of each message' : senderConstraintWords[senderConstraint ?? 'none']
}

/** From withdrawal to refusal, in words. */
export function exposure({ exposureSeconds, budgetSeconds }: Decision): string {
  if (exposureSeconds === null) return '–'
  const stops = exposureSeconds === 0 ? 'at the next call' : `within ${durationWords(exposureSeconds)}`
  return budgetSeconds === null || budgetSeconds === 0 ? stops : `${stops}, ${durationWords(budgetSeconds)} allowed`
}
