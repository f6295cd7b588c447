import { useId, type ComponentProps } from 'react'
import { neverRecommendedIds, schemeIds } from '../../../design/index'
import { schemeLabel } from '../../drawing/SchemeName'
import styles from './Details.module.css'

interface SchemeFieldProps {
  readonly label: string
  /** What stands for no scheme. */
  readonly none: string
  readonly input: ComponentProps<'select'>
}

/** Any scheme, those that are never recommended included: they are in use all the same. */
export function SchemeField({ label, none, input }: SchemeFieldProps) {
  const id = useId()
  const option = (scheme: Parameters<typeof schemeLabel>[0] & string) => (
    <option key={scheme} value={scheme}>
      {schemeLabel(scheme)}
    </option>
  )
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <select id={id} {...input}>
        <option value="">{none}</option>
        <optgroup label="Schemes">{schemeIds.map(option)}</optgroup>
        <optgroup label="Never recommended">{neverRecommendedIds.map(option)}</optgroup>
      </select>
    </div>
  )
}

type AnyScheme = (typeof schemeIds)[number] | (typeof neverRecommendedIds)[number]
/** The scheme of that id; null: none. */
export const schemeOf = (id: string): AnyScheme | null => [...schemeIds, ...neverRecommendedIds].find((scheme) => scheme === id) ?? null
