/** What is wrong with a text that should be a server's metadata document, with the way out. */
import { featuresOfMetadata } from '../../design/index'

const wayOut = 'Paste what /.well-known/oauth-authorization-server answers.'

/** Null: it is such a document. */
export function metadataProblem(text: string): string | null {
  const shown = text.trim()
  if (shown === '') return `Nothing is pasted yet. ${wayOut}`
  if (featuresOfMetadata(shown) !== null) return null
  if (/^https?:\/\/\S*$/i.test(shown)) return 'This is an address, and nothing is fetched from here. Open it, and paste what it answers.'
  try {
    JSON.parse(shown)
  } catch {
    return `This is no metadata document: it is no JSON, or it breaks off. ${wayOut}`
  }
  return `This is no metadata document: it has no issuer. ${wayOut}`
}
