import { memo, useEffect, useRef } from 'react'
import { durationWords, type Api, type Integration } from '../../design/index'
import type { Decision } from '../../engine/index'
import { exceptionLabel } from '../decision/exceptionWords'
import { SchemeSymbol } from '../drawing/SchemeSymbol'
import { SeverityMark } from '../drawing/SeverityMark'
import { Button } from '../parts/Button'
import { Hidden } from '../parts/Hidden'
import { knowledge } from '../studio/engine'
import { select, useEditor } from '../studio/session'
import { useGlance } from '../studio/use-glance'
import { ui, useUi } from '../store/ui'
import { addIntegration } from './actions'
import styles from './IntegrationList.module.css'

/** All integrations with their scheme at a glance, under the API that they call. */
export function IntegrationList() {
  const integrations = useEditor((state) => state.design.integrations)
  const api = useEditor((state) => state.design.api)
  const { name, profiles } = api
  const at = useUi((state) => state.at)
  const onApi = useUi((state) => state.onApi)
  return (
    <aside className={styles.side} aria-label="Integrations">
      <button type="button" className={styles.api} aria-current={onApi ? 'true' : undefined} onClick={() => ui.setState({ onApi: true, look: null })}>
        <span className={styles.kind}>The API</span>
        <b>
          <bdi>{name}</bdi>
        </b>
        <span className={styles.note}>{profiles.length === 0 ? 'No profile' : profiles.length === 1 ? '1 profile' : `${profiles.length} profiles`}</span>
      </button>
      <header className={styles.head}>
        <h2>Integrations</h2>
        <Button kind="plain" icon="add" label="Add an integration" onClick={addIntegration} />
      </header>
      <ol className={styles.list}>
        {integrations.map((integration, index) => (
          <Row key={index} index={index} integration={integration} api={api} current={!onApi && index === at} />
        ))}
        <li className={styles.add}>
          <Button kind="plain" icon="add" onClick={addIntegration}>
            Add
          </Button>
        </li>
      </ol>
    </aside>
  )
}

interface RowProps {
  readonly index: number
  readonly integration: Integration
  readonly api: Api
  readonly current: boolean
}

const Row = memo(function Row({ index, integration, api, current }: RowProps) {
  const decision = useGlance(integration.answers, api, index)
  const { mark, scheme, figure } = glance(decision)
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (current) row.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return (
    <li ref={row} data-open={decision?.outcomes ? '' : undefined}>
      <button
        type="button"
        className={styles.row}
        aria-current={current ? 'true' : undefined}
        onClick={() => {
          ui.setState({ onApi: false })
          select(index)
        }}
      >
        <b>
          <bdi>{integration.name}</bdi>
        </b>
        {mark && (
          <span className={styles.mark}>
            <SeverityMark severity={mark} says="Conflict" quiet />
          </span>
        )}
        <span className={styles.scheme}>
          <SchemeSymbol scheme={decision?.scheme ?? (decision?.conflict ? 'conflict' : 'open')} binding={decision?.senderConstraint ?? null} size="s" />
          <span>{scheme}</span>
        </span>
        <span className={styles.figure}>{figure || <Hidden />}</span>
        {integration.chosen && (
          <span className={styles.exception}>
            <b>Exception:</b> {exceptionLabel(integration.chosen)}
          </span>
        )}
      </button>
    </li>
  )
})

function glance(decision: Decision | null): { mark: 'error' | null; scheme: string; figure: string } {
  if (!decision) return { mark: null, scheme: '', figure: '' }
  if (decision.conflict) return { mark: 'error', scheme: 'Conflict', figure: 'No scheme fits' }
  if (decision.outcomes) return { mark: null, scheme: 'Open', figure: decision.outcomes.length === 1 ? '1 outcome' : `${decision.outcomes.length} outcomes` }
  return { mark: null, scheme: decision.scheme ? knowledge.schemes[decision.scheme].label : 'Open', figure: lifeWords(decision) }
}

/** The figure that tells most about how long a credential lives: `token 5 min`. */
export function lifeWords({ lifetimes }: Decision): string {
  if (!lifetimes) return ''
  const { accessToken, sessionAbsolute, certificate, signatureWindow, keyRotation } = lifetimes
  if (accessToken) return `token ${durationWords(accessToken.seconds)}`
  if (sessionAbsolute) return `session ${durationWords(sessionAbsolute.seconds)}`
  if (certificate) return `certificate ${durationWords(certificate.seconds)}`
  if (signatureWindow) return `window ${durationWords(signatureWindow.seconds)}`
  return keyRotation ? `new key each ${durationWords(keyRotation.seconds)}` : ''
}
