import {
  isFact,
  type ParsedAgenda,
  type ReadFinding,
  type ReadPlace,
} from '../../../../shared/agenda/reading/reading.ts'
import type { SourceDocument } from '../../document.ts'
import { roleOfHeading } from '../columns.ts'
import type { Findings } from '../findings.ts'
import { seriesParts } from '../frame/eventTitle.ts'
import { headParts } from '../head/headParts.ts'
import { isHeading } from '../lines/tableColumns.ts'
import { dayOf } from '../plan/headings.ts'
import { headEnd } from '../statedEnd.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { type Content, wholeContent, withFindings, withSegments } from './content.ts'
import type { Ledger } from './ledger.ts'
import { unparsedText } from './unparsedText.ts'

/** The first signs of lines that a format does not show: pictures, fences, data about a page. */
const MARKUP = /^\s*(?:```|~~~|\[?!\[|[\w-]{1,40}:\s|-\s|#)/
/** The rows of a table that are read. */
const MOST_ROWS = 2_500

/** Returns the text of each line without its markup. */
function textsOf({ blocks }: SourceDocument): Map<number, string> {
  const lines = blocks.flatMap((block) => {
    if (block.type !== 'table') return block.line
    const cells = block.rows.flatMap((row) => row.cells.filter(({ continues }) => !continues))
    return cells.flatMap((cell) => cell.lines)
  })
  const texts = new Map<number, string>()
  for (const { n, text } of lines) texts.set(n, texts.has(n) ? `${texts.get(n)}  ${text}` : text)
  return texts
}

/** Returns the lines with the headings of table columns. */
function columnHeads({ blocks }: SourceDocument): Set<number> {
  const heads = blocks.flatMap((block) => {
    if (block.type !== 'table') return roleOfHeading(block.line.text) === null ? [] : [block.line]
    const rows = block.rows.slice(0, MOST_ROWS).filter(isHeading)
    return rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
  })
  return new Set(heads.map(({ n }) => n))
}

/** The length of the longest day without a date, in characters. */
const WEEKDAY = 12
const LINK = /https?:\/\/[^\s<>"')\]|，。；]+/g

/** Whether a part of a line is by its shape a day or the end of the show. */
function isDayOrStop(part: string): boolean {
  const day = dayOf(normalizeSigns(part))
  const isDay = day?.title === '' && (day.date !== null || part.length <= WEEKDAY)
  return isDay || headEnd(part) !== null
}

function linksIn(text: string): string[] {
  return [...text.matchAll(LINK)].map(([link]) => link.replace(/[.,;:!?]+$/, ''))
}

/** The parts of a reading that account for its lines. */
type Parts = {
  readonly document: SourceDocument
  readonly agendas: readonly ParsedAgenda[]
  readonly findings: Findings
  readonly ledger: Ledger
}

/** Compares each line with the content of the reading. */
class Accounting {
  readonly #parts: Parts
  readonly #findings = new Map<number | null, ReadFinding[]>()
  readonly #contents = new Map<string, Content>()
  readonly #links: ReadonlySet<string>
  readonly notes: string[] = []

  constructor(parts: Parts) {
    this.#parts = parts
    this.#links = new Set(linksIn(JSON.stringify(parts.agendas)))
    for (const finding of parts.findings.all(() => null))
      this.#findings.set(finding.line, [...(this.#findings.get(finding.line) ?? []), finding])
  }

  /** Gives each line without an outcome one: it is markup, heads columns, or was not understood. */
  line(n: number, text: string, heads: boolean): void {
    const { ledger, findings } = this.#parts
    const { became, places } = ledger.of(n) ?? { became: null, places: [] }
    if (became === 'item' || became === 'segment') this.#entered(n, text, places)
    else if (became !== null && isFact(became)) this.#stated(n, text)
    else if (became !== null) return
    else if (!/[\p{L}\p{N}]/u.test(text)) ledger.record([n], 'markup')
    else if (heads) ledger.record([n], 'head')
    else {
      ledger.record([n], 'not-understood')
      if (!this.#isBeyond(n)) findings.notUnderstood([n], tidy(text))
    }
  }

  /** Notes links that the format hides behind words. */
  links(line: string, text: string): void {
    const hidden = linksIn(line).filter((link) => !this.#links.has(link) && !text.includes(link))
    this.notes.push(...hidden.map((link) => tidy(`${text} ${link}`)))
  }

  /** Whether a line is after the last one that is read, of which one finding says so. */
  #isBeyond(n: number): boolean {
    const { agendas, findings } = this.#parts
    const ends = [findings.lineOf('too-many-lines'), findings.lineOf('too-many-entries')]
    return agendas.length === 0 || ends.some((end) => end !== null && n >= end)
  }

  /** Notes the parts of a line that its segments do not have. */
  #entered(n: number, text: string, places: readonly ReadPlace[]): void {
    const { agendas, findings } = this.#parts
    const own = [...new Set(places.map(({ agenda }) => agenda))]
    const whole = () => wholeContent(own.flatMap((at) => agendas[at] ?? []))
    const key = places.map(({ agenda, segment }) => `${agenda}/${segment}`).join(' ')
    const content = this.#content(key, n, () =>
      withSegments(
        this.#cached(own.join(' '), whole),
        places.flatMap(({ agenda, segment }) => agendas[agenda]?.segments[segment ?? -1] ?? []),
      ),
    )
    const lost = unparsedText(text, content)
    if (lost === null) return
    findings.note('part-not-read', n, { text: lost.slice(0, 200) }, { about: places[0] })
  }

  /** Keeps the parts of a line that the facts of the show do not have as notes. */
  #stated(n: number, text: string): void {
    const { agendas } = this.#parts
    const noted = agendas.flatMap(({ notes }) => notes)
    const content = this.#content('', n, () => wholeContent(agendas, noted))
    for (const part of headParts(text).flatMap(seriesParts)) {
      const lost = isDayOrStop(part) ? null : unparsedText(part, content)
      if (lost !== null) this.notes.push(lost.replaceAll(' … ', ', '))
    }
  }

  #content(key: string, n: number, make: () => Content): Content {
    const content = this.#cached(key, make)
    const own = this.#findings.get(n)
    return own === undefined ? content : withFindings(content, own)
  }

  #cached(key: string, make: () => Content): Content {
    const content = this.#contents.get(key) ?? make()
    this.#contents.set(key, content)
    return content
  }
}

/** Gives every line of a source an outcome. Returns what lines of facts state besides, as notes. */
export function accountForAllLines(parts: Parts): readonly string[] {
  const { document, ledger } = parts
  const texts = textsOf(document)
  const heads = columnHeads(document)
  const accounting = new Accounting(parts)
  for (const [index, line] of document.lines.entries()) {
    const n = index + 1
    const isBare = MARKUP.test(line) || ledger.of(n)?.became === 'contact'
    const text = texts.get(n) ?? (isBare ? '' : line)
    if (line.trim() !== '') accounting.line(n, text, heads.has(document.joined?.get(n) ?? n))
    accounting.links(line, text)
  }
  return accounting.notes
}
