import type { ServerFeature } from '../../design/index'
import { featureNames, serverGapWords } from '../../documents/index'
import type { Decision } from '../../engine/index'
import { knowledge } from '../../knowledge/index'
import { Citations } from '../drawing/Citation'
import styles from './ServerGap.module.css'

/** How a server's metadata names a feature: the parameter, and the value that it holds. */
export function MetadataName({ feature: { parameter, value } }: { readonly feature: ServerFeature }) {
  return (
    <>
      <code>{parameter}</code>
      {value !== null && (
        <>
          : <code>{value}</code>
        </>
      )}
    </>
  )
}

/** What the authorization server as stated keeps one from, what to switch on, and what that would give. */
export function ServerGap({ decision, compact = false }: { readonly decision: Decision; readonly compact?: boolean }) {
  const gap = serverGapWords(knowledge, decision)
  if (!gap) return null
  return (
    <div className={styles.gap} data-compact={compact ? '' : undefined}>
      <p>
        With the server as it is: {gap.now}. Switch on {featureNames(decision.server?.switchOn ?? [])}, and it could be: <b>{gap.could}</b>.{' '}
        <Citations sources={gap.sources} />
      </p>
      {!compact && (
        <ul aria-label="Features to switch on">
          {gap.features.map((feature) => (
            <li key={feature.label}>
              {feature.label}{' '}
              <span>
                <MetadataName feature={feature} />
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
