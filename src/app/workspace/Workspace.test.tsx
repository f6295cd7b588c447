// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyDesign, type Answers } from '../../design/index'
import { add } from '../store/changes'
import { ui } from '../store/ui'
import { editor, openDesign, redo, undo } from '../studio/session'
import Workspace from './Workspace'

const open = (answers: Answers = {}) => {
  act(() => openDesign(add('Storefront', answers)(emptyDesign())))
  render(<Workspace />)
}
const answers = () => editor.getState().design.integrations[0]?.answers
const question = (name: string) => screen.findByRole('group', { name: new RegExp(name) })

describe('the interview on screen', () => {
  beforeEach(() => window.localStorage.clear())
  afterEach(cleanup)

  it('takes the first question by number key, and Enter goes on to the next', async () => {
    open()
    await question('On whose behalf is the call made')
    fireEvent.keyDown(document.body, { key: '1' })
    expect(answers()).toEqual({ authority: 'user' })
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'A person' }).checked).toBe(true)
    fireEvent.submit(screen.getByRole('radio', { name: 'A person' }).closest('form')!)
    await question('Where does the calling code run')
  })

  it('has nothing preselected, and takes "I don’t know yet" for an answer that is put off', async () => {
    open()
    const options = within(await question('On whose behalf')).getAllByRole<HTMLInputElement>('radio')
    expect(options.filter(({ checked }) => checked)).toEqual([])
    fireEvent.keyDown(document.body, { key: '0' })
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'I don’t know yet' }).checked).toBe(true)
    expect(answers()).toEqual({})
  })

  it('follows undo and redo, so that the form never shows another answer than the design', async () => {
    open({ authority: 'user', client: 'browser' })
    const group = await question('What can it count on')
    fireEvent.click(within(group).getByRole('radio', { name: 'No backend at all' }))
    expect(answers()?.capability).toBe('no-backend')
    act(() => undo())
    expect(answers()?.capability).toBeUndefined()
    const checked = () =>
      screen
        .getAllByRole<HTMLInputElement>('radio')
        .filter((option) => option.checked)
        .map(({ value }) => value)
    await waitFor(() => expect(checked()).toEqual([]))
    act(() => redo())
    await waitFor(() => expect(checked()).toEqual(['no-backend']))
  })

  it('lets "nothing of these" stand alone, and gives way when something is needed', async () => {
    open({ authority: 'user', client: 'browser', capability: 'proxy-backend' })
    act(() => ui.setState({ question: 'needs' }))
    const group = await question('What else must work')
    const box = (name: string) => within(group).getByRole<HTMLInputElement>('checkbox', { name })
    fireEvent.click(box('Nothing of these'))
    expect(answers()?.needs).toEqual(['no-extras'])
    fireEvent.click(box('A fresh sign-in for some calls'))
    await waitFor(() => expect(answers()?.needs).toEqual(['step-up']))
    fireEvent.click(box('Access while the user is away'))
    await waitFor(() => expect(answers()?.needs).toEqual(['while-away', 'step-up']))
    fireEvent.click(box('Nothing of these'))
    await waitFor(() => expect(answers()?.needs).toEqual(['no-extras']))
    await waitFor(() => expect([box('Nothing of these').checked, box('A fresh sign-in for some calls').checked]).toEqual([true, false]))
  })

  it('edits an answer where it stands in the list', async () => {
    open({ authority: 'service', client: 'workload', capability: 'key-pair' })
    fireEvent.change(await screen.findByRole('combobox', { name: 'What it can count on' }), { target: { value: 'stored-secret' } })
    expect(answers()?.capability).toBe('stored-secret')
  })

  it('refuses a name that is taken, and says so at the field', async () => {
    open()
    act(() => editor.getState().edit(add('Sync')))
    fireEvent.click(await screen.findByRole('button', { name: 'Rename' }))
    const field = screen.getByRole('textbox', { name: 'Name of the integration' })
    fireEvent.change(field, { target: { value: 'Sync' } })
    expect(screen.getByText(/There is a “Sync” already/)).toBeTruthy()
    fireEvent.submit(field.closest('form')!)
    expect(editor.getState().design.integrations.map(({ name }) => name)).toEqual(['Storefront', 'Sync'])
  })
})
