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
