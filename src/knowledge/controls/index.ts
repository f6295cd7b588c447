import { clientControls } from './client'
import { delegationControls } from './delegation'
import { certificateControls, keyControls } from './key'
import { operationControls } from './operation'
import { lifetimeControls, revocationControls } from './revocation'
import { sessionControls } from './session'
import { signatureControls } from './signature'
import { stepUpControls } from './step-up'
import { scopeControls, tokenControls } from './token'
import { transportControls } from './transport'

/** Every measure that a rule can ask for. */
export const controls = {
  ...clientControls,
  ...tokenControls,
  ...scopeControls,
  ...transportControls,
  ...sessionControls,
  ...keyControls,
  ...certificateControls,
  ...lifetimeControls,
  ...revocationControls,
  ...signatureControls,
  ...delegationControls,
  ...stepUpControls,
  ...operationControls,
} as const

export type ControlId = keyof typeof controls
