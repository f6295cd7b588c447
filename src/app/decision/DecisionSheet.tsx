import { useMemo } from 'react'
import type { AnswerValue, Api, Chosen, QuestionId } from '../../design/index'
import type { DecidedIntegration, WhatIf } from '../../engine/index'
import { exchangeOf, toSteps } from '../../flows/index'
import { knowledge } from '../../knowledge/index'
import { BasisMark } from '../drawing/BasisMark'
import { Citations } from '../drawing/Citation'
import { SequenceDiagram } from '../drawing/SequenceDiagram'
import { TimeLine } from '../drawing/TimeLine'
import { Answer } from './Answer'
import { Changes } from './Changes'
import { ConflictState } from './ConflictState'
import { Contents, useReadingPlace } from './Contents'
import { Controls } from './Controls'
import { tally } from './controlGroups'
import { exposureNote } from './sheetWords'
import { ExceptionNote } from './ExceptionNote'
import { Gateway } from './Gateway'
import { hasOpenPoints, OpenPoints } from './OpenPoints'
import { OpenState } from './OpenState'
import { Others } from './Others'
import { Section, SectionRegister } from './Section'
import { ServerGap } from './ServerGap'
import { Sources } from './Sources'
import { usedDocuments } from './sourcesOf'
import { exposureOf, lifetimeRows } from './timeLineOf'
import { TitleBlock } from './TitleBlock'
import styles from './DecisionSheet.module.css'

interface DecisionSheetProps {
  readonly api: Api
  readonly integration: DecidedIntegration
  /** What each other answer would change; null: not worked out yet. */
  readonly whatIf: readonly WhatIf[] | null
  /** Another scheme that is used in place of the recommended one. */
  readonly exception?: Chosen | undefined
  /** Number of this sheet, from 1, and of all. */
  readonly sheet: number
  readonly sheets: number
  /** Version of the knowledge that decided. */
  readonly version: string
  /** The decision URL in full. */
  readonly link: string
  readonly onTryAnswer: (question: QuestionId, option: AnswerValue) => void
  /** Goes to a question that is not answered. */
  readonly onAsk: (question: QuestionId) => void
  /** What a review of the whole design finds here. */
  readonly found?: React.ReactNode
  /** What stands under the contents, as the way back to the interview. */
  readonly actions?: React.ReactNode
}

interface Part {
  readonly id: string
  readonly title: string
  readonly aside?: React.ReactNode
  readonly firstPage?: boolean
  readonly content: React.ReactNode
}

/** One integration's decision in depth, as a sheet that can be signed; open and in conflict it says what is missing. */
export function DecisionSheet({ api, integration, whatIf, exception, sheet, sheets, version, link, onTryAnswer, onAsk, found, actions }: DecisionSheetProps) {
  const { decision, answers, name } = integration
  const parts = useParts({ api, integration, whatIf, exception, onTryAnswer })
  const { current, register, go } = useReadingPlace(['top', ...parts.map(({ id }) => id)])
  return (
    <div className={styles.layout}>
      <Contents entries={[{ id: 'top', title: 'Decision' }, ...parts]} current={current} onGo={go}>
        {actions}
      </Contents>
      <article className={styles.sheet} aria-label={`Decision for ${name}`}>
        <TitleBlock integration={name} api={api} sheet={sheet} sheets={sheets} knowledge={version} />
        <div ref={(element) => register('top', element)} tabIndex={-1}>
          <Answer decision={decision} answers={answers} />
          {exception && <ExceptionNote chosen={exception} />}
          {found}
        </div>
        {(decision.outcomes || decision.conflict) && (
          <div className={styles.unsettled}>
            {decision.outcomes && <OpenState outcomes={decision.outcomes} nextQuestion={decision.nextQuestion} onAsk={onAsk} />}
            {decision.conflict && <ServerGap decision={decision} compact />}
            {decision.conflict && <ConflictState conflict={decision.conflict} onTryAnswer={onTryAnswer} />}
          </div>
        )}
        <SectionRegister value={register}>
          {parts.map(({ id, title, aside, firstPage = false, content }, i) => (
            <Section key={id} id={id} number={i + 2} title={title} aside={aside} firstPage={firstPage}>
              {content}
            </Section>
          ))}
        </SectionRegister>
        <footer className={styles.link}>
          <h2>Link to this decision</h2>
          <p>{link}</p>
        </footer>
      </article>
    </div>
  )
}

