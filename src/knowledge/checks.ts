import { assertionChecks } from './checks/assertion'
import { certificateChecks } from './checks/certificate'
import { issuanceChecks } from './checks/issuance'
import { keyChecks } from './checks/key'
import { sessionChecks } from './checks/session'
import { signatureChecks } from './checks/signature'
import { tokenChecks } from './checks/token'
import type { Check } from './notation'

/** The checklist for whoever validates a credential; its order is the order of validation. */
export const checks = {
  ...sessionChecks,
  ...tokenChecks,
  ...issuanceChecks,
  ...assertionChecks,
  ...keyChecks,
  ...certificateChecks,
  ...signatureChecks,
} as const satisfies Record<string, Check>

export type CheckId = keyof typeof checks
