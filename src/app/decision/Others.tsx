import type { NeverRecommendedId, SchemeId } from '../../design/index'
import type { Criterion, Decision } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { Citations } from '../drawing/Citation'
import { markMore } from '../drawing/more'
import { Prose } from '../drawing/Prose'
import { SchemeName } from '../drawing/SchemeName'
import styles from './table.module.css'

type Result = 'Alternative' | 'Discouraged' | 'Rejected' | 'Never'

interface Other {
  readonly scheme: SchemeId | NeverRecommendedId
  readonly result: Result
  readonly because: string
  readonly sources: readonly string[]
  readonly decidedBy?: Criterion
}

const criteria: Readonly<Record<Criterion, string>> = {
  discouraged: 'by what speaks against it',
  fit: 'by the fit table',
  lookups: 'by look-ups per call',
  parts: 'by moving parts',
  proof: 'by its proof',
  id: 'by the order of names',
}

interface Group extends Omit<Other, 'scheme'> {
  readonly schemes: readonly Other['scheme'][]
}

/** Schemes that one reason excludes stand in one row. */
function grouped(rows: readonly Other[]): readonly Group[] {
  const groups = new Map<string, Group>()
  for (const { scheme, ...row } of rows) {
    const key = `${row.result} ${row.because} ${row.decidedBy}`
    groups.set(key, { ...row, schemes: [...(groups.get(key)?.schemes ?? []), scheme] })
  }
  return [...groups.values()]
}

/** Every other scheme, with the reason that a reader who wanted it can accept. */
export function Others({ decision }: { readonly decision: Decision }) {
  const rows: readonly Other[] = [
    ...decision.alternatives.map(({ scheme, because, lostOn }) => ({ scheme, because, decidedBy: lostOn, sources: [], result: 'Alternative' as const })),
    ...decision.discouraged.map(({ scheme, because, sources }) => ({ scheme, because, sources, result: 'Discouraged' as const })),
    ...decision.rejected.map(({ scheme, because, sources }) => ({
      scheme,
      because,
      sources,
      result: scheme in knowledge.schemes ? ('Rejected' as const) : ('Never' as const),
    })),
  ]
  return (
    <>
      <div ref={markMore} className={styles.scroll} tabIndex={0} role="region" aria-label="Other schemes">
        <table className={styles.table} role="table">
          <thead role="rowgroup">
            <tr role="row">
              {['Scheme', 'Result', 'Because', 'Source'].map((head) => (
                <th key={head} role="columnheader" scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody role="rowgroup">
            {grouped(rows).map((group) => (
              <tr key={group.schemes[0]} role="row">
                <th role="rowheader" scope="row">
                  <ul className={styles.names}>
                    {group.schemes.map((scheme) => (
                      <li key={scheme}>
                        <SchemeName scheme={scheme} />
                      </li>
                    ))}
                  </ul>
                </th>
                <td role="cell" data-label="Result">
                  {group.result}
                </td>
                <td role="cell" data-label="Because">
                  <Prose>{group.because}</Prose>
                </td>
                <td role="cell" data-label="Source">
                  {group.decidedBy ? <span className={styles.quiet}>{criteria[group.decidedBy]}</span> : <Citations sources={group.sources} atMost={2} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {decision.fallbacks.length > 0 && (
        <section className={styles.after} aria-label="If it cannot be had">
          <h3>If it cannot be had</h3>
          <ul>
            {decision.fallbacks.map((fallback) => (
              <li key={`${fallback.rule} ${fallback.scheme}`}>
                <SchemeName scheme={fallback.scheme} size="s" />
                <span>
                  <Prose>{fallback.when}</Prose> <Citations sources={fallback.sources} atMost={1} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
