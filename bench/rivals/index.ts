import { jsonRulesEngine } from './json-rules-engine'
import { nodeRules } from './node-rules'
import type { Rival } from './rival'
import { zenEngine } from './zen-engine'

export type { Matcher, Rival } from './rival'
export const rivals: readonly Rival[] = [jsonRulesEngine, zenEngine, nodeRules]
