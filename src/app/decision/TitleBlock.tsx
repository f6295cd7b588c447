import type { Api } from '../../design/index'
import styles from './TitleBlock.module.css'

interface TitleBlockProps {
  readonly integration: string
  readonly api: Api
  readonly sheet: number
  readonly sheets: number
  readonly knowledge: string
}

const statusWords = { draft: 'Draft', proposed: 'Proposed', accepted: 'Accepted', retired: 'Retired' } as const

/** The ruled cells at the head of a sheet, as on a drawing. */
export function TitleBlock({ integration, api, sheet, sheets, knowledge }: TitleBlockProps) {
  return (
    <dl className={styles.block}>
      <Cell name="Integration">
        <bdi>{integration}</bdi>
      </Cell>
      <Cell name="API">
        <bdi>{api.name}</bdi>
      </Cell>
      <Cell name="Sheet">
        {sheet} of {sheets}
      </Cell>
      <Cell name="Status">{statusWords[api.status ?? 'draft']}</Cell>
      <Cell name="Owner">{api.owner === undefined ? null : <bdi>{api.owner}</bdi>}</Cell>
      <Cell name="Knowledge">{knowledge}</Cell>
      <Cell name="Review by">{api.review ?? null}</Cell>
    </dl>
  )
}

function Cell({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children ?? <span className={styles.none}>not set</span>}</dd>
    </div>
  )
}
