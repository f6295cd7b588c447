/** What an integration may do, uses today, and is excepted from: pure functions for `edit`. */
import type { Access, Chosen, Current, Integration } from '../../design/index'
import { changeIntegration, type Change } from './changes'

interface Rights {
  readonly access: Access
  /** The part of it that needs a fresh sign-in. */
  readonly sensitive: Access
}

type Details = { readonly [K in 'access' | 'sensitive' | 'current' | 'chosen']?: Integration[K] | undefined }

/** Puts details in place of the former ones; `undefined` takes one away. */
function put(index: number, details: (old: Integration) => Details): Change {
  return changeIntegration(index, (old) => {
    const next = { ...old, ...details(old) } as Record<string, unknown>
    for (const key of Object.keys(next)) if (next[key] === undefined) delete next[key]
    return JSON.stringify(next) === JSON.stringify(old) ? old : (next as unknown as Integration)
  })
}

const orNothing = (access: Access): Access | undefined => (Object.keys(access).length === 0 ? undefined : access)

function changeRights(index: number, change: (rights: Rights) => Rights): Change {
  return put(index, (old) => {
    const { access, sensitive } = change({ access: old.access ?? {}, sensitive: old.sensitive ?? {} })
    return { access: orNothing(access), sensitive: orNothing(sensitive) }
  })
}

/** The actions on a resource; none where it is not named. */
export const actionsOn = (access: Access | undefined, resource: string): readonly string[] =>
  access !== undefined && Object.hasOwn(access, resource) ? (access[resource] ?? []) : []

const withActions = (access: Access, resource: string, actions: readonly string[]): Access => ({
  ...access,
  [resource]: [...new Set([...actionsOn(access, resource), ...actions])],
})
const without = (access: Access, resource: string): Access => Object.fromEntries(Object.entries(access).filter(([name]) => name !== resource))
/** Without one action; a resource that is left with none goes with it. */
function withoutAction(access: Access, resource: string, action: string): Access {
  const left = actionsOn(access, resource).filter((one) => one !== action)
  return left.length > 0 ? { ...access, [resource]: left } : without(access, resource)
}
const renamed = (access: Access, from: string, to: string): Access =>
  Object.fromEntries(Object.entries(access).map(([name, actions]) => [name === from ? to : name, actions]))

/** Lets the integration do something to a resource, which is added where it is new. */
export function grant(index: number, resource: string, actions: readonly string[]): Change {
  return changeRights(index, ({ access, sensitive }) => ({ access: withActions(access, resource, actions), sensitive }))
}

/** Gives a resource another name; nothing happens where that name is taken. */
export function renameResource(index: number, from: string, to: string): Change {
  return changeRights(index, (rights) =>
    Object.hasOwn(rights.access, to) ? rights : { access: renamed(rights.access, from, to), sensitive: renamed(without(rights.sensitive, to), from, to) },
  )
}

export function withdrawResource(index: number, resource: string): Change {
  return changeRights(index, ({ access, sensitive }) => ({ access: without(access, resource), sensitive: without(sensitive, resource) }))
}

export function withdrawAction(index: number, resource: string, action: string): Change {
  return changeRights(index, ({ access, sensitive }) => ({
    access: withoutAction(access, resource, action),
    sensitive: withoutAction(sensitive, resource, action),
  }))
}

/** Says whether an action needs a fresh sign-in. */
export function markSensitive(index: number, resource: string, action: string, isSensitive: boolean): Change {
  return changeRights(index, ({ access, sensitive }) => ({
    access,
    sensitive: isSensitive ? withActions(sensitive, resource, [action]) : withoutAction(sensitive, resource, action),
  }))
}

/** Says what is in use today; `undefined`: nothing is said. */
export const setCurrent = (index: number, current: Current | undefined): Change => put(index, () => ({ current }))

/** Makes an exception; `undefined` ends it. */
export const setChosen = (index: number, chosen: Chosen | undefined): Change => put(index, () => ({ chosen }))
