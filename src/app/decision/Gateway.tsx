import type { Decision } from '../../engine/index'
import { requestExample, type Names } from '../../flows/index'
import { knowledge } from '../../knowledge/index'
import { Citations } from '../drawing/Citation'
import { Code } from '../drawing/Code'
import { checkOf } from './entries'
import styles from './Gateway.module.css'

const places: Readonly<Record<string, { readonly example: string; readonly answer: string }>> = {
  query: { example: '?access_token=…  ?api_key=…', answer: '400, and the credential is withdrawn' },
  body: { example: 'access_token=… in a form', answer: '400' },
  cookie: { example: 'Cookie: …token…', answer: 'ignored' },
  header: { example: 'Authorization: …', answer: 'ignored' },
}

/** What reaches the API, what is turned away, what is checked, and what is entered at the issuer. */
export function Gateway({ decision, names }: { readonly decision: Decision; readonly names: Names }) {
  const request = requestExample(decision, names)
  return (
    <>
      <div className={styles.two}>
        {request && (
          <Code title="What arrives" text={request} mark={/^(Authorization|DPoP|X-API-Key|Cookie|webhook-\w+|Signature(?:-Input)?|Content-Digest): ?\S*/} />
        )}
        <Code title="What is refused" text={refusals(decision)} mark={/^.+?(?= {2,}\d{3}| {2,}ignored)/} kind="refused" />
      </div>
      <div className={`${styles.two} ${styles.lists}`}>
        <Checks decision={decision} />
        <Registration decision={decision} />
      </div>
    </>
  )
}

/** One line a place in which a credential is turned away, with the answer. */
function refusals({ transmission, senderConstraint, scheme }: Decision): string {
  const lines = (transmission?.refuse ?? []).map((place) => [places[place]?.example ?? place, places[place]?.answer ?? '400'] as const)
  if (senderConstraint === 'dpop') lines.push(['Authorization: Bearer …', '401, the token is bound'])
  if (senderConstraint === 'mtls') lines.push(['a token of another certificate', '401'])
  if (scheme !== 'anonymous') lines.push(['two credentials at once', '400'])
  const width = Math.max(...lines.map(([example]) => example.length))
  return lines.map(([example, answer]) => `${example.padEnd(width)}   ${answer}`).join('\n')
}

function Checks({ decision }: { readonly decision: Decision }) {
  const checks = (decision.validation?.checks ?? []).flatMap((id) => {
    const check = checkOf(knowledge, id)
    return check ? [{ id, ...check }] : []
  })
  if (checks.length === 0) return null
  return (
    <section aria-label="Checklist for validation">
      <h3>Checklist for validation</h3>
      <ol className={styles.checks}>
        {checks.map((check) => (
          <li key={check.id}>
            {check.says} <Citations sources={check.sources} atMost={1} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Registration({ decision }: { readonly decision: Decision }) {
  if (decision.registration.length === 0) return null
  return (
    <section aria-label="Registration">
      <h3>Registration</h3>
      <ul className={styles.entries}>
        {decision.registration.map((entry) => (
          <li key={entry.says}>
            {entry.says} <Citations sources={entry.sources} atMost={1} />
          </li>
        ))}
      </ul>
    </section>
  )
}
