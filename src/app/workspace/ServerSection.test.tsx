// @vitest-environment happy-dom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { emptyDesign, serverFeatureIds } from '../../design/index'
import { readLink } from '../../link/index'
import { changeApi } from '../store/changes'
import { editor, linkOf, openDesign, redo, undo } from '../studio/session'
import ApiPanel from './ApiPanel'
import { metadataProblem } from './metadata'

const server = () => editor.getState().design.api.server
const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Metadata document' })
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const read = (text: string) => {
  fireEvent.change(field(), { target: { value: text } })
  fireEvent.click(screen.getByRole('button', { name: 'Read the metadata' }))
}
const metadata = JSON.stringify({
  issuer: 'https://login.example',
  grant_types_supported: ['authorization_code', 'refresh_token'],
  token_endpoint_auth_methods_supported: ['client_secret_basic'],
})
const open = (words?: readonly string[]) => {
  window.localStorage.clear()
  act(() => openDesign(changeApi({ server: words })(emptyDesign())))
  render(<ApiPanel />)
  fireEvent.click(screen.getByText('What the authorization server can do'))
}
afterEach(cleanup)

describe('what the authorization server can do', () => {
  beforeEach(() => open())

  it('is not stated until somebody says it', () => {
    expect(server()).toBeUndefined()
    expect(document.querySelector('summary')?.textContent).toContain('Not stated')
    expect(screen.queryByRole('button', { name: 'Forget the server' })).toBeNull()
  })

  it('is read from metadata, stands in the link, and comes and goes by undo and redo', () => {
    read(metadata)
    expect(server()).toEqual(['code', 'refresh', 'client-secret'])
    expect(field().value).toBe('')
    expect(box('Refresh tokens').checked).toBe(true)
    expect(box('DPoP').checked).toBe(false)
    expect(linkOf(editor.getState().design)).toContain(':server.code.refresh.client-secret')
    act(() => undo())
    expect(server()).toBeUndefined()
    act(() => redo())
    expect(readLink(linkOf(editor.getState().design)).design?.api.server).toEqual(server())
    fireEvent.click(screen.getByRole('button', { name: 'Forget the server' }))
    expect(server()).toBeUndefined()
  })

  it('is read as soon as it is pasted', () => {
    const pasted = new InputEvent('input', { bubbles: true, inputType: 'insertFromPaste' })
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field(), metadata)
      field().dispatchEvent(pasted)
    })
    expect(server()).toEqual(['code', 'refresh', 'client-secret'])
  })

  it('refuses what is no metadata document under the field, with the way out, and changes nothing', () => {
    read('{ "name": "none" }')
    const says = 'This is no metadata document: it has no issuer. Paste what /.well-known/oauth-authorization-server answers.'
    expect(screen.getByRole('alert').textContent).toContain(says)
    expect(document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent).toBe(says)
    expect(field().value).toBe('{ "name": "none" }')
    expect(server()).toBeUndefined()
    fireEvent.change(field(), { target: { value: '' } })
    expect(screen.queryByRole('alert')).toBeNull()
  })

  it('is ticked feature by feature, in one order, and stays stated when the last tick goes', () => {
    fireEvent.click(box('DPoP'))
    fireEvent.click(box('Authorization code'))
    expect(server()).toEqual(['code', 'dpop'])
    fireEvent.click(box('DPoP'))
    fireEvent.click(box('Authorization code'))
    expect(server()).toEqual([])
    fireEvent.click(screen.getByRole('button', { name: 'Tick all' }))
    expect(server()).toEqual(serverFeatureIds)
  })
})

describe('a word that is no known feature', () => {
  it('is shown and kept, whatever is read or ticked', () => {
    open(['foo', 'dpop'])
    expect(screen.getByText('foo')).toBeTruthy()
    read(metadata)
    fireEvent.click(box('DPoP'))
    expect(server()).toEqual(['code', 'refresh', 'client-secret', 'dpop', 'foo'])
  })
})

describe('a text that is no metadata document', () => {
  it('is told apart from nothing, an address and broken JSON', () => {
    expect(metadataProblem(metadata)).toBeNull()
    expect(metadataProblem(' ')).toMatch(/^Nothing is pasted yet/)
    expect(metadataProblem('https://login.example/.well-known/openid-configuration')).toMatch(/^This is an address/)
    expect(metadataProblem('{ "issuer": ')).toMatch(/breaks off/)
  })
})
