import type { Design } from '../../design/index'
import { Citations } from '../drawing/Citation'
import { Prose } from '../drawing/Prose'
import { SeverityMark } from '../drawing/SeverityMark'
import type { Mending } from './mendings'
import { PlaceLink } from './PlaceLink'
import type { ReviewDoors } from './ReviewView'
import styles from './Findings.module.css'

interface FindingsProps {
  readonly design: Design
  readonly mendings: readonly Mending[]
  readonly doors: ReviewDoors
}

const words = { error: 'Error', warning: 'Warning', note: 'Note' } as const

/** What is wrong, what comes of it, how to mend it, where, and who says so. */
export function Findings({ design, mendings, doors }: FindingsProps) {
  const places = new Map(design.integrations.map(({ name }, index) => [name, index]))
  return (
    <ol className={styles.findings}>
      {mendings.map(({ key, severity, id, title, consequence, mend, integrations, sources, ask }) => (
        <li key={key} data-severity={severity}>
          <p className={styles.mark}>
            <SeverityMark severity={severity} says={severity === 'note' && id === 'Open' ? 'Open' : words[severity]} />
            {id !== 'Open' && <code>{id}</code>}
          </p>
          <div className={styles.text}>
            <h3>{title}</h3>
            {consequence && (
              <p>
                <Prose>{consequence}</Prose>
              </p>
            )}
            {mend && (
              <p>
                <b>Mend:</b> <Prose>{mend}</Prose>
              </p>
            )}
            <p className={styles.places}>
              {integrations.map((name) => (
                <PlaceLink key={name} href={doors.link} onGo={() => doors.onOpen(places.get(name) ?? 0)}>
                  <bdi>{name}</bdi>
                </PlaceLink>
              ))}
              {ask && (
                <PlaceLink href={doors.link} onGo={() => doors.onAsk(places.get(integrations[0] ?? '') ?? 0, ask)}>
                  Answer it
                </PlaceLink>
              )}
              <Citations sources={sources} atMost={4} />
            </p>
          </div>
        </li>
      ))}
    </ol>
  )
}
