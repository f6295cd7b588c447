import { quoted, type Design } from '../../design/index'
import { formatIds, formats, openApiVersions, type DocumentInput, type Format, type FormatId } from '../../documents/index'
import { knowledge } from '../../knowledge/index'
import { writeLink } from '../../link/index'
import { shortenLink } from '../../link/short'
import { engine } from '../core'
import { readDesignArgument } from '../design-argument'
import { didYouMean } from '../did-you-mean'
import { renderInto } from '../into'
import { BadInput } from '../io'
import type { Verb } from '../verb'

/** Prints a design in one of the formats that others take in. */
export const render: Verb = {
  usage: 'render <design>',
  says: 'Render a design for a style guide, a record, an issue, a diagram or a program.',
  options: [
    ['--format <format>', 'what to print', formatIds],
    ['--into <file>', 'write the Markdown into the marked places of a file, and leave the rest of it as it is'],
    ['--only <name>', 'render one integration, as if the design had no other'],
    ['--openapi <version>', 'with --format openapi, the version to write; 3.1 if not said', openApiVersions],
    ['--short', 'with --format url, the short form of the link: compressed, for designs whose link grows long'],
    ['--base <url>', 'address of the app that links point to, where the DESIGN is no whole link'],
  ],
  demands: ['--format <format>'],
  async run({ operands: [argument = ''], options, io }) {
    const id = String(options['format'])
    if (!isFormat(id)) throw new BadInput(`render needs a format, as in --format markdown. Formats: ${formatIds.join(', ')}.`)
    const isShort = options['short'] === true
    if (isShort && id !== 'url') throw new BadInput('--short goes with --format url alone: other formats carry the readable link.')
    const openApi = openApiVersions.find((version) => version === options['openapi'])
    if (openApi !== undefined && id !== 'openapi') throw new BadInput('--openapi goes with --format openapi alone.')
    const given = await readDesignArgument(argument, io)
    const design = typeof options['only'] === 'string' ? onlyOf(given.design, options['only']) : given.design
    const base = given.base ?? (typeof options['base'] === 'string' ? baseOf(options['base']) : null)
    const link = isShort ? shortenLink(writeLink(design)) : writeLink(design)
    const subject: DocumentInput = { design, decided: engine().decideDesign(design), knowledge, link, base, ...(openApi === undefined ? {} : { openApi }) }
    if (typeof options['into'] === 'string') {
      if (id !== 'markdown') throw new BadInput('--into writes Markdown only. Say --format markdown, or send the other formats to a file of their own.')
      return renderInto(options['into'], subject, io)
    }
    const { load }: Format = formats[id]
    const write = await load()
    io.print(write(subject))
    return 0
  },
}

const isFormat = (id: string): id is FormatId => Object.hasOwn(formats, id)

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
