import type { DesignDecision } from '../engine/index'

/** The decision as JSON, two spaces deep and ending in a line feed: what `decide --json` prints. */
export const renderJson = (decided: DesignDecision): string => `${JSON.stringify(decided, null, 2)}\n`