/** The numbered parts that this decision has something to say in, in their order. */
function useParts({
  api,
  integration,
  whatIf,
  exception,
  onTryAnswer,
}: Pick<DecisionSheetProps, 'api' | 'integration' | 'whatIf' | 'exception' | 'onTryAnswer'>): readonly Part[] {
  const { decision, answers, name } = integration
  const names = useMemo(() => ({ api: api.name, integration: name }), [api.name, name])
  const exchange = useMemo(() => exchangeOf(decision, names), [decision, names])
  const rows = lifetimeRows(decision, knowledge)
  const exposure = exposureOf(decision)
  const documents = usedDocuments(decision, knowledge)
  const drafts = documents.filter(({ document }) => document.standing === 'draft').length
  const parts: (Part | false)[] = [
    (rows.length > 0 || exposure !== null) && {
      id: 'lifetimes',
      title: 'Lifetimes and exposure',
      aside: (
        <>
          Drawn to scale. &ensp; <BasisMark basis="required" /> &ensp; <BasisMark basis="recommended" /> &ensp; <BasisMark basis="convention" />
        </>
      ),
      firstPage: true,
      content: (
        <>
          <TimeLine
            caption={`Lifetimes and exposure of ${name}`}
            rows={rows}
            exposure={exposure}
            cite={(sources) => <Citations sources={sources} atMost={1} />}
          />
          <p className={styles.note}>{exposureNote(decision)}</p>
        </>
      ),
    },
    exchange !== null && {
      id: 'exchange',
      title: 'Exchange',
      aside: `${exchange.participants.length} parties, ${toSteps(exchange).length} messages`,
      content: <SequenceDiagram exchange={exchange} title={`${name} calls ${api.name}`} />,
    },
    decision.controls.length > 0 && {
      id: 'controls',
      title: decision.scheme === null ? 'Controls whatever you answer' : 'Controls',
      aside: `${decision.controls.length} apply: ${tally(decision.controls)}`,
      content: <Controls controls={decision.controls} />,
    },
    decision.scheme !== null && { id: 'gateway', title: 'At the gateway', content: <Gateway decision={decision} names={names} /> },
    [decision.alternatives, decision.discouraged, decision.rejected].some((list) => list.length > 0) && {
      id: 'others',
      title: 'Why not the others',
      content: <Others decision={decision} />,
    },
    (whatIf === null ? decision.outcomes === null : whatIf.length > 0) && {
      id: 'changes',
      title: 'What would change it',
      aside: 'One answer at a time; undo brings it back.',
      content:
        whatIf === null ? (
          <p className={styles.note}>Working out what each other answer would change.</p>
        ) : (
          <Changes whatIf={whatIf} answers={answers} scheme={decision.scheme} onTryAnswer={onTryAnswer} />
        ),
    },
    (hasOpenPoints(decision) || exception !== undefined) && {
      id: 'open',
      title: 'Open points',
      content: <OpenPoints decision={decision} exception={exception} />,
    },
    documents.length > 0 && {
      id: 'sources',
      title: 'Sources',
      aside:
        drafts === 0 ? `${documents.length}, none of them a draft` : `${documents.length}, of which ${drafts === 1 ? '1 is a draft' : `${drafts} are drafts`}`,
      content: <Sources decision={decision} />,
    },
  ]
  return parts.filter((part) => part !== false)
}
