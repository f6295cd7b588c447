/** Hands a file to the browser's downloads. */
export function saveBlob(name: string, content: Blob): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

/** Paints an SVG on paper, at twice its size, so that it stays sharp on a slide. Rejects where the browser cannot. */
export async function pngOf(svg: string, paper: string): Promise<Blob> {
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
  const [, , width = 0, height = 0] = (drawn.getAttribute('viewBox') ?? '').split(/\s+/).map(Number)
  drawn.setAttribute('width', String(width))
  drawn.setAttribute('height', String(height))
  const faces = document.createElementNS('http://www.w3.org/2000/svg', 'style')
  faces.textContent = await embeddedFaces()
  drawn.prepend(faces)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(drawn))}`
  await image.decode()
  const margin = 16
  const sheet = document.createElement('canvas')
  sheet.width = (width + 2 * margin) * 2
  sheet.height = (height + 2 * margin) * 2
  const pen = sheet.getContext('2d')
  if (!pen) throw new Error('This browser has no canvas.')
  pen.fillStyle = paper
  pen.fillRect(0, 0, sheet.width, sheet.height)
  pen.drawImage(image, margin * 2, margin * 2, width * 2, height * 2)
  return new Promise((resolve, reject) => {
    sheet.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large for this browser.'))))
  })
}

/** The page's own faces, written into a picture: a picture may fetch nothing. Faces that cannot be read are left out. */
async function embeddedFaces(): Promise<string> {
  const rules = [...document.styleSheets].flatMap(rulesOf).filter((rule) => rule instanceof CSSFontFaceRule)
  const faces = await Promise.all(
    rules.map(async ({ style, parentStyleSheet }) => {
      const address = /url\("?([^")]+)"?\)/.exec(style.getPropertyValue('src'))?.[1]
      if (!address) return ''
      try {
        const file = await fetch(new URL(address, parentStyleSheet?.href ?? document.baseURI))
        const data = await dataUrl(await file.blob())
        return `@font-face{font-family:${style.getPropertyValue('font-family')};font-weight:${style.getPropertyValue('font-weight') || '400'};src:url(${data})}`
      } catch {
        return ''
      }
    }),
  )
  return faces.join('')
}

function rulesOf(sheet: CSSStyleSheet): CSSRule[] {
  try {
    return [...sheet.cssRules]
  } catch {
    // A style sheet of another origin keeps its rules to itself.
    return []
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(typeof reader.result === 'string' ? reader.result : ''))
    reader.addEventListener('error', () => reject(new Error('The face could not be read.')))
    reader.readAsDataURL(blob)
  })
}
