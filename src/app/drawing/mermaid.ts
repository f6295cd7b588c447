/** The one place that loads Mermaid. Plain functions: components never import it themselves. */
import type { Mermaid, MermaidConfig } from 'mermaid'

/** Colours and faces of a diagram, as a browser resolved them from the tokens. */
export interface Inks {
  readonly text: string
  readonly muted: string
  readonly paper: string
  readonly rule: string
  readonly tint: string
  readonly accent: string
  readonly sans: string
  readonly mono: string
}

let library: Promise<Mermaid> | null = null
let turn: Promise<unknown> = Promise.resolve()
let drawn = 0

function load(): Promise<Mermaid> {
  library ??= import('mermaid').then(
    (module) => module.default,
    (error: unknown) => {
      library = null
      throw error
    },
  )
  return library
}

/** Fetches what a first sequence diagram needs, so that drawing it later waits for nothing. Never fails. */
export async function warmDiagrams(): Promise<void> {
  try {
    const mermaid = await load()
    mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', layout: 'dagre' })
    await mermaid.parse('sequenceDiagram\nA->>B: ready', { suppressErrors: true })
  } catch {
    // Drawing tries again and tells.
  }
}

/** Draws a diagram as SVG text, one at a time. Throws what Mermaid says of a source that it cannot read, or that it could not be loaded. */
export function drawDiagram(source: string, inks: Inks): Promise<string> {
  const next = turn.then(async () => {
    const mermaid = await load()
    mermaid.initialize(config(inks))
    const { svg } = await mermaid.render(`diagram-${++drawn}`, source)
    return svg
  })
  turn = next.catch(() => undefined)
  return next
}

function config({ text, muted, paper, rule, tint, accent, sans, mono }: Inks): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    layout: 'dagre',
    look: 'classic',
    theme: 'base',
    fontFamily: sans,
    fontSize: 13,
    themeVariables: {
      fontFamily: sans,
      fontSize: '13px',
      background: paper,
      primaryColor: paper,
      primaryTextColor: text,
      primaryBorderColor: text,
      secondaryColor: tint,
      tertiaryColor: tint,
      lineColor: text,
      textColor: text,
      actorBkg: paper,
      actorBorder: text,
      actorTextColor: text,
      actorLineColor: rule,
      signalColor: text,
      signalTextColor: text,
      labelBoxBkgColor: paper,
      labelBoxBorderColor: text,
      labelTextColor: text,
      loopTextColor: accent,
      noteBkgColor: tint,
      noteBorderColor: rule,
      noteTextColor: muted,
      activationBkgColor: tint,
      activationBorderColor: rule,
      sequenceNumberColor: paper,
    },
    sequence: {
      mirrorActors: false,
      useMaxWidth: true,
      messageAlign: 'center',
      noteAlign: 'left',
      diagramMarginX: 8,
      diagramMarginY: 8,
      actorMargin: 40,
      messageMargin: 30,
      noteMargin: 12,
      height: 44,
      width: 150,
      bottomMarginAdj: 8,
      rightAngles: true,
      wrap: false,
    },
    themeCSS: `
      text.actor > tspan { font-weight: 600; }
      .actor-line { stroke-dasharray: 2 3; stroke-width: 1px; }
      .messageText { font-weight: 500 !important; paint-order: stroke; stroke: ${paper}; stroke-width: 4px; stroke-linejoin: round; }
      .messageText.detail { font-family: ${mono} !important; font-size: 11.5px !important; font-weight: 400 !important; fill: ${muted}; }
      .number { fill: ${accent}; font-weight: 600; }
      .phase { stroke: ${text}; stroke-width: 1px; }
      .noteText, .noteText > tspan { fill: ${accent}; font-weight: 600; paint-order: stroke; stroke: ${paper}; stroke-width: 4px; }
    `,
  }
}
