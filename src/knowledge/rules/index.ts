import type { Rule } from '../notation'
import { certificateControls, keyControls } from './key-controls'
import { clientAccess } from './client-access'
import { clientControls } from './client-controls'
import { delegationControls } from './delegation-controls'
import { disagreements } from './disagreements'
import { fallbacks } from './fallbacks'
import { grantControls, operationControls, revocationControls } from './operation-controls'
import { issuerAccess } from './issuer-access'
import { keyAccess } from './key-access'
import { keyCaps } from './key-caps'
import { lifetimeCaps } from './lifetime-caps'
import { needsAccess } from './needs-access'
import { notes } from './notes'
import { profileAccess } from './profile-access'
import { proofAccess } from './proof-access'
import { proofControls } from './proof-controls'
import { refreshCaps } from './refresh-caps'
import { registrationControls } from './registration-controls'
import { sessionCaps } from './session-caps'
import { sessionControls } from './session-controls'
import { signatureControls } from './signature-controls'
import { stalenessCaps } from './staleness-caps'
import { stepUpControls } from './step-up-controls'
import { tokenControls } from './token-controls'
import { transportControls } from './transport-controls'
/** What closes or discourages candidates. */
const access: readonly Rule[] = [...clientAccess, ...proofAccess, ...keyAccess, ...issuerAccess, ...needsAccess, ...profileAccess]
/** What the recommendation has to be built with. */
const measures: readonly Rule[] = [
  ...clientControls,
  ...registrationControls,
  ...tokenControls,
  ...proofControls,
  ...transportControls,
  ...sessionControls,
  ...keyControls,
  ...certificateControls,
  ...signatureControls,
  ...delegationControls,
  ...stepUpControls,
  ...grantControls,
  ...revocationControls,
  ...operationControls,
]
/** How long anything may live, and how old the API's knowledge of a withdrawal may be. */
const caps: readonly Rule[] = [...lifetimeCaps, ...refreshCaps, ...sessionCaps, ...keyCaps, ...stalenessCaps]

/** What remains to be said: risks, who disagrees, what it costs, what to take instead. */
const remarks: readonly Rule[] = [...notes, ...disagreements, ...fallbacks]

/** Every rule, by concern. */
export const rules: readonly Rule[] = [...access, ...measures, ...caps, ...remarks]
