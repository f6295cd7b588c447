/** The rules as a page for a security reviewer: each with its effect, reason, sources and basis, by concern. */
import { type Block, heading, list, paragraph, ref, assemble, print } from '../../src/documents/markdown/index'
import type { Knowledge } from '../../src/knowledge/index'
import { accessChapters } from './access'
import { controlChapters } from './controls'
import { figureChapters } from './figures'
import { fitChapter } from './fit'
import { remarkChapters } from './remarks'
import { sourceChapters } from './sources'
import { how } from './words'

/** A part of the page: its title and what stands in it. */
export interface Chapter {
  readonly title: string
  readonly blocks: readonly Block[]
  /** Further keys under which links lead here. */
  readonly keys?: readonly string[]
}
interface Part extends Chapter {
  readonly chapters: readonly Chapter[]
}

function partsOf(knowledge: Knowledge): readonly Part[] {
  const part = (title: string, about: string, chapters: readonly Chapter[]): Part => ({ title, blocks: [paragraph(about)], chapters })
  return [
    part(
      'Who is served by which scheme',
      'One row a kind of caller, with the schemes that serve it, best first. What no rule closes is ranked by its place here.',
      fitChapter(knowledge),
    ),
    part(
      'What closes or discourages',
      'A closed candidate is never recommended; a discouraged one only if nothing better is open, and then the reason is printed beside it.',
      accessChapters(knowledge),
    ),
    part(
      'What has to be built',
      'Each control once, with how to see that it is there, and the rules that ask for it. Where several do, the strongest word counts.',
      controlChapters(knowledge),
    ),
    part(
      'How long anything may live',
      'Every figure gets the least of the caps that hold. A withdrawal budget bounds whatever figure makes the time from a withdrawal to the first refusal.',
      figureChapters(knowledge),
    ),
    part(
      'What is said beside',
      'These rules decide nothing. They say what remains, what it costs, who disagrees, and what to take instead.',
      remarkChapters(knowledge),
    ),
    part(
      'What is cited',
      'The documents with their status, and each clause that a rule cites as it is understood here. A paraphrase is no quotation.',
      sourceChapters(knowledge),
    ),
  ]
}

/** The page as Markdown. */
export function rulesPage(knowledge: Knowledge): string {
  const parts = partsOf(knowledge)
  const blocks = [
    heading(1, [`The rules, knowledge ${knowledge.version}`]),
    ...how(knowledge),
    heading(2, ['Contents']),
    ...parts.flatMap(({ title, chapters }) => [
      paragraph(ref(title, title)),
      ...list(chapters.map((chapter) => [ref(`${title}/${chapter.title}`, chapter.title)])),
    ]),
    ...parts.flatMap(({ title, blocks: about, chapters }) => [
      heading(2, [title], title),
      ...about,
      ...chapters.flatMap((chapter) => [heading(3, [chapter.title], `${title}/${chapter.title}`, ...(chapter.keys ?? [])), ...chapter.blocks]),
    ]),
  ]
  return print(assemble(blocks, 1))
}
