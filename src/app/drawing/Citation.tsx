import { Fragment, useId, useState } from 'react'
import { knowledge } from '../../knowledge/index'
import { citationLabel, distinctly, webAddress, type Cited } from './citing'
import { Prose } from './Prose'
import { StrengthMark } from './StrengthMark'
import styles from './Citation.module.css'

/** The clauses that a statement rests on, in a row; beyond `atMost` the first ones stand for all. */
export function Citations({ sources, atMost = 3 }: { readonly sources: readonly string[]; readonly atMost?: number }) {
  const found = distinctly(knowledge, sources).slice(0, atMost)
  if (found.length === 0) return null
  return (
    <span className={styles.row}>
      {found.map((one, i) => (
        <Fragment key={one.id}>
          {i > 0 && ' '}
          <Reference cited={one} />
        </Fragment>
      ))}
    </span>
  )
}

/** One clause: its short name, which opens what it says, its standing, and the way to its text. */
function Reference({ cited: one }: { readonly cited: Cited }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  const label = citationLabel(one)
  return (
    <>
      <button type="button" className={styles.reference} popoverTarget={id} aria-expanded={open} data-citation="">
        {label}
      </button>
      <span id={id} popover="auto" className={styles.card} role="group" aria-label={label} onBeforeToggle={(event) => setOpen(event.newState === 'open')}>
        {open && <Card {...one} />}
      </span>
    </>
  )
}

function Card({ source, document }: Cited) {
  const url = webAddress(source.url) ?? webAddress(document.url)
  return (
    <>
      <strong className={styles.title}>{document.title}</strong>
      <span className={styles.says}>
        <Prose>{source.says}</Prose>
      </span>
      <span className={styles.data}>
        <Row name="Document">
          {document.short}
          {source.section && ` §${source.section}`}
        </Row>
        <Row name="Status">
          {document.status}, {document.date}
        </Row>
        {document.standing === 'draft' && <Row name="Standing">Draft: supports, never decides</Row>}
        {document.standing === 'convention' && <Row name="Standing">Convention of Authwright</Row>}
        {source.strength !== 'none' && (
          <Row name="Strength">
            <StrengthMark strength={source.strength} />
          </Row>
        )}
      </span>
      {url && (
        <a className={styles.out} href={url} target="_blank" rel="noreferrer">
          {source.section ? `Read section ${source.section}` : 'Read the document'}
        </a>
      )}
    </>
  )
}

const Row = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <span className={styles.datum}>
    <span className={styles.name}>{name}</span> <span>{children}</span>
  </span>
)
