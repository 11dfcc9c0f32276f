import {
  isFact,
  type LineOutcome,
  type ParsedAgenda,
  type ReadFinding,
  type ReadPlace,
} from '../../../../shared/agenda/reading/reading.ts'
import type { SourceDocument } from '../../document.ts'
import { roleOfHeading } from '../columns.ts'
import { type Findings, QUOTE } from '../findings.ts'
import { seriesParts } from '../frame/eventTitle.ts'
import { labelAt } from '../frame/labels.ts'
import { headParts } from '../head/headParts.ts'
import { isHeading } from '../lines/tableColumns.ts'
import { dayOf } from '../plan/headings.ts'
import { statedEnd } from '../statedEnd.ts'
import { normalizeSigns, tidy } from '../text/normalize.ts'
import { zonesIn } from '../zones/zoneAt.ts'
import { type Content, wholeContent, withFindings, withSegments, wordsIn } from './content.ts'
import type { Ledger } from './ledger.ts'
import { unparsedText } from './unparsedText.ts'

/** The first signs of lines that a format does not show: pictures, fences, data about a page. */
const MARKUP = /^\s*(?:```|~~~|\[?!\[|[\w-]{1,40}:\s|-\s|#)/
/** The rows of a table that are read. */
const MOST_ROWS = 2_500

/** Returns the text of each line without its markup, and which lines are in several blocks or rows, as layouts part them. */
function textsOf({ blocks }: SourceDocument) {
  const units = blocks.flatMap((block) => {
    if (block.type !== 'table') return [[block.line]]
    const cells = block.rows.map((row) => row.cells.filter(({ continues }) => !continues))
    return cells.map((row) => row.flatMap(({ lines }) => lines))
  })
  const texts = new Map<number, string>()
  const parted = new Set<number>()
  for (const unit of units) {
    const before = new Set(texts.keys())
    for (const { n, text } of unit) {
      if (before.has(n)) parted.add(n)
      texts.set(n, texts.has(n) ? `${texts.get(n)}  ${text}` : text)
    }
  }
  return { texts, parted }
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

/** A row of times has no headings. */
const CLOCK = /\d[:.h]\d\d/i

/** How much of a line are headings of columns: all its cells, at least two of them, or nothing. */
function headsColumns(line: string): 'all' | 'some' | 'none' {
  const cells = normalizeSigns(line)
    .split(/\s{2,}|[|\t]/)
    .map((cell) => cell.replaceAll('*', '').trim())
  const words = cells.filter((cell) => /[\p{L}\p{N}]/u.test(cell))
  const roles = words.filter((cell) => roleOfHeading(cell) !== null)
  if (roles.length < 2) return 'none'
  const isHead = (cell: string) =>
    !CLOCK.test(cell) && (roles.includes(cell) || zonesIn(cell, true).length > 0)
  return words.every(isHead) ? 'all' : 'some'
}

/** The length of the longest day without a date, in characters. */
const WEEKDAY = 12
const LINK = /https?:\/\/[^\s<>"')\]|，。；]+/g

/** Whether a part of a line is by its shape a day or the end of the show. */
function isDayOrStop(part: string): boolean {
  const day = dayOf(normalizeSigns(part))
  const isDay = day?.title === '' && (day.date !== null || part.length <= WEEKDAY)
  return isDay || statedEnd(part, true) !== null
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
  /** The words in findings on lines in a row that were not understood. */
  readonly #unread = new Set<string>()
  readonly notes: string[] = []

  constructor(parts: Parts) {
    this.#parts = parts
    this.#links = new Set(linksIn(JSON.stringify(parts.agendas)))
    for (const finding of parts.findings.all(() => null))
      this.#findings.set(finding.line, [...(this.#findings.get(finding.line) ?? []), finding])
  }

  /** Gives each line without an outcome one: it is markup, heads columns, or was not understood. */
  line(n: number, text: string, heads: boolean): void {
    const { ledger } = this.#parts
    const { became, places } = ledger.of(n) ?? { became: null, places: [] }
    if (headsColumns(text) === 'all') this.#headed(n, text)
    else if (became !== null) this.#known(n, text, became, places)
    else if (!/[\p{L}\p{N}]/u.test(text)) ledger.record([n], 'markup')
    else if (heads) ledger.record([n], 'head')
    else {
      ledger.record([n], 'not-understood')
      if (!this.#isBeyond(n)) this.#notUnderstood(n, text)
    }
  }

  /** Checks a line with an outcome. */
  #known(n: number, text: string, became: LineOutcome, places: readonly ReadPlace[]): void {
    if (became === 'item' || became === 'segment') this.#entered(n, text, places)
    else if (became === 'not-understood') this.#notUnderstood(n, text)
    else if (became === 'room' && this.#isPlace(text)) this.notes.push(tidy(text))
    else if (this.#isNoted(n, became)) this.#stated(n, text, became)
  }

  /** Whether the label of the only room is one of the place of the show. */
  #isPlace(text: string): boolean {
    const rooms = new Set(this.#parts.agendas.map(({ room }) => room))
    return rooms.size === 1 && labelAt(normalizeSigns(text).trim())?.label === 'place'
  }

  /** Whether a line states facts or was noted; the lines that a layout leaves out are noted as they are. */
  #isNoted(n: number, became: LineOutcome): boolean {
    return isFact(became) || (became === 'note' && !this.#parts.document.aside?.includes(n))
  }

  /** Records the headings of columns, which only announce what is below them; their zones are in the reading or in a finding. */
  #headed(n: number, text: string): void {
    const { agendas, findings, ledger } = this.#parts
    ledger.setOutcome(n, 'head')
    const zones = zonesIn(normalizeSigns(text), true).map(({ written }) => written)
    if (agendas.length > 0 && zones.length > 0 && !agendas.some((one) => one.zones.length > 0))
      findings.note('part-not-read', n, { text: zones.join(' … ') })
  }

  /** Reports a line that was not understood, unless findings on the lines right above it have its words. */
  #notUnderstood(n: number, text: string): void {
    const { ledger, findings } = this.#parts
    const isAbove = (line: number) => ledger.of(line)?.became === 'not-understood'
    if (!isAbove(n - 1)) this.#unread.clear()
    const own = this.#findings.get(n) ?? []
    const texts = own.flatMap(({ facts }) => Object.values(facts))
    for (const { word } of texts.flatMap(wordsIn)) this.#unread.add(word)
    const isReported = wordsIn(text).every(({ word }) => this.#unread.has(word))
    if (own.length === 0 && !isReported) findings.notUnderstood([n], tidy(text))
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
    const isMixed = headsColumns(text) === 'some'
    const lost = unparsedText(text, isMixed ? { ...content, zones: 0 } : content)
    if (lost === null) return
    const unread = (isMixed ? tidy(text) : lost).slice(0, QUOTE)
    findings.note('part-not-read', n, { text: unread }, { about: places[0] })
  }

  /** Keeps the parts of a line that the facts of the show do not have as notes; only beside times, words for a zone are one. */
  #stated(n: number, text: string, became: LineOutcome): void {
    const { agendas } = this.#parts
    const noted = agendas.flatMap(({ notes }) => notes)
    const all = this.#content('', n, () => wholeContent(agendas, noted))
    const isTimed = /^(?:date|times|zones|start|stop|note)$/.test(became)
    const content = isTimed ? all : { ...all, zones: 0 }
    for (const part of headParts(text).flatMap(seriesParts)) {
      const lost = isDayOrStop(part) ? null : unparsedText(part, content, true)
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

/** Returns the text of each line as the page shows it; lines that a layout joined or parted have their own words. */
function shownTexts(document: SourceDocument, ledger: Ledger): readonly string[] {
  const { texts, parted } = textsOf(document)
  const joined = document.joined ?? new Map<number, number>()
  const arranged = new Set([...joined.keys(), ...joined.values(), ...parted])
  return document.lines.map((line, index) => {
    const n = index + 1
    const isContact = ledger.of(n)?.became === 'contact'
    if (arranged.has(n) && !isContact) return line.replace(/^\s*\|/, '').replaceAll('|', '\t')
    const isBare = MARKUP.test(line) || isContact
    return texts.get(n) ?? (isBare ? '' : line)
  })
}

/** Gives every line of a source an outcome. Returns what lines of facts state besides, as notes. */
export function accountForAllLines(parts: Parts): readonly string[] {
  const { document, ledger } = parts
  const heads = columnHeads(document)
  const accounting = new Accounting(parts)
  const texts = shownTexts(document, ledger)
  for (const [index, line] of document.lines.entries()) {
    const n = index + 1
    const text = texts[index] ?? ''
    if (line.trim() === '') ledger.setOutcome(n, 'blank')
    else accounting.line(n, text, heads.has(document.joined?.get(n) ?? n))
    accounting.links(line, text)
  }
  return accounting.notes
}
