/** What the benchmark uses of the other engines, so that types are checked where they are not installed. */
declare module 'json-rules-engine' {
  export interface Condition {
    readonly fact: string
    readonly operator: string
    readonly value: unknown
    readonly priority?: number
  }
  export class Engine {
    constructor(
      rules: readonly { readonly conditions: { readonly all: readonly Condition[] }; readonly event: { readonly type: string } }[],
      options?: { readonly allowUndefinedFacts?: boolean },
    )
    run(facts: Readonly<Record<string, unknown>>): Promise<{ readonly events: readonly { readonly type: string }[] }>
  }
}

declare module '@gorules/zen-engine' {
  export class ZenEngine {
    createDecision(content: object): {
      evaluate(context: object): Promise<{ readonly result: { readonly fired: readonly (readonly { readonly id: number }[])[] } }>
    }
  }
}

declare module 'node-rules' {
  export interface Flow {
    when(outcome: boolean): void
    next(): void
  }
  export interface Fact {
    readonly fired: number[]
    readonly [key: string]: unknown
  }
  export class RuleEngine {
    constructor(
      rules: readonly { readonly condition: (flow: Flow, fact: Fact) => void; readonly consequence: (flow: Flow, fact: Fact) => void }[],
      options: { readonly ignoreFactChanges: boolean },
    )
    execute(fact: Fact, done: (fact: Fact) => void): void
  }
}
