// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyDesign } from '../../../design/index'
import { readLink } from '../../../link/index'
import { add } from '../../store/changes'
import { editor, linkOf, openDesign, redo, undo } from '../../studio/session'
import { CurrentSection } from './CurrentSection'
import { ExceptionSection } from './ExceptionSection'
import { amountOf, secondsOf } from './lifetime'

const integration = () => editor.getState().design.integrations[0]!
const choose = (name: string, value: string) => fireEvent.change(screen.getByRole('combobox', { name }), { target: { value } })
const write = (name: string, text: string) => {
  const field = screen.getByLabelText(name)
  fireEvent.change(field, { target: { value: text } })
  fireEvent.blur(field)
}
const open = () => {
  window.localStorage.clear()
  act(() => openDesign(add('Storefront', { authority: 'user', client: 'browser' })(emptyDesign())))
}
afterEach(cleanup)

describe('an exception', () => {
  beforeEach(() => {
    open()
    render(<ExceptionSection at={0} />)
  })

  it('is kept with its end, approver and reason, comes back by undo and redo, and stands in the link', async () => {
    choose('Scheme in its place', 'api_key')
    await waitFor(() => expect(integration().chosen).toEqual({ scheme: 'api_key', until: null, approver: null, reason: null }))
    write('Ends on', '2027-06-30')
    write('Reason', '  The backend is\nreplaced in spring ')
    const chosen = { scheme: 'api_key', until: '2027-06-30', approver: null, reason: 'The backend is replaced in spring' }
    await waitFor(() => expect(integration().chosen).toEqual(chosen))
    expect(readLink(linkOf(editor.getState().design)).design?.integrations[0]?.chosen).toEqual(chosen)
    fireEvent.click(screen.getByRole('button', { name: 'End the exception' }))
    expect(integration().chosen).toBeUndefined()
    act(() => undo())
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Ends on').value).toBe('2027-06-30'))
    act(() => redo())
    await waitFor(() => expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Scheme in its place' }).value).toBe(''))
  })

  it('refuses a day that is none, and says what to give', async () => {
    choose('Scheme in its place', 'http_basic')
    write('Ends on', '0002-01-01')
    expect(await screen.findByText(/Give a day from 2000 on/)).toBeTruthy()
    await waitFor(() => expect(integration().chosen?.until).toBeNull())
  })
})

describe('what is used today', () => {
  beforeEach(() => {
    open()
    render(<CurrentSection at={0} />)
  })

  it('is kept in seconds and shown in the unit that was typed', async () => {
    choose('Scheme today', 'shared_admin_key')
    choose('How it is sent', 'header')
    choose('Unit', 'min')
    write('How many', '120')
    fireEvent.click(screen.getByRole('checkbox'))
    await waitFor(() => expect(integration().current).toEqual({ scheme: 'shared_admin_key', transport: 'header', lifetimeSeconds: 7200, shared: true }))
    expect(screen.getByLabelText<HTMLInputElement>('How many').value).toBe('120')
  })

  it('says what is wrong with an amount, and keeps the last good one', async () => {
    choose('Scheme today', 'api_key')
    choose('Unit', 'd')
    write('How many', 'a few')
    expect(await screen.findByText(/Give a whole number/)).toBeTruthy()
    expect(integration().current?.lifetimeSeconds).toBeNull()
  })
})

describe('a lifetime', () => {
  it('comes back from the form as it went in, whatever unit was used before', () => {
    fc.assert(
      fc.property(fc.option(fc.nat(10_000_000_000)), fc.constantFrom('', 's', 'min', 'h', 'd'), (seconds, unit) => {
        expect(secondsOf(amountOf(seconds, unit))).toBe(seconds)
      }),
    )
  })
})
