import type { Finding } from '../../engine/index'
import { Citations } from '../drawing/Citation'
import { Prose } from '../drawing/Prose'
import { SeverityMark } from '../drawing/SeverityMark'
import { decide, knowledge } from '../studio/engine'
import { goTo, linkOf, useEditor } from '../studio/session'
import { useReview } from '../studio/use-review'
import styles from './FoundHere.module.css'
import { counted, mendingsOf } from './mendings'
import { PlaceLink } from './PlaceLink'

/** What the review finds about one integration, where that integration is worked on; nothing where it finds nothing. */
export default function FoundHere({ at }: { readonly at: number }) {
  const integration = useEditor((state) => state.design.integrations[at])
  const api = useEditor((state) => state.design.api)
  const link = useEditor((state) => linkOf(state.design))
  const findings = useReview()
  if (!integration || !findings) return null
  const { name, answers } = integration
  const concerned: readonly Finding[] = findings.filter(({ id, integrations }) => id !== 'conflict' && integrations.includes(name))
  if (concerned.length === 0) return null
  const mendings = mendingsOf({ findings: concerned, integrations: [{ name, decision: { ...decide(answers, api), outcomes: null } }] }, knowledge)
  return (
    <section className={styles.found} aria-label="Findings of the review">
      <header>
        <h2>{counted(mendings.length, 'finding')} of the review</h2>
        <PlaceLink href={link} onGo={() => goTo('review')}>
          The whole review
        </PlaceLink>
      </header>
      <ul>
        {mendings.map(({ key, severity, title, mend, sources }) => (
          <li key={key}>
            <SeverityMark severity={severity} says={title} />
            {mend && (
              <p>
                <Prose>{mend}</Prose> <Citations sources={sources} atMost={2} />
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
