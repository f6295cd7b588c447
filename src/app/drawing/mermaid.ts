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

function config({ text, muted, paper, rule, tint, accent, sans }: Inks): MermaidConfig {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    layout: 'dagre',
    theme: 'base',
    fontFamily: sans,
    themeVariables: {
      fontFamily: sans,
      fontSize: '14px',
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
      actorMargin: 48,
      boxMargin: 8,
      height: 44,
      width: 160,
      noteAlign: 'left',
      actorFontSize: 14,
      actorFontWeight: 600,
      messageFontSize: 13,
      messageFontWeight: 500,
      noteFontSize: 12.5,
      actorFontFamily: sans,
      messageFontFamily: sans,
      noteFontFamily: sans,
      rightAngles: true,
      wrap: false,
    },
  }
}
