import { useId, useMemo, useState } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { durationWords, transports, type Current, type Transport } from '../../../design/index'
import { schemeLabel } from '../../drawing/SchemeName'
import { setCurrent } from '../../store/details'
import { tell } from '../../store/ui'
import { edit, useEditor } from '../../studio/session'
import styles from './Details.module.css'
import { FieldProblem } from './FieldProblem'
import { Folded } from './Folded'
import { amountOf, amountProblem, secondsOf, units, type Unit } from './lifetime'
import { SchemeField, schemeOf } from './SchemeField'

interface CurrentForm {
  scheme: string
  transport: string
  amount: string
  unit: Unit | ''
  shared: boolean
}

const transportWords: Readonly<Record<Transport, string>> = {
  header: 'In a header',
  query: 'In the query string',
  body: 'In the body',
  cookie: 'In a cookie',
  connection: 'By the connection: a certificate',
}
const unitWords: Readonly<Record<Unit, string>> = { s: 'seconds', min: 'minutes', h: 'hours', d: 'days' }

const valuesOf = (current: Current | undefined, unit: Unit | ''): CurrentForm => ({
  scheme: current?.scheme ?? '',
  transport: current?.transport ?? '',
  ...amountOf(current?.lifetimeSeconds ?? null, unit),
  shared: current?.shared ?? false,
})

function currentOf({ scheme, transport, shared, ...amount }: CurrentForm): Current | undefined {
  const id = schemeOf(scheme)
  return id === null ? undefined : { scheme: id, transport: transports.find((one) => one === transport) ?? null, lifetimeSeconds: secondsOf(amount), shared }
}

function currentLabel({ scheme, transport, lifetimeSeconds, shared }: Current): string {
  const life = lifetimeSeconds === null ? 'no known end' : durationWords(lifetimeSeconds)
  const sent = transport && scheme !== 'api_key_in_query' ? transportWords[transport].toLowerCase() : ''
  return [schemeLabel(scheme), sent, life, shared && 'shared'].filter(Boolean).join(', ')
}

/** What the integration uses today, for the review to look at. */
export function CurrentSection({ at }: { readonly at: number }) {
  const id = useId()
  const current = useEditor((state) => state.design.integrations[at]?.current)
  // The unit that was typed in stays, though the design keeps seconds.
  const [unit, setUnit] = useState<Unit | ''>('')
  const values = useMemo(() => valuesOf(current, unit), [current, unit])
  const form = useForm<CurrentForm>({ values, mode: 'onBlur' })
  const save = () => {
    const typed = form.getValues()
    if (amountProblem(typed)) return void form.trigger()
    setUnit(typed.unit)
    edit(setCurrent(at, currentOf(typed)))
  }
  const chosenUnit = useWatch({ control: form.control, name: 'unit' })
  const problem = form.formState.errors.amount?.message
  return (
    <Folded
      title="What it uses today"
      says={current ? currentLabel(current) : null}
      lead="What is in use now, however it came to be. The review tells what is wrong with it and what to mend first."
      remove="Remove what is said of today"
      onRemove={() => {
        edit(setCurrent(at, undefined))
        tell('Removed what is used today.', true)
      }}
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <SchemeField label="Scheme today" none="Not said" input={form.register('scheme', { onChange: save })} />
        <div className={styles.field}>
          <label htmlFor={`${id}t`}>How it is sent</label>
          <select id={`${id}t`} {...form.register('transport', { onChange: save })}>
            <option value="">Not known</option>
            {transports.map((transport) => (
              <option key={transport} value={transport}>
                {transportWords[transport]}
              </option>
            ))}
          </select>
        </div>
        <fieldset className={styles.field}>
          <legend>How long it lives</legend>
          <div className={styles.amount} data-whole={chosenUnit === '' ? '' : undefined}>
            {chosenUnit !== '' && (
              <input
                inputMode="numeric"
                maxLength={11}
                autoComplete="off"
                aria-label="How many"
                aria-invalid={problem !== undefined}
                aria-describedby={problem ? `${id}p` : undefined}
                {...form.register('amount', {
                  onBlur: save,
                  validate: (amount, { unit: of }) => amountProblem({ amount, unit: of }) ?? true,
                })}
              />
            )}
            <select
              aria-label="Unit"
              {...form.register('unit', {
                onChange: () => {
                  // An amount comes first; until then there is nothing to keep.
                  if (form.getValues('unit') !== '' && form.getValues('amount').trim() === '') requestAnimationFrame(() => form.setFocus('amount'))
                  else save()
                },
              })}
            >
              <option value="">Never expires, or not known</option>
              {(Object.keys(units) as Unit[]).map((one) => (
                <option key={one} value={one}>
                  {unitWords[one]}
                </option>
              ))}
            </select>
          </div>
          {problem && <FieldProblem id={`${id}p`} problem={{ message: problem, suggestion: '' }} />}
        </fieldset>
        <label className={styles.tick} data-wide="">
          <input type="checkbox" {...form.register('shared', { onChange: save })} />
          <span>
            <b>Shared</b> One credential serves several integrations.
          </span>
        </label>
      </form>
    </Folded>
  )
}
