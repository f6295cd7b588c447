import { questions, type Answers, type Design } from '../../design/index'
import type { Decision, DesignDecision } from '../../engine/index'
import { bindingWords, credentialWords, exposureWords } from '../decision/decisionWords'
import { exceptionTerm } from '../decision/exceptionWords'
import { MiniExposure } from '../drawing/MiniExposure'
import { SchemeName, schemeLabel } from '../drawing/SchemeName'
import { SchemeSymbol } from '../drawing/SchemeSymbol'
import { SensitivityBars } from '../drawing/SensitivityBars'
import { SeverityMark } from '../drawing/SeverityMark'
import styles from './Matrix.module.css'
import type { Mending } from './mendings'
import { PlaceLink } from './PlaceLink'
import type { ReviewDoors } from './ReviewView'

interface MatrixProps {
  readonly design: Design
  readonly decided: DesignDecision
  readonly mendings: readonly Mending[]
  readonly doors: ReviewDoors
}

const heads = ['Integration', 'Worst it can reach', 'Scheme', 'Bound by', 'Token lives', 'Exposure', 'Findings'] as const

/** Every integration in a row: what it can reach, what it is advised, how long that works, and what is found. */
export function Matrix({ design, decided, mendings, doors }: MatrixProps) {
  return (
    <div className={styles.scroll} tabIndex={0} role="group" aria-label="Table of all integrations">
      <table className={styles.matrix} role="table">
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} role="columnheader" scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {decided.integrations.map(({ name, answers, decision }, index) => {
            const chosen = design.integrations[index]?.chosen
            return (
              <tr key={name} role="row" data-open={decision.outcomes ? '' : undefined}>
                <th scope="row" role="rowheader">
                  <PlaceLink href={doors.link} onGo={() => doors.onOpen(index)}>
                    <bdi>{name}</bdi>
                  </PlaceLink>
                  <span className={styles.who}>{who(answers)}</span>
                </th>
                <td role="cell" data-label="Reaches">
                  {answers.sensitivity ? <SensitivityBars sensitivity={answers.sensitivity} /> : <span className={styles.open}>Not known yet</span>}
                </td>
                <td role="cell" data-label="Scheme">
                  <div>
                    <Scheme decision={decision} />
                    {chosen && (
                      <span className={styles.exception}>
                        <b>Exception:</b> {schemeLabel(chosen.scheme)} <span className={styles.term}>{exceptionTerm(chosen)}</span>
                      </span>
                    )}
                  </div>
                </td>
                <td role="cell" data-label="Bound by">
                  {bindingWords(decision)?.words ?? <Open decision={decision} />}
                </td>
                <td role="cell" data-label="Token lives" className={styles.figure}>
                  {credentialWords(decision)?.words ?? <Open decision={decision} />}
                </td>
                <td role="cell" data-label="Exposure" className={styles.figure}>
                  <Exposure decision={decision} />
                </td>
                <td role="cell" data-label="Findings">
                  <Found mendings={mendings.filter(({ integrations }) => integrations.includes(name))} />
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function who({ authority, client }: Answers): string {
  const label = (question: 'authority' | 'client', value: string | undefined) =>
    value === undefined ? '' : (questions[question].values as Readonly<Record<string, { readonly label: string }>>)[value]?.label
  return [label('authority', authority), label('client', client)].filter(Boolean).join(' · ')
}

function Scheme({ decision: { scheme, senderConstraint, outcomes } }: { readonly decision: Decision }) {
  if (!outcomes) return <SchemeName scheme={scheme} binding={senderConstraint} winner={scheme !== null} />
  const schemes = outcomes.map((outcome) => schemeLabel(outcome.scheme))
  return (
    <span className={styles.undecided}>
      <SchemeSymbol scheme="open" size="m" />
      <span>Open: {schemes.length === 2 ? schemes.join(' or ') : `${schemes.length} outcomes`}</span>
    </span>
  )
}

const Open = ({ decision }: { readonly decision: Decision }) => (
  <span className={decision.conflict ? styles.none : styles.open}>{decision.conflict ? 'None' : 'Open'}</span>
)

function Exposure({ decision }: { readonly decision: Decision }) {
  const { exposureSeconds, budgetSeconds, scheme } = decision
  const words = exposureWords(decision)
  if (words === null || exposureSeconds === null) return <Open decision={decision} />
  return (
    <div className={styles.exposure}>
      {scheme !== 'anonymous' && <MiniExposure seconds={exposureSeconds} budgetSeconds={budgetSeconds} />}
      <span>{words}</span>
    </div>
  )
}

function Found({ mendings }: { readonly mendings: readonly Mending[] }) {
  if (mendings.length === 0) return <span className={styles.none}>None</span>
  return (
    <ul className={styles.found}>
      {mendings.map(({ key, severity, id }) => (
        <li key={key}>
          <SeverityMark severity={severity} says={id} />
        </li>
      ))}
    </ul>
  )
}
