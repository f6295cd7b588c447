import type { Root } from 'mdast'
import type { DocumentInput } from './sheet'

/** One form in which a decision is written. */
export interface Format {
  /** What it is called on a screen. */
  readonly label: string
  /** Name of the file to keep it in. */
  readonly file: string
  readonly mediaType: string
  /** Fetches what writes it, so that no reader of one format loads the libraries of another. */
  readonly load: () => Promise<(input: DocumentInput) => string>
  /** Where it is Markdown: fetches what makes its tree, for a preview. */
  readonly loadTree?: () => Promise<(input: DocumentInput) => Root>
}

/** Every form in which a decision is written, by its name on the command line. */
export const formats = {
  markdown: {
    label: 'Markdown section',
    file: 'authentication.md',
    mediaType: 'text/markdown',
    load: async () => (await import('./document')).renderMarkdown,
    loadTree: async () => (await import('./document')).documentTree,
  },
  adr: {
    label: 'Decision record (ADR)',
    file: 'adr-authentication.md',
    mediaType: 'text/markdown',
    load: async () => (await import('./adr/index')).renderAdr,
    loadTree: async () => (await import('./adr/index')).adrTree,
  },
  openapi: {
    label: 'OpenAPI',
    file: 'authentication.openapi.yaml',
    mediaType: 'application/yaml',
    load: async () => (await import('./openapi/index')).renderOpenApi,
  },
  spectral: {
    label: 'Spectral ruleset',
    file: 'authentication.spectral.yaml',
    mediaType: 'application/yaml',
    load: async () => (await import('./spectral/index')).renderSpectral,
  },
  nginx: {
    label: 'nginx',
    file: 'authentication.nginx.conf',
    mediaType: 'text/plain',
    load: async () => (await import('./gateway/index')).renderNginx,
  },
  haproxy: {
    label: 'HAProxy',
    file: 'authentication.haproxy.cfg',
    mediaType: 'text/plain',
    load: async () => (await import('./gateway/index')).renderHaproxy,
  },
  'resource-metadata': {
    label: 'Resource metadata (RFC 9728)',
    file: 'oauth-protected-resource.json',
    mediaType: 'application/json',
    load: async () => (await import('./metadata/index')).renderResourceMetadata,
  },
  'server-metadata': {
    label: 'Server metadata (RFC 8414)',
    file: 'oauth-authorization-server.json',
    mediaType: 'application/json',
    load: async () => (await import('./metadata/index')).renderServerMetadata,
  },
  checklist: {
    label: 'Checklist for an issue',
    file: 'authentication-checklist.md',
    mediaType: 'text/markdown',
    load: async () => (await import('./checklist/index')).renderChecklist,
    loadTree: async () => (await import('./checklist/index')).checklistTree,
  },
  csv: {
    label: 'Matrix (CSV)',
    file: 'authentication.csv',
    mediaType: 'text/csv',
    load: async () => (await import('./csv/index')).renderCsv,
  },
  mermaid: {
    label: 'Mermaid',
    file: 'authentication.mmd',
    mediaType: 'text/plain',
    load: async () => (await import('./diagrams')).renderMermaid,
  },
  json: {
    label: 'JSON',
    file: 'authentication.json',
    mediaType: 'application/json',
    load: async () => {
      const { renderJson } = await import('./json')
      return ({ decided }: DocumentInput) => renderJson(decided)
    },
  },
  url: {
    label: 'Decision URL',
    file: 'authentication-url.txt',
    mediaType: 'text/plain',
    load: async () => {
      const { decisionUrl } = await import('./sections/decision-link')
      return (input: DocumentInput) => `${decisionUrl(input) ?? input.link}\n`
    },
  },
} as const satisfies Record<string, Format>

export type FormatId = keyof typeof formats
export const formatIds = Object.keys(formats) as readonly FormatId[]
