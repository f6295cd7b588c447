// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyDesign } from '../../../design/index'
import { add, changeApi } from '../../store/changes'
import { edit, editor, openDesign, undo } from '../../studio/session'
import { AccessSection } from './AccessSection'

const integration = () => editor.getState().design.integrations[0]!
const type = (name: string, text: string) => fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: text } })
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const allow = async (resource: string, actions: string) => {
  type('Resource', resource)
  type('Actions', actions)
  press('Add')
  await waitFor(() => expect(integration().access?.[resource]).toBeDefined())
}

describe('what an integration may do', () => {
  beforeEach(() => {
    window.localStorage.clear()
    act(() => openDesign(add('Storefront', { authority: 'user', client: 'browser' })(emptyDesign())))
    render(<AccessSection at={0} />)
  })
  afterEach(cleanup)

  it('grows by resources with several actions, and shows the scopes in the grammar of the API', async () => {
    await allow('orders', 'read, create')
    expect(integration().access).toEqual({ orders: ['read', 'create'] })
    expect(screen.getByText('orders:create')).toBeTruthy()
    act(() => edit(changeApi({ scopes: 'action-first' })))
    expect(screen.getByText('create:orders')).toBeTruthy()
  })

  it('refuses words that no scope can hold, and offers the nearest that one can', async () => {
    type('Resource', 'Bestellungen für Läden')
    type('Actions', 'read')
    press('Add')
    fireEvent.click(await screen.findByRole('button', { name: 'Use “bestellungen-fur-laden”' }))
    expect(integration().access).toBeUndefined()
    press('Add')
    await waitFor(() => expect(integration().access).toEqual({ 'bestellungen-fur-laden': ['read'] }))
  })

  it('carries the mark that asks again along when a resource is renamed, and drops it with its action', async () => {
    await allow('refunds', 'create read')
    fireEvent.click(screen.getByRole('checkbox', { name: 'create refunds asks again' }))
    expect(integration().sensitive).toEqual({ refunds: ['create'] })
    const name = screen.getByRole('textbox', { name: 'Name of the resource refunds' })
    fireEvent.change(name, { target: { value: 'returns' } })
    fireEvent.blur(name)
    await waitFor(() => expect(integration().access).toEqual({ returns: ['create', 'read'] }))
    expect(integration().sensitive).toEqual({ returns: ['create'] })
    press('Remove create returns')
    expect(integration()).toMatchObject({ access: { returns: ['read'] } })
    expect(integration().sensitive).toBeUndefined()
    act(() => undo())
    expect(integration().sensitive).toEqual({ returns: ['create'] })
  })

  it('leaves no empty list behind when all is removed', async () => {
    await allow('orders', 'read')
    press('Remove orders')
    expect(Object.keys(integration())).toEqual(['name', 'answers'])
  })
})
