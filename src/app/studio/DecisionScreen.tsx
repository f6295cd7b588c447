import { useEffect, useMemo, useRef } from 'react'
import { normaliseAnswers, questions, slugsOf, type AnswerValue, type Api, type Design, type Integration, type QuestionId } from '../../design/index'
import { DecisionSheet } from '../decision/DecisionSheet'
import { SchemeSymbol } from '../drawing/SchemeSymbol'
import { Button } from '../parts/Button'
import FoundHere from '../review/FoundHere'
import { answer } from '../store/changes'
import { tell, ui, useUi } from '../store/ui'
import { labelOf } from '../workspace/interview'
import { Nothing } from '../workspace/Nothing'
import styles from './DecisionScreen.module.css'
import { decideIntegration, knowledge } from './engine'
import { edit, goTo, linkOf, pageAddress, select, useEditor } from './session'
import { useGlance } from './use-glance'
import { useWhatIfs } from './use-what-ifs'
import { decidingVersion } from './versions'

/** The decision in depth, one sheet an integration. */
export default function DecisionScreen() {
  const design = useEditor((state) => state.design)
  const at = useUi((state) => state.at)
  const integration = design.integrations[at]
  if (integration) return <SheetScreen design={design} integration={integration} at={at} />
  return (
    <main id="main" tabIndex={-1} className={styles.nothing}>
      <Nothing />
    </main>
  )
}

function SheetScreen({ design, integration, at }: { readonly design: Design; readonly integration: Integration; readonly at: number }) {
  const slug = useMemo(() => slugsOf(design.integrations.map(({ name }) => name))[at] ?? '', [design, at])
  const link = pageAddress() + linkOf(design)
  const whatIf = useWhatIfs(integration.answers, design.api)
  const { answers } = integration
  const decided = { name: integration.name, slug, answers: normaliseAnswers(answers).answers, decision: decideIntegration(integration, design.api) }
  const tryAnswer = (question: QuestionId, option: AnswerValue) => {
    edit(answer(at, question, questions[question].several ? withOption(answers[question] ?? [], question, option) : option))
    tell(`${questions[question].label}: ${labelOf(question, option)}.`, true)
  }
  const toWorkspace = (question: QuestionId | null) => {
    goTo('workspace')
    ui.setState({ question, onApi: false })
    window.scrollTo({ top: 0, behavior: 'instant' })
  }
  return (
    <>
      {design.integrations.length > 1 && <Sheets at={at} />}
      <main id="main" tabIndex={-1} className={styles.main}>
        <DecisionSheet
          key={at}
          api={design.api}
          integration={decided}
          whatIf={whatIf}
          exception={integration.chosen}
          sheet={at + 1}
          sheets={design.integrations.length}
          version={decidingVersion(knowledge, design)}
          link={link}
          onTryAnswer={tryAnswer}
          onAsk={toWorkspace}
          found={<FoundHere at={at} />}
          actions={
            <Button icon="edit" onClick={() => toWorkspace(null)}>
              Edit the answers
            </Button>
          }
        />
      </main>
    </>
  )
}

function withOption(given: string | readonly string[], question: QuestionId, option: AnswerValue): readonly string[] {
  const { alone } = questions[question]
  const list = typeof given === 'string' ? [given] : given
  return option === alone ? [option] : [...list.filter((value) => value !== alone && value !== option), option]
}

/** The sheets of this design, as a row to turn. */
function Sheets({ at }: { readonly at: number }) {
  const { api, integrations } = useEditor((state) => state.design)
  const list = useRef<HTMLOListElement>(null)
  // Only when another sheet is turned to: an answer that is tried must not move the page.
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [at])
  return (
    <nav className={styles.sheets} aria-label="Sheets">
      <ol ref={list}>
        {integrations.map((integration, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={index === at ? 'true' : undefined}
              onClick={() => {
                select(index)
                window.scrollTo({ top: 0, behavior: 'instant' })
              }}
            >
              <Glance integration={integration} api={api} index={index} />
              <bdi>{integration.name}</bdi>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function Glance({ integration, api, index }: { readonly integration: Integration; readonly api: Api; readonly index: number }) {
  const decision = useGlance(integration.answers, api, index)
  return <SchemeSymbol scheme={decision?.scheme ?? (decision?.conflict ? 'conflict' : 'open')} binding={decision?.senderConstraint ?? null} size="s" />
}
