import { useId } from 'react'
import { durationWords } from '../../design/index'
import type { FigureBasis } from '../../knowledge/notation'
import { Hidden } from '../parts/Hidden'
import { BasisMark } from './BasisMark'
import { Duration } from './Duration'
import { timeScale, type TimeScale } from './scale'
import styles from './TimeLine.module.css'

/** One dimension line. */
export interface TimeLineRow {
  readonly id: string
  readonly label: string
  readonly seconds: number
  readonly basis: FigureBasis
  /** Whether the time starts again with each use, which is drawn dashed. */
  readonly idle: boolean
  readonly sources: readonly string[]
}

/** From withdrawal to refusal, and what was asked for. */
export interface TimeLineExposure {
  readonly seconds: number
  readonly budgetSeconds: number | null
  readonly leewaySeconds: number
}

interface TimeLineProps {
  readonly caption: string
  readonly rows: readonly TimeLineRow[]
  readonly exposure: TimeLineExposure | null
  /** Shows what a figure rests on; absent: no sources are shown. */
  readonly cite?: (sources: readonly string[]) => React.ReactNode
}

/** Lifetimes and exposure as dimension lines, to scale on logarithmic paper; for a reader of tables it is one. */
export function TimeLine({ caption, rows, exposure, cite }: TimeLineProps) {
  const scale = timeScale([...rows.map((row) => row.seconds), exposure?.seconds ?? 0, exposure?.budgetSeconds ?? 0])
  return (
    <div className={styles.frame}>
      <table className={styles.table} role="table">
        <caption>
          <Hidden>{caption}</Hidden>
        </caption>
        <thead className={styles.spoken} role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">
              What
            </th>
            <th role="columnheader" scope="col">
              Figure, how firm it is, and its source
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <tr key={row.id} className={styles.row} role="row">
              <th className={styles.label} role="rowheader" scope="row">
                {row.label}
              </th>
              <td className={styles.track} aria-hidden="true">
                <Paper scale={scale} />
                <Dimension to={scale.at(row.seconds)} idle={row.idle} />
              </td>
              <td className={styles.value} role="cell">
                <strong>
                  <Duration seconds={row.seconds} />
                </strong>
                <BasisMark basis={row.basis} />
                <span className={styles.clause}>{cite?.(row.sources)}</span>
              </td>
            </tr>
          ))}
          {exposure && <ExposureRow scale={scale} exposure={exposure} />}
        </tbody>
        <tfoot aria-hidden="true">
          <tr className={`${styles.row} ${styles.scale}`}>
            <th className={styles.label}>Logarithmic scale</th>
            <td className={styles.track}>
              {scale.labels.map(({ seconds, wideOnly }) => (
                <span key={seconds} style={{ insetInlineStart: `${scale.at(seconds)}%` }} data-wide-only={wideOnly ? '' : undefined}>
                  {seconds === 60 ? '1 min' : durationWords(seconds)}
                </span>
              ))}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function ExposureRow({ scale, exposure }: { readonly scale: TimeScale; readonly exposure: TimeLineExposure }) {
  const hatch = useId()
  const to = scale.at(exposure.seconds)
  const { budgetSeconds, leewaySeconds } = exposure
  const limit = budgetSeconds === null ? null : scale.at(budgetSeconds)
  const none = exposure.seconds === 0
  return (
    <tr className={`${styles.row} ${styles.exposure}`} role="row" data-none={none ? '' : undefined}>
      <th className={styles.label} role="rowheader" scope="row">
        Exposure after withdrawal
      </th>
      <td className={styles.track} aria-hidden="true">
        <Paper scale={scale} plain />
        <span className={styles.length} style={{ inlineSize: `${to}%` }}>
          <svg focusable="false">
            <defs>
              <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <path className={styles.stroke} d="M.75 0v7" />
              </pattern>
            </defs>
            {none ? (
              <line className={styles.stop} x1="2" x2="2" y1="20%" y2="80%" />
            ) : (
              <rect className={styles.hatched} y="22%" width="100%" height="56%" fill={`url(#${hatch})`} />
            )}
          </svg>
        </span>
        {limit !== null && !(none && limit === 0) && <span className={styles.budget} style={{ insetInlineStart: `${limit}%` }} />}
        {limit !== null && (
          <span
            className={styles.asked}
            data-before={limit > 62 ? '' : undefined}
            style={limit > 62 ? { insetInlineEnd: `${100 - limit}%` } : { insetInlineStart: `${Math.max(limit, none ? 0 : to)}%` }}
          >
            {budgetSeconds === 0 ? 'you asked for the next call' : `you asked for ${durationWords(budgetSeconds ?? 0)}`}
          </span>
        )}
      </td>
      <td className={styles.value} role="cell">
        <strong>{none ? 'Next call' : <Duration seconds={exposure.seconds} />}</strong>
        {budgetSeconds !== null && <Hidden>{budgetSeconds === 0 ? ', as you asked' : ` of the ${durationWords(budgetSeconds)} that you asked for`}</Hidden>}
        {leewaySeconds > 0 && !none && <span className={styles.aside}>+ {durationWords(leewaySeconds)} clock leeway</span>}
      </td>
    </tr>
  )
}

/** One strip of logarithmic paper. */
function Paper({ scale, plain = false }: { readonly scale: TimeScale; readonly plain?: boolean }) {
  return (
    <svg className={styles.paper} focusable="false">
      {!plain && scale.minor.map((seconds) => <Rule key={seconds} at={scale.at(seconds)} minor />)}
      {scale.major.map((seconds) => (
        <Rule key={seconds} at={scale.at(seconds)} />
      ))}
    </svg>
  )
}

const Rule = ({ at, minor = false }: { readonly at: number; readonly minor?: boolean }) => (
  <line className={minor ? styles.minor : styles.major} x1={`${at}%`} x2={`${at}%`} y1="0" y2="100%" />
)

/** A dimension line with its end stops; dashed where the time starts again with each use. */
function Dimension({ to, idle }: { readonly to: number; readonly idle: boolean }) {
  return (
    <span className={styles.length} style={{ inlineSize: `${to}%` }}>
      <svg focusable="false">
        <line className={styles.dimension} data-idle={idle ? '' : undefined} x1="0" x2="100%" y1="50%" y2="50%" />
        <svg y="50%" overflow="visible">
          <line className={styles.dimension} x1="0" x2="0" y1="-8" y2="8" />
          <line className={styles.dimension} x1="100%" x2="100%" y1="-8" y2="8" />
        </svg>
      </svg>
    </span>
  )
}
