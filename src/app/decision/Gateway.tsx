import type { Decision } from '../../engine/index'
import { requestExample, type Names } from '../../flows/index'
import { knowledge } from '../../knowledge/index'
import { Citations } from '../drawing/Citation'
import { Code } from '../drawing/Code'
import { Prose } from '../drawing/Prose'
import { checkOf } from './entries'
import styles from './Gateway.module.css'

const places: Readonly<Record<string, { readonly example: string; readonly answer: string }>> = {
  query: { example: '?access_token=…', answer: '400, withdraw it' },
  body: { example: 'access_token in a form', answer: '400' },
  cookie: { example: 'a token in a cookie', answer: 'not read' },
  header: { example: 'a token in a header', answer: 'not read' },
}

/** What reaches the API, what is turned away, what is checked, and what is entered at the issuer. */
export function Gateway({ decision, names }: { readonly decision: Decision; readonly names: Names }) {
  const request = requestExample(decision, names)
  return (
    <>
      <div className={styles.two}>
        {request && (
          <Code
            title="What arrives"
            text={request}
            mark={/^(Authorization: \w+|DPoP:|X-API-Key:|X-CSRF:|Cookie:|webhook-[\w-]+:|Signature(-Input)?:|Content-Digest:)/}
          />
        )}
        <Code title="What is refused" text={refusals(decision)} mark={/^.+?(?= {2,}\d{3}| {2,}not read)/} kind="refused" />
      </div>
      <div className={styles.lists}>
        <Registration decision={decision} />
        <Checks decision={decision} />
      </div>
    </>
  )
}

/** One line a place in which a credential is turned away, with the answer. */
function refusals({ transmission, senderConstraint, scheme }: Decision): string {
  const keyed = (text: string) => (scheme === 'api_key' ? text.replace('access_token', 'api_key').replace('token', 'key') : text)
  const lines = (transmission?.refuse ?? []).map((place) => [keyed(places[place]?.example ?? place), places[place]?.answer ?? '400'] as const)
  if (senderConstraint === 'dpop') lines.push(['Authorization: Bearer …', '401, the token is bound'])
  if (senderConstraint === 'mtls') lines.push(['a token of another certificate', '401'])
  if (scheme !== 'anonymous') lines.push(['two credentials at once', '400'])
  const width = Math.max(0, ...lines.map(([example]) => example.length))
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
            <Prose>{check.says}</Prose> <Citations sources={check.sources} atMost={1} />
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
            <Prose>{entry.says}</Prose> <Citations sources={entry.sources} atMost={1} />
          </li>
        ))}
      </ul>
    </section>
  )
}
