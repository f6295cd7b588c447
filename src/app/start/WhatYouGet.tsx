import { SchemeSymbol } from '../drawing/SchemeSymbol'
import { TimeLine } from '../drawing/TimeLine'
import { sample } from './decided'
import styles from './StartScreen.module.css'

/** A decision in small, as the engine makes it. */
export default function WhatYouGet() {
  if (sample === null) return null
  const { scheme, label, rows, exposure } = sample
  return (
    <figure className={styles.sample}>
      <p className={styles.scheme}>
        <SchemeSymbol scheme={scheme} size="l" />
        {label}
      </p>
      <TimeLine caption="Lifetimes and exposure of a shop front with a backend" rows={rows} exposure={exposure} />
      <figcaption>A scheme, its lifetimes to scale, and how long a withdrawn credential still works.</figcaption>
    </figure>
  )
}
