import { exposureOf, lifetimeRows } from '../decision/timeLineOf'
import { SchemeSymbol } from '../drawing/SchemeSymbol'
import { TimeLine } from '../drawing/TimeLine'
import { decide, knowledge } from '../studio/engine'
import styles from './StartScreen.module.css'

/** A shop front with a backend of its own: the case that most readers know. */
const sample = {
  authority: 'user',
  client: 'browser',
  capability: 'proxy-backend',
  trust: 'own-org',
  sensitivity: 'confidential',
  revocation: 'within-minutes',
  path: 'direct',
  needs: ['no-extras'],
  issuer: 'own-issuer',
} as const

const shown: readonly string[] = ['accessToken', 'sessionAbsolute']

/** A decision in small, as the engine makes it. */
export default function WhatYouGet() {
  const decision = decide(sample, { profiles: [] })
  if (decision.scheme === null) return null
  const rows = lifetimeRows(decision, knowledge)
    .filter(({ id }) => shown.includes(id))
    .map((row) => ({ ...row, sources: [] }))
  return (
    <figure className={styles.sample}>
      <p className={styles.scheme}>
        <SchemeSymbol scheme={decision.scheme} size="l" />
        {knowledge.schemes[decision.scheme].label}
      </p>
      <TimeLine caption="Lifetimes and exposure of a shop front with a backend" rows={rows} exposure={exposureOf(decision)} />
      <figcaption>A scheme, its lifetimes to scale, and how long a withdrawn credential still works.</figcaption>
    </figure>
  )
}
