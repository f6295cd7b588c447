import { Command, CommanderError, Option } from 'commander'
import type { Io } from './io'
import { BadInput } from './io'
import { plainLine } from './plain-line'
import type { Verb } from './verb'
import { designHelp, usageLine } from './verb'
import { check } from './verbs/check'
import { compare } from './verbs/compare'
import { decide } from './verbs/decide'
import { explain } from './verbs/explain'
import { questions } from './verbs/questions'
import { render } from './verbs/render'
import { engineVersion } from '../engine/index'
import { knowledge } from '../knowledge/index'

const verbs: readonly Verb[] = [decide, render, check, compare, questions, explain]

/**
 * Runs the command line and resolves to its exit code: 0 fine, 1 findings, 2 bad input, of which one line on standard error tells.
 */
export async function run(words: readonly string[], io: Io): Promise<0 | 1 | 2> {
  let code: 0 | 1 = 0
  const program = new Command('authwright')
    .description('Decides how each caller proves itself to your API, with the standard that says so.')
    .version(`${engineVersion} (knowledge ${knowledge.version})`, '-V, --version', 'print the versions of the engine and the knowledge')
    .addHelpText('after', `\n${designHelp}\nExit codes: 0 fine, 1 findings, 2 bad input.`)
    .helpCommand(false)
  for (const verb of verbs) {
    const command = program.command(verb.usage).description(verb.says)
    for (const [flags, says, choices] of verb.options) command.addOption(choices ? new Option(flags, says).choices(choices) : new Option(flags, says))
    if (verb.usage.includes('<design>')) command.addHelpText('after', `\n${designHelp}`)
    command.action(async (...args: unknown[]) => {
      const operands = args.slice(0, command.registeredArguments.length).flat().map(String)
      code = await verb.run({ operands, options: command.opts<Record<string, string | boolean | undefined>>(), io })
    })
  }
  for (const command of [program, ...program.commands]) command.exitOverride().configureOutput({ writeOut: (text) => io.print(text), writeErr: () => {} })

  try {
    if (words.length === 0) throw new BadInput(`say what to do: ${verbs.map(({ usage }) => usage.split(' ')[0]).join(', ')}. "authwright --help" tells more.`)
    await program.parseAsync(words, { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0
    if (error instanceof CommanderError) io.tell(`authwright: ${mended(error, verbOf(words))}`)
    else if (error instanceof BadInput) io.tell(`authwright: ${error.message}`)
    else throw error
    return 2
  }
}

/** The verb that was typed: options of the program itself take no value, so it is the first word that is none. */
const verbOf = (words: readonly string[]): Verb | undefined => {
  const typed = words.find((word) => !word.startsWith('-'))
  return verbs.find(({ usage }) => usage.split(' ')[0] === typed)
}

/** The argument parser's message on one line, with what would have been right. */
function mended({ message }: CommanderError, verb: Verb | undefined): string {
  const line = plainLine(message.replace(/^error: /, ''), 300).replace(/\.$/, '')
  if (verb !== undefined) return `${line}. Usage: ${usageLine(verb)}`
  return line.includes('Did you mean') ? line : `${line}. Verbs: ${verbs.map(({ usage }) => usage.split(' ')[0]).join(', ')}`
}
