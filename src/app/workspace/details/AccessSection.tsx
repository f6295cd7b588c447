import { useId } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import type { Integration } from '../../../design/index'
import { scopesOf } from '../../../engine/index'
import { Glossed } from '../../glossary/Term'
import { Button } from '../../parts/Button'
import { Notice } from '../../parts/Notice'
import { actionsOn, grant, markSensitive, renameResource, withdrawAction, withdrawResource } from '../../store/details'
import { tell } from '../../store/ui'
import { decide, knowledge } from '../../studio/engine'
import { edit, useEditor } from '../../studio/session'
import styles from './Details.module.css'
import { FieldProblem } from './FieldProblem'
import { WordField } from './WordField'
import { actionsProblem, resourceProblem, wordsIn } from './words'

/** Brings the focus to an element that stands there after the next paint. */
const focusLater = (id: string) => requestAnimationFrame(() => document.getElementById(id)?.focus())
const fieldOf = (resource: string) => `add-action-${resource}`

/** Resources and what may be done to them, from which scopes follow. */
export function AccessSection({ at }: { readonly at: number }) {
  const integration = useEditor((state) => state.design.integrations[at])!
  const api = useEditor((state) => state.design.api)
  const { access = {}, sensitive, answers } = integration
  const resources = Object.keys(access)
  const scopes = scopesOf(access, api, integration)
  const { scheme } = decide(answers, api)
  const isIdle = sensitive !== undefined && answers.authority !== undefined && answers.authority !== 'user'
  return (
    <section className={styles.section} aria-labelledby="access" data-noprint>
      <header>
        <h2 id="access" tabIndex={-1}>
          What it may do
        </h2>
        <p>
          <Glossed>Each resource with its actions; scopes follow from them. Tick an action that needs a fresh sign-in: the API asks again before it.</Glossed>
        </p>
      </header>
      {resources.length > 0 && (
        <ul className={styles.rows}>
          {resources.map((resource) => (
            <Resource key={resource} at={at} integration={integration} resource={resource} resources={resources} />
          ))}
        </ul>
      )}
      <Add at={at} integration={integration} />
      {resources.length > 0 && (
        <p className={styles.scopes}>
          {scheme !== null && !knowledge.schemes[scheme].scopes ? (
            <>{knowledge.schemes[scheme].label} carries no scopes: the API keeps these rights in its own records.</>
          ) : (
            <>
              It asks for{' '}
              {scopes.map((scope) => (
                <code key={scope}>{scope}</code>
              ))}
            </>
          )}
        </p>
      )}
      {isIdle && (
        <Notice severity="note" title="Nobody signs in here.">
          “Asks again” has no effect until the call is made on a person’s behalf.
        </Notice>
      )}
      <Strays at={at} integration={integration} />
    </section>
  )
}

interface ResourceProps {
  readonly at: number
  readonly integration: Integration
  readonly resource: string
  readonly resources: readonly string[]
}

function Resource({ at, integration, resource, resources }: ResourceProps) {
  const api = useEditor((state) => state.design.api)
  const actions = actionsOn(integration.access, resource)
  const again = actionsOn(integration.sensitive, resource)
  const remove = () => {
    edit(withdrawResource(at, resource))
    tell(`Removed ${resource}.`, true)
    focusLater('access')
  }
  return (
    <li>
      <WordField
        label={`Name of the resource ${resource}`}
        value={resource}
        problemOf={(text) =>
          resourceProblem(
            text,
            resources.filter((other) => other !== resource),
          )
        }
        onSave={(name) => edit(renameResource(at, resource, name))}
      />
      <ul className={styles.tokens} aria-label={`Actions on ${resource}`}>
        {actions.map((action) => (
          <li key={action} className={styles.token} data-again={again.includes(action) ? '' : undefined}>
            <b>{action}</b>
            <label>
              <input
                type="checkbox"
                checked={again.includes(action)}
                aria-label={`${action} ${resource} asks again`}
                onChange={(event) => edit(markSensitive(at, resource, action, event.target.checked))}
              />
              <span aria-hidden="true">asks again</span>
            </label>
            <Button
              kind="plain"
              icon="close"
              label={`Remove ${action} ${resource}`}
              onClick={() => {
                edit(withdrawAction(at, resource, action))
                tell(`Removed ${action} ${resource}.`, true)
                focusLater(actions.length > 1 ? fieldOf(resource) : 'access')
              }}
            />
          </li>
        ))}
        {actions.length === 0 && <li className={styles.quiet}>No action yet</li>}
        <li>
          <WordField
            id={fieldOf(resource)}
            label={`Add an action on ${resource}`}
            placeholder="Add an action"
            add={`Add to ${resource}`}
            problemOf={(text) => actionsProblem(text, actions)}
            preview={(text) => preview(scopesOf({ [resource]: wordsIn(text) }, api, integration))}
            onSave={(text) => {
              edit(grant(at, resource, wordsIn(text)))
              focusLater(fieldOf(resource))
            }}
          />
        </li>
      </ul>
      <span className={styles.remove}>
        <Button kind="plain" icon="close" label={`Remove ${resource}`} onClick={remove} />
      </span>
    </li>
  )
}

