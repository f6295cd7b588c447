import { useId, useState } from 'react'
import { cleanName, profileIds, profiles, scopeGrammars, statuses, type Api, type ScopeGrammar, type Status } from '../../design/index'
import { scopesOf } from '../../engine/index'
import { isolated } from '../parts/isolated'
import { changeApi, cutWords, isTooLong } from '../store/changes'
import { tell } from '../store/ui'
import { edit, useEditor } from '../studio/session'
import styles from './ApiPanel.module.css'
import { ServerSection } from './ServerSection'

const statusWords: Readonly<Record<Status, string>> = { draft: 'Draft', proposed: 'Proposed', accepted: 'Accepted', retired: 'Retired' }

/** What holds for all integrations: name, profiles, and what a review needs to know. */
export default function ApiPanel() {
  const api = useEditor((state) => state.design.api)
  const set = (change: Parameters<typeof changeApi>[0]) => edit(changeApi(change))
  const saveName = (text: string) => {
    const name = cleanName(text)
    if (name === '') tell(`A name cannot be empty; it stays “${isolated(api.name)}”.`)
    else set({ name })
    if (isTooLong(text)) tell(cutWords)
  }
  const saveOwner = (text: string) => {
    set({ owner: cleanName(text) || undefined })
    if (isTooLong(text)) tell(cutWords)
  }
  return (
    <section className={styles.api}>
      <h1>The API and its profiles</h1>
      <p className={styles.lead}>This holds for every integration. Profiles make rules stricter; a tick is no claim of compliance.</p>
      <div className={styles.fields}>
        <TextField label="Name" value={api.name} empty="Unnamed API" onSave={saveName} wide />
        <TextField label="Owner" hint="A team or a person." value={api.owner ?? ''} onSave={saveOwner} />
        <StatusField api={api} onSave={(status) => set({ status })} />
        <DateField value={api.review ?? ''} onSave={(review) => set({ review: review || undefined })} />
      </div>
      <fieldset className={styles.profiles}>
        <legend>
          <h2>Profiles that it must follow</h2>
        </legend>
        {profileIds.map((id) => {
          const { label, help, example } = profiles[id]
          return (
            <label key={id}>
              <input
                type="checkbox"
                checked={api.profiles.includes(id)}
                aria-describedby={`profile-${id}`}
                onChange={(event) => set({ profiles: profileIds.filter((other) => (other === id ? event.target.checked : api.profiles.includes(other))) })}
              />
              <span>
                <b>{label}</b>
                <span id={`profile-${id}`}>
                  {help} <i>{example}</i>
                </span>
              </span>
              <code aria-hidden="true">{id}</code>
            </label>
          )
        })}
      </fieldset>
      <GrammarField api={api} onSave={(scopes) => set({ scopes })} />
      <ServerSection api={api} />
    </section>
  )
}

const grammarWords: Readonly<Record<ScopeGrammar, { readonly label: string; readonly help: string }>> = {
  colon: { label: 'Resource, then action', help: 'The usual way, with a colon between.' },
  dot: { label: 'Resource, then action, with a dot', help: 'Where a colon has a meaning of its own.' },
  'action-first': { label: 'Action, then resource', help: 'Reads as an order: what, then on which.' },
  uri: { label: 'Full address', help: 'One server serves many APIs, and names must not clash.' },
  smart: { label: 'SMART on FHIR', help: 'Health records: the context comes first, “user” or “system”.' },
}

/** How scopes are spelled, with an example of each. */
function GrammarField({ api, onSave }: { readonly api: Api; readonly onSave: (scopes: ScopeGrammar | undefined) => void }) {
  const id = useId()
  return (
    <fieldset className={styles.profiles}>
      <legend>
        <h2>How scopes are spelled</h2>
      </legend>
      {scopeGrammars.map((grammar) => (
        <label key={grammar}>
          <input
            type="radio"
            name={id}
            checked={(api.scopes ?? 'colon') === grammar}
            aria-describedby={id + grammar}
            onChange={() => onSave(grammar === 'colon' ? undefined : grammar)}
          />
          <span>
            <b>{grammarWords[grammar].label}</b>
            <span id={id + grammar}>
              {grammarWords[grammar].help} <code>{exampleOf(api, grammar)}</code>
            </span>
          </span>
          <code aria-hidden="true">{grammar}</code>
        </label>
      ))}
    </fieldset>
  )
}

const exampleOf = (api: Api, scopes: ScopeGrammar): string =>
  scopesOf({ orders: ['read'] }, { ...api, scopes }, { name: 'Example', answers: { authority: 'user' } }).join(' ')

interface TextFieldProps {
  readonly label: string
  readonly hint?: string
  readonly value: string
  readonly empty?: string
  readonly wide?: boolean
  readonly onSave: (text: string) => void
}

/** A text that becomes one step of undo when the field is left or Enter is pressed. */
function TextField({ label, hint, value, empty, wide = false, onSave }: TextFieldProps) {
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const save = () => {
    if (text !== null && text !== value) onSave(text)
    setText(null)
  }
  return (
    <form
      className={styles.field}
      data-wide={wide ? '' : undefined}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={text ?? value}
        placeholder={empty}
        maxLength={400}
        autoComplete="off"
        aria-describedby={hint ? `${id}h` : undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
        onKeyDown={(event) => event.key === 'Escape' && setText(null)}
      />
      {hint && <small id={`${id}h`}>{hint}</small>}
    </form>
  )
}

function StatusField({ api, onSave }: { readonly api: Api; readonly onSave: (status: Status | undefined) => void }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Status</label>
      <select id={id} value={api.status ?? ''} onChange={(event) => onSave(statuses.find((status) => status === event.target.value))}>
        <option value="">Not stated</option>
        {statuses.map((status) => (
          <option key={status} value={status}>
            {statusWords[status]}
          </option>
        ))}
      </select>
    </div>
  )
}

function DateField({ value, onSave }: { readonly value: string; readonly onSave: (date: string) => void }) {
  const id = useId()
  return (
    <div className={styles.field}>
      <label htmlFor={id}>Next review</label>
      <input
        id={id}
        type="date"
        value={value}
        min="2000-01-01"
        max="2999-12-31"
        onChange={(event) => event.target.validity.valid && onSave(event.target.value)}
      />
    </div>
  )
}
