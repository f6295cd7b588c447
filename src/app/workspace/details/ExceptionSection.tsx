import { useId, useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { cleanName, isCalendarDate, longestReason, type Chosen } from '../../../design/index'
import { exceptionLabel } from '../../decision/exceptionWords'
import { hasEnded } from '../../../engine/index'
import { today } from '../../decision/today'
import { Notice } from '../../parts/Notice'
import { setChosen } from '../../store/details'
import { tell } from '../../store/ui'
import { decide } from '../../studio/engine'
import { edit, useEditor } from '../../studio/session'
import styles from './Details.module.css'
import { FieldProblem } from './FieldProblem'
import { Folded } from './Folded'
import { SchemeField, schemeOf } from './SchemeField'

interface ChosenForm {
  scheme: string
  until: string
  approver: string
  reason: string
}

const valuesOf = (chosen: Chosen | undefined): ChosenForm => ({
  scheme: chosen?.scheme ?? '',
  until: chosen?.until ?? '',
  approver: chosen?.approver ?? '',
  reason: chosen?.reason ?? '',
})

function chosenOf({ scheme, until, approver, reason }: ChosenForm): Chosen | undefined {
  const id = schemeOf(scheme)
  return id === null ? undefined : { scheme: id, until: until || null, approver: cleanName(approver) || null, reason: cleanName(reason, longestReason) || null }
}

const dateProblem = 'Give a day from 2000 on, such as 2027-06-30, or leave it empty.'
const isGoodDate = (until: string): boolean => until === '' || (isCalendarDate(until) && until >= '2000-01-01')

/** Another scheme than the one recommended, with its end, who approved it and why. */
export function ExceptionSection({ at }: { readonly at: number }) {
  const id = useId()
  const day = today()
  const { chosen, answers } = useEditor((state) => state.design.integrations[at])!
  const api = useEditor((state) => state.design.api)
  const values = useMemo(() => valuesOf(chosen), [chosen])
  const form = useForm<ChosenForm>({ values, mode: 'onBlur' })
  const save = () => {
    const typed = form.getValues()
    if (isGoodDate(typed.until)) edit(setChosen(at, chosenOf(typed)))
    else void form.trigger()
  }
  const wrongDate = form.formState.errors.until !== undefined
  const isPast = chosen !== undefined && hasEnded(chosen, day)
  return (
    <Folded
      title="Exception"
      says={chosen ? exceptionLabel(chosen) : null}
      lead="Where another scheme than the recommended one must stay for a while. The recommendation does not change; the exception is printed beside it."
      remove="End the exception"
      onRemove={() => {
        edit(setChosen(at, undefined))
        tell('Ended the exception.', true)
      }}
    >
      <form
        className={styles.fields}
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <SchemeField label="Scheme in its place" none="No exception" input={form.register('scheme', { onChange: save })} />
        <div className={styles.field}>
          <label htmlFor={`${id}u`}>Ends on</label>
          <input
            id={`${id}u`}
            type="date"
            min="2000-01-01"
            max="2999-12-31"
            aria-invalid={wrongDate}
            aria-describedby={`${id}n`}
            {...form.register('until', { onBlur: save, validate: (until) => isGoodDate(until) || dateProblem })}
          />
          {wrongDate ? (
            <FieldProblem id={`${id}n`} problem={{ message: dateProblem, suggestion: '' }} />
          ) : (
            <small id={`${id}n`} data-warns={isPast ? '' : undefined}>
              {isPast ? 'This day has passed: end the exception, or give it a new day.' : 'Without an end the review warns.'}
            </small>
          )}
        </div>
        <div className={styles.field}>
          <label htmlFor={`${id}a`}>Approved by</label>
          <input id={`${id}a`} maxLength={200} autoComplete="off" aria-describedby={`${id}h`} {...form.register('approver', { onBlur: save })} />
          <small id={`${id}h`}>A role says as much as a name: it stands in the link.</small>
        </div>
        <div className={styles.field} data-wide="">
          <label htmlFor={`${id}r`}>Reason</label>
          <textarea id={`${id}r`} rows={2} maxLength={longestReason} {...form.register('reason', { onBlur: save })} />
        </div>
      </form>
      {chosen && chosen.scheme === decide(answers, api).scheme && (
        <Notice severity="note" title="This is the scheme that is recommended.">
          No exception is needed for it.
        </Notice>
      )}
    </Folded>
  )
}