const preview = (scopes: readonly string[]) => (
  <>
    Becomes{' '}
    {scopes.slice(0, 5).map((scope) => (
      <code key={scope}>{scope}</code>
    ))}
  </>
)

interface AddForm {
  resource: string
  actions: string
}

/** A new resource with its actions, in one go. */
function Add({ at, integration }: { readonly at: number; readonly integration: Integration }) {
  const id = useId()
  const api = useEditor((state) => state.design.api)
  const form = useForm<AddForm>({ defaultValues: { resource: '', actions: '' }, mode: 'onSubmit', reValidateMode: 'onChange' })
  const { errors } = form.formState
  const [resource, actions] = useWatch({ control: form.control, name: ['resource', 'actions'] })
  const resources = Object.keys(integration.access ?? {})
  const problems = {
    resource: errors.resource ? resourceProblem(resource, resources) : null,
    actions: errors.actions ? actionsProblem(actions, []) : null,
  }
  const becomes = !resourceProblem(resource, resources) && !actionsProblem(actions, [])
  const save = form.handleSubmit((typed) => {
    edit(grant(at, typed.resource.trim(), wordsIn(typed.actions)))
    form.reset({ resource: '', actions: '' })
    form.setFocus('resource')
  })
  const fields = [
    {
      name: 'resource',
      label: 'Resource',
      example: 'orders',
      register: form.register('resource', { validate: (text) => resourceProblem(text, resources)?.message ?? true }),
    },
    {
      name: 'actions',
      label: 'Actions',
      example: 'read create',
      register: form.register('actions', { validate: (text) => actionsProblem(text, [])?.message ?? true }),
    },
  ] as const
  return (
    <form className={styles.add} onSubmit={(event) => void save(event)}>
      {fields.map(({ name, label, example, register }) => (
        <div key={name} className={styles.field}>
          <label htmlFor={id + name}>{label}</label>
          <input
            {...register}
            id={id + name}
            placeholder={example}
            maxLength={400}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-invalid={problems[name] !== null}
            aria-describedby={problems[name] ? `${id}${name}p` : undefined}
          />
          {problems[name] && (
            <FieldProblem
              id={`${id}${name}p`}
              field={id + name}
              problem={problems[name]}
              onTake={(suggestion) => form.setValue(name, suggestion, { shouldValidate: true })}
            />
          )}
        </div>
      ))}
      <Button type="submit" icon="add">
        Add
      </Button>
      {becomes && <p className={styles.preview}>{preview(scopesOf({ [resource.trim()]: wordsIn(actions) }, api, integration))}</p>}
    </form>
  )
}

/** Actions that ask again though nobody may do them: a link can say so. */
function Strays({ at, integration }: { readonly at: number; readonly integration: Integration }) {
  const strays = Object.entries(integration.sensitive ?? {}).flatMap(([resource, actions]) =>
    actions.filter((action) => !actionsOn(integration.access, resource).includes(action)).map((action) => ({ resource, action })),
  )
  return strays.map(({ resource, action }) => (
    <Notice key={`${resource} ${action}`} severity="warning" title={`${action} ${resource} asks again, but it may not be done at all.`}>
      <Button onClick={() => edit(grant(at, resource, [action]))}>Allow it</Button>{' '}
      <Button onClick={() => edit(markSensitive(at, resource, action, false))}>Remove it</Button>
    </Notice>
  ))
}
