import type { NeverRecommendedId, SchemeId } from '../../design/index'
import type { Criterion, Decision } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { Citations } from '../drawing/Citation'
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
      <div className={styles.scroll} tabIndex={0} role="region" aria-label="Other schemes">
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
            {rows.map((row) => (
              <tr key={row.scheme} role="row" data-result={row.result}>
                <th role="rowheader" scope="row">
                  <SchemeName scheme={row.scheme} />
                </th>
                <td role="cell" data-label="Result">
                  {row.result}
                </td>
                <td role="cell" data-label="Because">
                  {row.because}
                </td>
                <td role="cell" data-label="Source">
                  {row.decidedBy ? <span className={styles.quiet}>{criteria[row.decidedBy]}</span> : <Citations sources={row.sources} atMost={2} />}
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
                  {fallback.when} <Citations sources={fallback.sources} atMost={1} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
