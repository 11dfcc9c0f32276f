/** A text at a place of a page: `x` from the left, `y` from the bottom, in points. */
export type PdfText = {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
}

const escaped = (text: string) => text.replace(/[\\()]/g, (sign) => `\\${sign}`)

/** The drawing of texts. */
export const drawn = (texts: readonly PdfText[]): string =>
  `BT ${texts.map(({ x, y, text, size = 12 }) => `/F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm (${escaped(text)}) Tj`).join('\n')} ET`

type Streams = { readonly stream: string | Uint8Array; readonly filter?: string }

/** A PDF of pages, each with its drawing; `more` is added to the trailer. */
export function pdf(pages: readonly Streams[], more = ''): Uint8Array {
  const objects: Buffer[] = []
  const add = (...parts: readonly (string | Uint8Array)[]) => {
    objects.push(Buffer.concat(parts.map((part) => Buffer.from(part as string, 'latin1'))))
    return objects.length
  }
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`)
  add('<< /Type /Catalog /Pages 2 0 R >>')
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids.join(' ')}] >>`)
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>')
  for (const { stream, filter } of pages) {
    const content = 5 + (objects.length - 3)
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${content} 0 R >>`,
    )
    const filters = filter === undefined ? '' : ` /Filter ${filter}`
    add(`<< /Length ${stream.length}${filters} >>\nstream\n`, stream, '\nendstream')
  }
  const parts = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  for (const [at, object] of objects.entries()) {
    const whole = Buffer.concat([
      Buffer.from(`${at + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ])
    offsets.push(length)
    parts.push(whole)
    length += whole.length
  }
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${more} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return new Uint8Array(Buffer.concat(parts))
}
