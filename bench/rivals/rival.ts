import type { Facts, Statement } from '../rules'

/** For each set of facts the numbers of the statements that hold. */
export type Matcher = (cases: readonly Facts[]) => Promise<readonly (readonly number[])[]>

/** Another rules engine: statements go in once, in its own notation; sets of facts are then matched. */
export interface Rival {
  readonly name: string
  /** How the rules are put to it, in a few words. */
  readonly notation: string
  compile(statements: readonly Statement[]): Matcher
}
