import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { answersFirst, changesOf, comparisonSentence, effectsSentence, fateOf, nameOf, propertyLabel, propertyValue } from '../../documents/index'
import type { ComparedIntegration, Comparison, Property } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import type { Strength } from '../../knowledge/notation'
import { controlOf } from '../decision/entries'
import { Citations } from '../drawing/Citation'
import { Prose } from '../drawing/Prose'
import { StrengthMark } from '../drawing/StrengthMark'
import { Switch } from '../drawing/Switch'
import { Hidden } from '../parts/Hidden'
import { EffectMark } from './EffectMark'
import { linkPieces } from './links'
import styles from './CompareView.module.css'

interface CompareViewProps {
  readonly comparison: Comparison
  /** The two links, fragments alone; null where the same link is decided by two versions of the advice. */
  readonly links: { readonly before: string; readonly after: string } | null
  /** What can be done with the comparison. */
  readonly actions?: ReactNode
}

/** Two designs side by side: one sentence, the links, and for each integration what changed, its effect and why. */
export function CompareView({ comparison, links, actions }: CompareViewProps) {
  const [onlyChanges, setOnlyChanges] = useState(true)
  const { integrations, api, findings } = comparison
  const same = integrations.filter((one) => fateOf(one) === 'the same')
  const differing = integrations.filter((one) => fateOf(one) !== 'the same')
  return (
    <>
      <header className={styles.top}>
        <h1>{comparisonSentence(comparison)}</h1>
        <p className={styles.lead}>
          {`In all ${effectsSentence(comparison)}.`}
          {same.length > 0 && ` ${same.length === 1 ? 'One integration is' : `${same.length} integrations are`} the same.`}
        </p>
        {actions}
      </header>
      {links !== null && (
        <section className={styles.links} aria-label="The two links">
          <LinkOf side="Before" link={links.before} other={links.after} version={comparison.before.knowledge} />
          <LinkOf side="After" link={links.after} other={links.before} version={comparison.after.knowledge} />
        </section>
      )}
      {changesOf(api).length > 0 && (
        <Part title="The API as a whole" fate={`${changesOf(api).length} changed`}>
          <Table properties={changesOf(api)} />
        </Part>
      )}
      {differing.map((one, i) => (
        <Part
          key={`${one.before}/${one.after}`}
          title={nameOf(one)}
          fate={fateOf(one)}
          tools={i === 0 && one.properties.length > 0 && <Switch label="Only what changed" on={onlyChanges} onChange={setOnlyChanges} />}
        >
          <Compared integration={one} onlyChanges={onlyChanges} />
        </Part>
      ))}
      {changesOf(findings).length > 0 && (
        <Part title="Findings of the review" fate={`${changesOf(findings).length} changed`}>
          <Table properties={changesOf(findings)} />
        </Part>
      )}
      {same.length > 0 && (
        <Part title="The same on both sides" fate={String(same.length)}>
          <ul className={styles.same}>
            {same.map((one) => (
              <li key={nameOf(one)}>
                <bdi>{nameOf(one)}</bdi>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  )
}

function LinkOf({
  side,
  link,
  other,
  version,
}: {
  readonly side: 'Before' | 'After'
  readonly link: string
  readonly other: string
  readonly version: string
}) {
  const Mark = side === 'Before' ? 'del' : 'ins'
  return (
    <div>
      <h2>
        <a href={link}>{side}</a> <span>knowledge {version}</span>
      </h2>
      <p>
        <code>{linkPieces(link, other).map(({ text, own }, i) => (own ? <Mark key={i}>{text}</Mark> : <span key={i}>{text}</span>))}</code>
      </p>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly fate: string
  readonly tools?: ReactNode
  readonly children: ReactNode
}

function Part({ title, fate, tools, children }: PartProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header>
        <h2 id={id}>
          <bdi>{title}</bdi>
        </h2>
        <p>{fate}</p>
        <div data-noprint="">{tools}</div>
      </header>
      {children}
    </section>
  )
}

const statementKinds: readonly Property['kind'][] = ['against', 'risk', 'price']
const isSaid = ({ before, after }: Property): boolean => [before, after].some((value) => value !== null && !(typeof value === 'object' && value.length === 0))

function Compared({ integration, onlyChanges }: { readonly integration: ComparedIntegration; readonly onlyChanges: boolean }) {
  const { before, after, properties } = integration
  if (before === null) return <p>It is not there before.</p>
  if (after === null) return <p>It is not there any more.</p>
  const rows = answersFirst(properties).filter(
    (one) => one.kind !== 'control' && !statementKinds.includes(one.kind) && isSaid(one) && (one.changed || !onlyChanges),
  )
  const controls = properties.filter(({ kind, changed }) => kind === 'control' && changed)
  const sameControls = properties.filter(({ kind, changed }) => kind === 'control' && !changed).length
  const statements = changesOf(properties).filter(({ kind }) => statementKinds.includes(kind))
  return (
    <>
      {rows.length > 0 && <Table properties={rows} />}
      {(controls.length > 0 || statements.length > 0) && (
        <div className={styles.two}>
          {controls.length > 0 && (
            <section aria-label="Controls">
              <h3>
                Controls <span>{sameControls > 0 && `${sameControls} others stay as they are`}</span>
              </h3>
              <ul className={styles.controls}>
                {controls.map((control) => (
                  <ControlRow key={control.id} control={control} />
                ))}
              </ul>
            </section>
          )}
          {statements.length > 0 && (
            <section aria-label="What to weigh">
              <h3>What to weigh</h3>
              <ul className={styles.statements}>
                {statements.map((one) => (
                  <li key={`${one.kind} ${one.id}`} data-effect={one.effect}>
                    <b>
                      {one.after === null && 'No longer: '}
                      {propertyLabel(knowledge, one)}.
                    </b>{' '}
                    <Prose>{one.because}</Prose> <Citations sources={one.sources} atMost={1} />
                  </li>
                ))}
              </ul>
            </section>
          )}
        </div>
      )}
    </>
  )
}

function Table({ properties }: { readonly properties: readonly Property[] }) {
  const value = (property: Property, side: Property['before']): ReactNode => <bdi>{propertyValue(knowledge, property, side)}</bdi>
  return (
    <table className={styles.table} role="table">
      <thead role="rowgroup">
        <tr role="row">
          {['Property', 'Before', 'After', 'Effect'].map((head) => (
            <th key={head} role="columnheader" scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {properties.map((property) => (
          <tr key={`${property.kind} ${property.id}`} role="row" data-changed={property.changed ? '' : undefined}>
            <th scope="row" role="rowheader">
              {propertyLabel(knowledge, property)}
            </th>
            <td role="cell" data-label="Before">
              {value(property, property.before)}
            </td>
            <td role="cell" data-label="After">
              {property.changed ? value(property, property.after) : <span className={styles.quiet}>same</span>}
            </td>
            <td role="cell" data-label={property.effect === 'neutral' ? undefined : 'Effect'}>
              <EffectMark effect={property.effect} />
              {property.effect !== 'neutral' && (
                <span className={styles.because}>
                  <Prose>{property.because}</Prose> <Citations sources={property.sources} atMost={1} />
                </span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function ControlRow({ control: { id, before, after, sources } }: { readonly control: Property }) {
  const [sign, word] = before === null ? ['+', 'Added'] : after === null ? ['−', 'Dropped'] : ['±', `Was ${String(before)}`]
  return (
    <li data-gone={after === null ? '' : undefined}>
      <span aria-hidden="true">{sign}</span>
      <Hidden>{word}: </Hidden>
      <StrengthMark strength={(after ?? before) as Strength} />
      <span>
        <span className={styles.what}>
          <Prose>{controlOf(knowledge, id)?.label ?? id}</Prose>
        </span>
        {before !== null && after !== null && <small> instead of {String(before)}</small>} <Citations sources={sources} atMost={1} />
      </span>
    </li>
  )
}
