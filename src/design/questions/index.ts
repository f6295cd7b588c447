import { authority } from './authority'
import { capability } from './capability'
import { client } from './client'
import { issuer } from './issuer'
import { needs } from './needs'
import { path } from './path'
import { revocation } from './revocation'
import { sensitivity } from './sensitivity'
import { trust } from './trust'

export { capabilitiesOf, capabilitiesOfEvents } from './capability'

/** The whole interview in the order in which answers are written down. */
export const questions = { authority, client, capability, trust, sensitivity, revocation, path, needs, issuer } as const

/** The questions' ids in that order. */
export const questionIds = Object.keys(questions) as (keyof typeof questions)[]
