import { quoted, type Design } from '../../design/index'
import { decisionUrl, renderJson, renderMarkdown } from '../../documents/index'
import type { DecidedIntegration, DesignDecision } from '../../engine/index'
import { exchangeOf, toMermaid } from '../../flows/index'
import { knowledge } from '../../knowledge/index'
import { writeLink } from '../../link/index'
import { shortenLink } from '../../link/short'
import { engine } from '../core'
import { readDesignArgument } from '../design-argument'
import { didYouMean } from '../did-you-mean'
import { renderInto } from '../into'
import { BadInput } from '../io'
import { plainLine } from '../plain-line'
import type { Verb } from '../verb'

interface Subject {
  readonly design: Design
  readonly decided: DesignDecision
  /** The decision URL's fragment. */
  readonly link: string
  /** What stands before the fragment, or nothing. */
  readonly base: string | null
}

/** Every format that can be rendered, by name. */
const formats: Readonly<Record<string, (subject: Subject) => string>> = {
  markdown: ({ design, decided, link, base }) => renderMarkdown({ design, decided, knowledge, link, base }),
  mermaid: ({ decided }) => decided.integrations.map((integration) => diagram(integration, decided)).join('\n'),
  json: ({ decided }) => renderJson(decided),
  url: ({ link, base }) => `${decisionUrl({ link, base }) ?? link}\n`,
}

/** Prints a design in one of the formats that others take in. */
export const render: Verb = {
  usage: 'render <design>',
  says: 'Render a design for a style guide, a diagram or a program.',
  options: [
    ['--format <format>', 'what to print', Object.keys(formats)],
    ['--into <file>', 'write the Markdown into the marked places of a file, and leave the rest of it as it is'],
    ['--only <name>', 'render one integration, as if the design had no other'],
    ['--short', 'with --format url, the short form of the link: compressed, for designs whose link grows long'],
    ['--base <url>', 'address of the app that links point to, where the DESIGN is no whole link'],
  ],
  demands: ['--format <format>'],
  async run({ operands: [argument = ''], options, io }) {
    const format = formats[String(options['format'])]
    if (format === undefined) throw new BadInput(`render needs a format, as in --format markdown. Formats: ${Object.keys(formats).join(', ')}.`)
    const isShort = options['short'] === true
    if (isShort && options['format'] !== 'url') throw new BadInput('--short goes with --format url alone: other formats carry the readable link.')
    const given = await readDesignArgument(argument, io)
    const design = typeof options['only'] === 'string' ? onlyOf(given.design, options['only']) : given.design
    const base = given.base ?? (typeof options['base'] === 'string' ? baseOf(options['base']) : null)
    const subject: Subject = { design, decided: engine().decideDesign(design), link: isShort ? shortenLink(writeLink(design)) : writeLink(design), base }
    if (typeof options['into'] === 'string') {
      if (options['format'] !== 'markdown')
        throw new BadInput('--into writes Markdown only. Say --format markdown, or send the other formats to a file of their own.')
      return renderInto(options['into'], { ...subject, knowledge }, io)
    }
    io.print(format(subject))
    return 0
  },
}

function diagram({ name, decision }: DecidedIntegration, { api, integrations }: DesignDecision): string {
  const exchange = exchangeOf(decision, { api: api.name, integration: name })
  const title = integrations.length > 1 || exchange === null ? `%% ${plainLine(name)}\n` : ''
  return `${title}${exchange === null ? '%% No diagram: the scheme is not settled yet.' : toMermaid(exchange).trimEnd()}\n`
}

/** The design with one of its integrations. @throws BadInput where none has that name */
function onlyOf(design: Design, name: string): Design {
  const kept = design.integrations.filter((integration) => integration.name === name)
  const names = design.integrations.map((integration) => integration.name)
  if (kept.length === 0) throw new BadInput(`--only: no integration is named ${quoted(name)}.${didYouMean(name, names)}`)
  return { ...design, integrations: kept }
}

/** An address that a fragment can follow. @throws BadInput */
function baseOf(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new BadInput(`--base: ${quoted(text)} is no web address. Give one such as https://example.org/authwright/.`)
  return text.replace(/#.*$/s, '')
}
