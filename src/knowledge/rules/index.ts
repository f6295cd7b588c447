import type { Rule } from '../notation'
import { clientAccess } from './client-access'
import { issuerAccess } from './issuer-access'
import { keyAccess } from './key-access'
import { needsAccess } from './needs-access'
import { profileAccess } from './profile-access'
import { proofAccess } from './proof-access'

/** Every rule, by concern. */
export const rules: readonly Rule[] = [...clientAccess, ...proofAccess, ...keyAccess, ...issuerAccess, ...needsAccess, ...profileAccess]
