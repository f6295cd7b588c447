import { Fragment, useEffect, useMemo, useState } from 'react'
import { SchemeSymbol } from '../drawing/SchemeSymbol'
import { Button } from '../parts/Button'
import { copyText } from '../parts/clipboard'
import { ui, useUi } from '../store/ui'
import { decide, knowledge } from '../studio/engine'
import { flush, linkOf, useEditor } from '../studio/session'
import { lifeWords } from './IntegrationList'
import styles from './ReadOut.module.css'
import { segmentsOf } from './segments'

/** The link as an instrument's display: what belongs to the question on screen is lit. On a phone the decision stands here. */
export function ReadOut({ at }: { readonly at: number }) {
  const design = useEditor((state) => state.design)
  const question = useUi((state) => state.question)
  const onApi = useUi((state) => state.onApi)
  const integration = design.integrations[at]
  const link = linkOf(design)
  const pieces = useMemo(() => segmentsOf(link, onApi ? null : at, integration?.answers, question), [link, at, onApi, integration, question])
  const decision = integration && decide(integration.answers, design.api)
  return (
    <footer className={styles.readout} data-noprint>
      {decision && (
        <button type="button" className={styles.peek} aria-haspopup="dialog" onClick={() => ui.setState({ sheet: true })}>
          <SchemeSymbol scheme={decision.scheme ?? (decision.conflict ? 'conflict' : 'open')} binding={decision.senderConstraint} />
          <b>{decision.scheme ? knowledge.schemes[decision.scheme].label : decision.conflict ? 'Conflict' : 'Still open'}</b>
          <span>{lifeWords(decision) || (decision.outcomes ? `${decision.outcomes.length} outcomes` : '')}</span>
        </button>
      )}
      <div className={styles.link}>
        <span>Link</span>
        <code translate="no">
          {pieces.map(({ text, kind }, index) => (
            <Fragment key={index}>{kind === 'plain' ? text : kind === 'lit' ? <mark>{text}</mark> : <b>{text}</b>}</Fragment>
          ))}
        </code>
      </div>
      <CopyLink />
    </footer>
  )
}

function CopyLink() {
  const [state, setState] = useState<'rest' | 'copied' | 'refused'>('rest')
  useEffect(() => {
    if (state === 'rest') return undefined
    const timer = setTimeout(() => setState('rest'), 2500)
    return () => clearTimeout(timer)
  }, [state])
  const words = { rest: 'Copy', copied: 'Copied', refused: 'Use the address bar' }[state]
  return (
    <Button
      kind="plain"
      icon={state === 'copied' ? 'check' : 'copy'}
      aria-label={state === 'rest' ? 'Copy the link' : words}
      onClick={() => {
        flush()
        void copyText(window.location.href).then((worked) => setState(worked ? 'copied' : 'refused'))
      }}
    >
      <span className={styles.word} aria-live="polite">
        {words}
      </span>
    </Button>
  )
}
