import type { Inks } from './mermaid'

/** Reads the tokens as they are drawn now: Mermaid knows neither OKLCH nor `light-dark()`. */
export function readInks(element: Element): Inks {
  const probe = document.createElement('span')
  probe.hidden = true
  element.append(probe)
  try {
    const colour = (token: string) => {
      probe.style.color = `var(${token})`
      return plainColour(getComputedStyle(probe).color)
    }
    return {
      text: colour('--color-text'),
      muted: colour('--color-text-muted'),
      paper: colour('--color-surface'),
      rule: colour('--color-border-control'),
      tint: colour('--color-surface-hover'),
      accent: colour('--color-accent'),
      // A picture is looked at on machines that have no face of ours.
      sans: getComputedStyle(element).fontFamily.replace('system-ui', '"IBM Plex Sans", Arial'),
      mono: getComputedStyle(document.documentElement).getPropertyValue('--mono').trim() || 'monospace',
    }
  } finally {
    probe.remove()
  }
}

/** Any colour that the browser knows, as `#rrggbb`. */
function plainColour(colour: string): string {
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  if (!pen) return '#000000'
  pen.fillStyle = colour
  pen.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

/** Hears when light turns to dark or back, by the person or by the system. Returns how to stop. */
export function onThemeChange(tell: () => void): () => void {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const chosen = new MutationObserver(tell)
  system.addEventListener('change', tell)
  chosen.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] })
  return () => {
    system.removeEventListener('change', tell)
    chosen.disconnect()
  }
}
