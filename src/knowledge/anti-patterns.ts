import { from01To10 } from './anti-patterns/ap-01-to-10'
import { from11To20 } from './anti-patterns/ap-11-to-20'
import { from21To30 } from './anti-patterns/ap-21-to-30'
import { from31To40 } from './anti-patterns/ap-31-to-40'
import type { AntiPattern } from './notation'

/** Mistakes of the field, AP-01 to AP-40: known to the audit and refused in documents. Ids are never reused. */
export const antiPatterns: readonly AntiPattern[] = [...from01To10, ...from11To20, ...from21To30, ...from31To40]
