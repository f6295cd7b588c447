import type { Decision } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { webAddress } from '../drawing/citing'
import { usedDocuments } from './sourcesOf'
import styles from './table.module.css'

/** The documents behind the decision, with the sections used; drafts say so. */
export function Sources({ decision }: { readonly decision: Decision }) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="Documents and their sections">
      <table className={styles.table} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {['Document', 'Sections used', 'Status', 'Date'].map((head) => (
              <th key={head} role="columnheader" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {usedDocuments(decision, knowledge).map(({ id, document, sections }) => {
            const address = webAddress(document.url)
            const short = address ? (
              <a href={address} target="_blank" rel="noreferrer">
                {document.short}
              </a>
            ) : (
              document.short
            )
            return (
              <tr key={id} role="row">
                <th role="rowheader" scope="row">
                  {short}
                  {document.title !== document.short && <span className={styles.title}>{document.title}</span>}
                </th>
                <td role="cell" data-label="Sections" className={styles.figures}>
                  {sections.join(', ')}
                </td>
                <td role="cell" data-label="Status">
                  {document.status}
                  {document.standing === 'draft' && <span className={styles.title}>Draft: supports, never decides</span>}
                  {document.standing === 'convention' && <span className={styles.title}>Of this product, not of a standard</span>}
                </td>
                <td role="cell" data-label="Date" className={styles.figures}>
                  {shortDate(document.date)}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

/** `January 2025` as `Jan 2025`; other dates as they are. */
function shortDate(date: string): string {
  return date.replace(/^([A-Z][a-z]{2})[a-z]+ (?=\d{4}$)/, '$1 ')
}
