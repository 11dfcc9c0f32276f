import { strToU8, zipSync } from 'fflate'

const OFFICE = 'http://schemas.openxmlformats.org'
const MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** Parts of a Word file by their names. */
export type Parts = Readonly<Record<string, string | Uint8Array>>

/** A paragraph; tabs and line breaks in the text are Word's. */
export function paragraph(text: string, properties = ''): string {
  const runs = text
    .split(/(?<=[\t\n])|(?=[\t\n])/)
    .map((part) => {
      if (part === '\t') return '<w:tab/>'
      return part === '\n' ? '<w:br/>' : `<w:t xml:space="preserve">${part}</w:t>`
    })
    .join('')
  const style = properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`
  return `<w:p>${style}<w:r>${runs}</w:r></w:p>`
}

/** A heading as Word writes it: a paragraph with a style. */
export const heading = (text: string): string => paragraph(text, '<w:pStyle w:val="Heading1"/>')

/** An entry of a list with bullets, `level` from 0. */
export const bullet = (text: string, level = 0): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`)

/** A cell of a table; `properties` are its spans. */
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : paragraph(content)}</w:tc>`

/** Begins a cell that goes on in the rows below, in cells with `BELOW`. */
export const SPANS = '<w:vMerge w:val="restart"/>'
export const BELOW = '<w:vMerge/>'

export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`

const levels = [0, 1]
  .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="bullet"/></w:lvl>`)
  .join('')

/** The parts that every Word file has, around the body's XML. */
export function wordFile(body: string): Parts {
  const part = (name: string, inner: string) =>
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} xmlns:w="${OFFICE}/wordprocessingml/2006/main" xmlns:r="${OFFICE}/officeDocument/2006/relationships">${inner}</w:${name}>`
  const relations = (...inner: readonly string[]) =>
    `<Relationships xmlns="${OFFICE}/package/2006/relationships">${inner.join('')}</Relationships>`
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${OFFICE}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  return {
    '[Content_Types].xml': `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${MAIN}.document.main+xml"/></Types>`,
    '_rels/.rels': relations(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part(
      'styles',
      '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style>',
    ),
    'word/numbering.xml': part(
      'numbering',
      `<w:abstractNum w:abstractNumId="0">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    ),
    'word/footnotes.xml': part(
      'footnotes',
      `<w:footnote w:id="2">${paragraph('Or a colleague.')}</w:footnote>`,
    ),
    'word/_rels/document.xml.rels': relations(
      relation('rId1', 'styles', 'styles.xml'),
      relation('rId2', 'numbering', 'numbering.xml'),
      relation('rId3', 'footnotes', 'footnotes.xml'),
    ),
  }
}

/** A Word file's bytes. */
export const zipped = (parts: Parts): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        typeof part === 'string' ? strToU8(part) : part,
      ]),
    ),
  )

export const word = (body: string): Uint8Array => zipped(wordFile(body))
