import { useId, useState } from 'react'
import { featuresOfMetadata, serverFeatureIds, serverFeatures, type Api, type ServerFeature } from '../../design/index'
import { MetadataName } from '../decision/ServerGap'
import { TextButton } from '../drawing/TextButton'
import { Button } from '../parts/Button'
import { changeApi } from '../store/changes'
import { tell } from '../store/ui'
import { edit } from '../studio/session'
import details from './details/Details.module.css'
import { FieldProblem } from './details/FieldProblem'
import { Folded } from './details/Folded'
import { metadataProblem } from './metadata'
import styles from './ServerSection.module.css'

const all = serverFeatureIds.length
const isKnown = (word: string): boolean => Object.hasOwn(serverFeatures, word)

/** The words of the link for these features; words that are unknown here are kept. */
const serverOf = (features: readonly string[], former: readonly string[]): readonly string[] => [
  ...serverFeatureIds.filter((id) => features.includes(id)),
  ...former.filter((word) => !isKnown(word)),
]

/** What the authorization server can do: read from its metadata document, or ticked. */
export function ServerSection({ api: { server } }: { readonly api: Api }) {
  const id = useId()
  const stated = server ?? []
  const features = stated.filter(isKnown)
  const unknown = stated.filter((word) => !isKnown(word))
  const state = (next: readonly string[] | undefined) => edit(changeApi({ server: next }))
  return (
    <div className={styles.server}>
      <Folded
        title="What the authorization server can do"
        says={server ? `${features.length} of ${all} features${unknown.length > 0 ? `, ${unknown.length} unknown` : ''}` : null}
        nothing="Not stated"
        lead="What it cannot serve is closed, and each decision says what to switch on for a better one. While nothing is stated, it is taken to do all of this."
        remove="Forget the server"
        onRemove={() => {
          state(undefined)
          tell('What the server can do is not stated any more.', true)
        }}
      >
        <Metadata
          onRead={(read) => {
            state(serverOf(read, stated))
            tell(`Read the metadata: ${read.length} of ${all} features.`, true)
          }}
        />
        <fieldset className={styles.features} aria-describedby={`${id}n`}>
          <legend>
            <h3>Or tick its features</h3>
          </legend>
          <p id={`${id}n`}>
            {server ? 'Only what is ticked counts.' : 'From the first tick on, only what is ticked counts.'}{' '}
            {features.length < all && <TextButton onClick={() => state(serverOf(serverFeatureIds, stated))}>Tick all</TextButton>}
          </p>
          {serverFeatureIds.map((feature) => {
            const { label }: ServerFeature = serverFeatures[feature]
            return (
              <label key={feature}>
                <input
                  type="checkbox"
                  checked={stated.includes(feature)}
                  aria-labelledby={`${id}${feature}n`}
                  aria-describedby={id + feature}
                  onChange={({ target }) => state(serverOf(target.checked ? [...stated, feature] : stated.filter((word) => word !== feature), stated))}
                />
                <b id={`${id}${feature}n`}>{label}</b>
                <span id={id + feature}>
                  <MetadataName feature={serverFeatures[feature]} />
                </span>
              </label>
            )
          })}
        </fieldset>
        {unknown.length > 0 && (
          <p className={styles.unknown}>
            Unknown here, kept in the link, and without effect:{' '}
            {unknown.map((word) => (
              <code key={word}>{word}</code>
            ))}
          </p>
        )}
      </Folded>
    </div>
  )
}

/** Takes a metadata document as text: as soon as it is pasted, or at the press of the button. */
function Metadata({ onRead }: { readonly onRead: (features: readonly string[]) => void }) {
  const id = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const read = (typed: string) => {
    const features = featuresOfMetadata(typed)
    setText(features ? '' : typed)
    setProblem(features ? null : metadataProblem(typed))
    if (features) onRead(features)
  }
  return (
    <form
      className={styles.metadata}
      onSubmit={(event) => {
        event.preventDefault()
        read(text)
      }}
    >
      <div className={details.field}>
        <label htmlFor={id}>Metadata document</label>
        <textarea
          id={id}
          rows={5}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          placeholder={'{ "issuer": "https://…", … }'}
          value={text}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? `${id}h` : `${id}p`}
          onChange={({ target, nativeEvent }) => {
            const { inputType } = nativeEvent as InputEvent
            if (inputType === 'insertFromPaste' || inputType === 'insertFromDrop') return read(target.value)
            setText(target.value)
            setProblem(null)
          }}
        />
        {problem === null ? (
          <small id={`${id}h`}>
            What <code>/.well-known/oauth-authorization-server</code> or <code>/.well-known/openid-configuration</code> answers. It is read here and not kept.
          </small>
        ) : (
          <FieldProblem id={`${id}p`} problem={{ message: problem, suggestion: '' }} />
        )}
      </div>
      <Button type="submit">Read the metadata</Button>
    </form>
  )
}
