import type { Source, SourceDocument, Strength } from '../notation'
import { documents, type DocumentId } from './documents'

const asvsChapters: Readonly<Record<string, string>> = {
  4: '0x13-V4-API-and-Web-Service',
  6: '0x15-V6-Authentication',
  7: '0x16-V7-Session-Management',
  8: '0x17-V8-Authorization',
  9: '0x18-V9-Self-contained-Tokens',
  10: '0x19-V10-OAuth-and-OIDC',
  11: '0x20-V11-Cryptography',
  12: '0x21-V12-Secure-Communication',
  13: '0x22-V13-Configuration',
  14: '0x23-V14-Data-Protection',
  15: '0x24-V15-Secure-Coding-and-Architecture',
  16: '0x25-V16-Security-Logging-and-Error-Handling',
}

/** Documents of the same tool chain as RFCs, with the same anchors. */
const numberedAnchors = new Set<string>(['fapi2', 'fapi2ms', 'caep', 'ssf'])

function clauseUrl(id: DocumentId, section: string): string {
  const { url }: SourceDocument = documents[id]
  const number = section.match(/^(Appendix )?[A-Z0-9][0-9.]*/)?.[0]
  if (!number) return url
  if (id === 'asvs') {
    const chapter = asvsChapters[number.split('.')[0] ?? '']
    return chapter ? `https://github.com/OWASP/ASVS/blob/master/5.0/en/${chapter}.md` : url
  }
  const anchor = number.startsWith('Appendix ') ? `appendix-${number.slice(9)}` : `section-${number}`
  if (url.startsWith('https://www.rfc-editor.org/rfc/') || numberedAnchors.has(id)) return `${url}#${anchor}`
  if (url.startsWith('https://datatracker.ietf.org/doc/')) return `${url.replace('/doc/', '/doc/html/').replace(/\/$/, '')}#${anchor}`
  return url
}

/** Writes clauses of one document down: section, strength, paraphrase, how far it was checked, and the address where it does not follow from the section. */
export function clauses(document: DocumentId) {
  return (section: string, strength: Strength | 'none', says: string, verified: Source['verified'], url = clauseUrl(document, section)): Source => ({
    document,
    section,
    says,
    strength,
    url,
    verified,
  })
}
