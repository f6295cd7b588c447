import { profileIds, questionOfValue } from '../../design/index'

/** Keys that a part of the API's segment can begin with. Append-only: a published link works for ever. */
export const apiKeys = ['scopes', 'server', 'off', 'headings', 'status', 'owner', 'review'] as const
/** Keys that a part of an integration's segment can begin with. Append-only. */
export const integrationKeys = ['access', 'sensitive', 'current', 'chosen'] as const
export type ApiKey = (typeof apiKeys)[number]
export type IntegrationKey = (typeof integrationKeys)[number]

/** Stands for an item that is not given, where others follow it. */
export const nothing = '-'
/** Marks a credential that several integrations use. */
export const sharedMark = 'shared'

export const isProfile = (token: string): boolean => profileIds.some((id) => id === token)
export const isAnswer = (token: string): boolean => questionOfValue(token) !== null
