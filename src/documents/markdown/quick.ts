import type { InlineCode, Text } from 'mdast'
import { defaultHandlers, type Handle, type Info, type State } from 'mdast-util-to-markdown'

/**
 * Characters that Markdown reads as themselves wherever they stand in a line, so that most sentences need no look at each pattern of the library.
 * A colon before a slash could make a link, and so could a full stop between a `w` and a word.
 */
const harmless = /^(?:[\p{L}\p{N} ,;’“”–…·§()/%=+?"'-]|:(?!\/)|(?<=[^Ww])\.|\.(?![\w.-]))*$/u
const startsHarmless = /^[\p{L}\p{N} ,;:.’“”–…·§()/%=+?"'-]/u
const startsWithLetter = /^\p{L}/u

/** Text as the library prints it; what needs no escape is not searched for one. */
function printText(node: Text, parent: Parameters<Handle>[1], state: State, info: Info): string {
  return isPlain(node.value, info) ? node.value : defaultHandlers.text(node, parent, state, info)
}

/** Whether nothing in it, nor where it touches its neighbours, can be read as Markdown. */
function isPlain(value: string, { before, after }: Info): boolean {
  const opens = /[\r\n]$/.test(before)
    ? startsWithLetter.test(value)
    : !(/^[.:]/.test(value) && /\w$/.test(before)) && !(value.startsWith('(') && before.endsWith(']'))
  const closes = /^[\r\n]/.test(after) ? !value.endsWith(' ') : !/^[\w./-]/.test(after)
  return opens && closes && harmless.test(value)
}

/** The first character, which the neighbour before asks for; printing everything to know it would double the work. */
printText.peek = (node: Text, parent: Parameters<Handle>[1], state: State, info: Info): string =>
  startsHarmless.test(node.value) ? node.value : printText(node, parent, state, info)

/** One line without back-ticks and without spaces at its ends. */
const simpleCode = /^[^\s`](?:[^\r\n`]*[^\s`])?$/

/** Code as the library prints it, with pipes escaped in cells. */
function printCode(node: InlineCode, parent: Parameters<Handle>[1], state: State): string {
  const printed = simpleCode.test(node.value) ? `\`${node.value}\`` : defaultHandlers.inlineCode(node, parent, state)
  return state.stack.includes('tableCell') ? printed.replace(/\|/g, '\\$&') : printed
}
printCode.peek = (): string => '`'

/** Handlers that print the same bytes as the library's own in a fraction of the time. */
export const quick = { text: printText, inlineCode: printCode }
