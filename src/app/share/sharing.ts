/** What is handed on when a design is shared. */
import { durationWords, slugify, serverFeatureIds, type Answers, type Api, type Design, type Integration, type SchemeId } from '../../design/index'
import type { Decision } from '../../engine/index'

/** A Markdown link whose text says what was decided: `Orders API: Storefront uses a backend for frontend, tokens 5 min`. */
export function titledLink(
  design: Design,
  link: string,
  decide: (answers: Answers, api: Api) => Decision,
  labelOf: (scheme: SchemeId) => string,
): { title: string; markdown: string } {
  const says = ({ name, answers }: Integration) => {
    const { scheme, conflict, lifetimes } = decide(answers, design.api)
    if (!scheme) return `${name} is ${conflict ? 'in conflict' : 'open'}`
    const token = lifetimes?.accessToken
    return `${name} uses ${lowerFirst(labelOf(scheme))}${token ? `, tokens ${durationWords(token.seconds)}` : ''}`
  }
  const shown = design.integrations.slice(0, 3).map(says)
  const more = design.integrations.length - shown.length
  const title = `${design.api.name}: ${shown.length === 0 ? 'no integrations yet' : shown.join('; ')}${more > 0 ? `; and ${more} more` : ''}`
  // The link's own characters never break Markdown; the title's are escaped.
  return { title, markdown: `[${title.replace(/[\\`*_{}[\]<>()#+!|~&-]/g, String.raw`\$&`)}](${link})` }
}

const lowerFirst = (text: string) => (/^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text)

/** The design with nothing in it that names people, systems or dates. */
export function withoutNames(design: Design): Design {
  const { profiles, server } = design.api
  // Words that are no known features may name something.
  const features = server && serverFeatureIds.filter((id) => server.includes(id))
  return {
    version: 1,
    knowledge: design.knowledge,
    api: { name: 'Unnamed API', profiles, ...(features && { server: features }) },
    integrations: design.integrations.map(({ answers }, index) => ({ name: `Integration ${index + 1}`, answers })),
  }
}

export const fileName = (design: Design): string => `${slugify(design.api.name) || 'design'}.authwright.json`
