/** Puts an exception in words: another scheme than the one recommended, and on what terms. */
import type { Chosen } from '../../design/index'
import { schemeLabel } from '../drawing/SchemeName'

/** In few words, for lists: `API key until 2027-06-30`. */
export const exceptionLabel = (chosen: Chosen): string => `${schemeLabel(chosen.scheme)} ${exceptionTerm(chosen)}`
/** When it ends. */
export const exceptionTerm = ({ until }: Chosen): string => (until ? `until ${until}` : 'without an end')

/** In full, as sentences; what nobody gave is said to be missing. */
export function exceptionSentence({ scheme, until, approver, reason }: Chosen): string {
  const terms = `${until ? `until ${until}` : 'with no end date'}, ${approver ? `approved by ${approver}` : 'approved by nobody named'}`
  const why = reason ? `Reason: ${reason}${/[.!?]$/.test(reason) ? '' : '.'}` : 'No reason is given.'
  return `${schemeLabel(scheme)} is used in its place ${terms}. ${why}`
}
