import type { Addition, Anchor, Edit, Flow, Message, Phase } from './notation'

const meets = (message: Message, anchor: Anchor): boolean => ('id' in anchor ? message.id === anchor.id : (message.acts ?? []).includes(anchor.act))

/** The name of a parameter, header or claim without its value. */
const nameOf = (item: string): string => item.split(/[=:]/, 1)[0] ?? item

/** Adds items; one with the name of another takes its place. */
function merge(items: readonly string[], added: readonly string[] = []): readonly string[] {
  const kept = items.map((item) => added.find((other) => nameOf(other) === nameOf(item)) ?? item)
  return [...kept, ...added.filter((item) => !items.some((other) => nameOf(other) === nameOf(item)))]
}

function amend(message: Message, add: Addition): Message {
  return {
    ...message,
    http: message.http && {
      ...message.http,
      params: merge(message.http.params, add.params),
      headers: merge(message.http.headers, add.headers),
      ...(add.mutualTls ? { mutualTls: true } : {}),
    },
    ...(message.response ? { response: { ...message.response, carries: merge(message.response.carries, add.carries ?? add.params) } } : {}),
    ...(message.checks ? { checks: merge(message.checks, add.checks) } : {}),
    sources: [...new Set([...message.sources, ...(add.sources ?? [])])],
  }
}

/** What a message holds: the parameters of a request, or what a response carries. */
const held = (message: Message): readonly string[] => message.http?.params ?? message.response?.carries ?? []

function leaveWith(message: Message, items: readonly string[]): Message {
  if (message.http) return { ...message, http: { ...message.http, params: items } }
  return message.response ? { ...message, response: { ...message.response, carries: items } } : message
}

/** Where an act occurs twice, what is inserted takes the id of its place, so that ids stay unique. */
const placed = (insert: readonly Message[], anchor: Anchor, at: Message): Message[] =>
  insert.map((message) => ('id' in anchor ? message : { ...message, id: `${at.id}-${message.id}` }))

function edited(message: Message, edit: Edit): readonly Message[] {
  if ('before' in edit && meets(message, edit.before)) return [...placed(edit.insert, edit.before, message), message]
  if ('after' in edit && meets(message, edit.after)) return [message, ...placed(edit.insert, edit.after, message)]
  if ('replace' in edit && meets(message, edit.replace)) return placed(edit.insert, edit.replace, message)
  if ('at' in edit && meets(message, edit.at)) return [amend(message, edit.add)]
  return [message]
}

/** A pushed request is answered before the browser is opened with the reference to it. */
function pushed(messages: readonly Message[], edit: Extract<Edit, { push: Anchor }>): readonly Message[] {
  return messages.reduce<readonly Message[]>((done, message) => {
    const [first, ...rest] = meets(message, edit.push) ? placed(edit.insert, edit.push, message) : []
    if (!first) return [...done, message]
    const { acts = [], ...unmarked } = message
    const short = leaveWith({ ...unmarked, says: edit.says, acts: acts.filter((act) => !first.acts?.includes(act)) }, edit.leave)
    const place = done.at(-1)?.acts?.includes('opens-browser') ? done.length - 1 : done.length
    return [...done.slice(0, place), amend(first, { params: held(message) }), ...rest, ...done.slice(place), short]
  }, [])
}

/** The flow with one more variant: the base plus steps. */
export function vary(base: Flow, id: string, edit: Edit): Flow {
  const variants = base.variants.includes(id) ? base.variants : [...base.variants, id]
  if ('phase' in edit) return { ...base, variants, phases: [...base.phases, edit.phase] }
  if ('party' in edit) return { ...base, variants, parties: base.parties.flatMap((party) => (party.id === edit.beside ? [party, edit.party] : [party])) }
  const messagesOf = ({ messages }: Phase) => ('push' in edit ? pushed(messages, edit) : messages.flatMap((message) => edited(message, edit)))
  return { ...base, variants, phases: base.phases.map((phase) => ({ ...phase, messages: messagesOf(phase) })) }
}
