import { useId } from 'react'
import { useForm, useWatch } from 'react-hook-form'
import { Button } from '../../parts/Button'
import { FieldProblem } from './FieldProblem'
import styles from './Details.module.css'
import type { WordProblem } from './words'

interface WordFieldProps {
  /** The field's name for those who hear it; sighted readers have it from the row. */
  readonly label: string
  readonly id?: string
  /** What is there now; empty for a field that adds. */
  readonly value?: string
  readonly placeholder?: string
  readonly problemOf: (text: string) => WordProblem | null
  readonly onSave: (text: string) => void
  /** Says what the text would become while it is typed. */
  readonly preview?: (text: string) => React.ReactNode
  /** Name of the button of a field that adds; without one the field saves when it is left. */
  readonly add?: string
}

/** One field for words: what is wrong stands under it with the way out; Enter saves, Escape takes back. */
export function WordField({ label, id: given, value = '', placeholder, problemOf, onSave, preview, add }: WordFieldProps) {
  const own = useId()
  const id = given ?? own
  const form = useForm<{ text: string }>({ values: { text: value }, mode: 'onSubmit', reValidateMode: 'onChange' })
  const text = useWatch({ control: form.control, name: 'text' })
  const isWrong = form.formState.errors.text !== undefined
  const problem = isWrong ? problemOf(text) : null
  const save = form.handleSubmit(({ text: typed }) => {
    if (typed.trim() !== value) onSave(typed.trim())
    form.reset({ text: add === undefined ? typed.trim() : '' })
  })
  const field = form.register('text', {
    validate: (typed) => (typed.trim() === value && value !== '') || (problemOf(typed)?.message ?? true),
    onBlur: () => {
      if (add === undefined && form.getValues('text').trim() !== value) void save()
    },
  })
  return (
    <form className={styles.word} data-adds={add === undefined ? undefined : ''} onSubmit={(event) => void save(event)}>
      <input
        {...field}
        id={id}
        aria-label={label}
        placeholder={placeholder}
        maxLength={400}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}p` : undefined}
        onKeyDown={(event) => event.key === 'Escape' && form.reset({ text: value })}
      />
      {add !== undefined && <Button type="submit" icon="add" label={add} kind="plain" />}
      {problem ? (
        <FieldProblem id={`${id}p`} field={id} problem={problem} onTake={(suggestion) => form.setValue('text', suggestion, { shouldValidate: true })} />
      ) : (
        preview && text.trim() !== '' && text.trim() !== value && <p className={styles.preview}>{preview(text)}</p>
      )}
    </form>
  )
}
