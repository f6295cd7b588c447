import type { Decision } from '../../engine/index'
import type { FigureBasis } from '../../knowledge/notation'
import { schemeLabel } from '../drawing/SchemeName'
import { bindingWords, credentialWords, exposureWords, proofWords, sessionWords, shortStepUpWords, shortValidationWords } from './decisionWords'

/** One line of the live panel. */
export interface PanelRow {
  readonly key: 'scheme' | 'credential' | 'exposure' | 'session' | 'proof' | 'binding' | 'checks' | 'stepUp'
  readonly label: string
  /** Null: still open. */
  readonly words: string | null
  readonly id: string | null
  readonly basis: FigureBasis | null
}

/** The lines of the live panel: always the same ones, in the same order, so that nothing moves. */
export function panelRows(decision: Decision): readonly PanelRow[] {
  const row = (key: PanelRow['key'], label: string, words: string | null, id: string | null = null, basis: FigureBasis | null = null): PanelRow => ({
    key,
    label,
    words,
    id,
    basis,
  })
  const [credential, session, proof, binding] = [credentialWords(decision), sessionWords(decision), proofWords(decision), bindingWords(decision)]
  return [
    row('scheme', 'Scheme', decision.scheme && schemeLabel(decision.scheme)),
    row('credential', 'Access token', credential?.words ?? null, null, credential?.basis),
    row('exposure', 'Exposure', exposureWords(decision)),
    row('session', 'Session', session?.words ?? null, null, session?.basis),
    row('proof', 'Client proves by', proof?.words ?? null, proof?.id),
    row('binding', 'Token bound by', binding?.words ?? null),
    row('checks', 'API checks', shortValidationWords(decision)),
    row('stepUp', 'Step-up', shortStepUpWords(decision)),
  ]
}
