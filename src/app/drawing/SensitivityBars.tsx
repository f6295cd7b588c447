import { questions, type ValueOf } from '../../design/index'
import styles from './marks.module.css'

const levels = Object.keys(questions.sensitivity.values) as ValueOf<'sensitivity'>[]

/** How bad the worst is that can be reached: one to four filled bars, with the words. */
export function SensitivityBars({ sensitivity }: { readonly sensitivity: ValueOf<'sensitivity'> }) {
  const level = levels.indexOf(sensitivity)
  return (
    <span className={styles.sensitivity}>
      <svg viewBox="0 0 30 12" aria-hidden="true" focusable="false">
        {levels.map((id, i) => (
          <rect key={id} x={i * 7.5 + 0.5} y=".5" width="5" height="11" fill={i <= level ? 'currentColor' : 'none'} stroke="currentColor" />
        ))}
      </svg>
      {questions.sensitivity.values[sensitivity].label}
    </span>
  )
}
