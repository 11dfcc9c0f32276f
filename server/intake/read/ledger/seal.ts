import {
  isFact,
  type ParsedAgenda,
  type ReadFinding,
  type ReadPlace,
  type ReadSegment,
} from '../../../../shared/agenda/reading/reading.ts'
import type { Block, SourceDocument } from '../../document.ts'
import { roleOfHeading } from '../columns.ts'
import { headParts } from '../head/headParts.ts'
import { dayOf } from '../plan/headings.ts'
import { headStop, saidStop } from '../saidStop.ts'
import { seriesParts } from '../seriesTitle.ts'
import { isHeading } from '../slips/tableColumns.ts'
import type { Books } from '../sourceContext.ts'
import { fold, tidy } from '../words/fold.ts'
import { leftover } from './leftover.ts'
import { type Said, saidIn, saidToo } from './said.ts'

/** How lines begin of which a format makes no text: pictures, fences, what a site keeps about its page. */
const MARKUP = /^\s*(?:```|~~~|\[?!\[|[\w-]{1,40}:\s|-\s|#)/
/** No more rows of a table are read. */
const MOST_ROWS = 2_500
const SAYS = /[\p{L}\p{N}]/u

function linesOf(block: Block): readonly { readonly n: number; readonly text: string }[] {
  if (block.type !== 'table') return [block.line]
  return block.rows.flatMap(({ cells }) =>
    cells.flatMap(({ lines, continues }) => (continues ? [] : lines)),
  )
}

/** What each line of a source says, without what only belongs to its format. */
function textsOf({ blocks }: SourceDocument): Map<number, string> {
  const texts = new Map<number, string>()
  for (const { n, text } of blocks.flatMap(linesOf))
    texts.set(n, texts.has(n) ? `${texts.get(n)}  ${text}` : text)
  return texts
}

/** The lines of rows that head a table, and of such rows that lost their table. */
function headsOf({ blocks }: SourceDocument): number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'table')
      return block.rows
        .slice(0, MOST_ROWS)
        .filter(isHeading)
        .flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.map(({ n }) => n)))
    return roleOfHeading(block.line.text) === null ? [] : [block.line.n]
  })
}

/** Whether a line is by its whole shape a date or a stop. */
function saysNoMore(text: string): boolean {
  return saidStop(text) !== null || headStop(text) !== null || dayOf(fold(text))?.title === ''
}

/** Sees to it that every line of a source has become something, and that nothing it says is lost. */
export class Seal {
  readonly #document: SourceDocument
  readonly #texts: ReadonlyMap<number, string>
  readonly #books: Books
  readonly #agendas: readonly ParsedAgenda[]
  readonly #findings: readonly ReadFinding[]
  readonly #said = new Map<string, Said>()
  /** What lines of facts say besides. */
  readonly notes: string[] = []

  constructor(
    document: SourceDocument,
    agendas: readonly ParsedAgenda[],
    findings: readonly ReadFinding[],
    books: Books,
  ) {
    this.#document = document
    this.#texts = textsOf(document)
    this.#agendas = agendas
    this.#books = books
    this.#findings = findings
  }

  /** Goes through all lines once. */
  close(): void {
    const { ledger } = this.#books
    const heads = new Set(headsOf(this.#document))
    for (const [index, line] of this.#document.lines.entries()) {
      const n = index + 1
      if (line.trim() === '') continue
      const bare = MARKUP.test(line) || ledger.of(n)?.became === 'contact'
      const text = this.#texts.get(n) ?? (bare ? '' : line)
      if (ledger.of(n) === null) this.#unclaimed(n, text, heads.has(n))
      else this.#claimed(n, text)
    }
  }

  #claimed(n: number, text: string): void {
    const { became, places = [] } = this.#books.ledger.of(n) ?? {}
    if (became === 'item' || became === 'segment') this.#entered(n, text, places)
    else if (became !== undefined && isFact(became)) this.#fact(n, text)
  }

  #unclaimed(n: number, text: string, head: boolean): void {
    const { ledger, findings } = this.#books
    if (!SAYS.test(text)) ledger.took([n], 'markup')
    else if (head) ledger.took([n], 'head')
    else {
      ledger.took([n], 'not-understood')
      if (!this.#isBeyond(n)) findings.note('not-understood', n, { text: tidy(text).slice(0, 200) })
    }
  }

  /** Whether a line stands where nothing is read any more, which is said once. */
  #isBeyond(n: number): boolean {
    const { findings } = this.#books
    const ends = (['too-many-lines', 'too-many-entries'] as const).map((code) =>
      findings.lineOf(code),
    )
    return this.#agendas.length === 0 || ends.some((end) => end !== null && n >= end)
  }

  #entered(n: number, text: string, places: readonly ReadPlace[]): void {
    const [place] = places
    const key = places.map(({ agenda, segment }) => `${agenda}/${segment}`).join(' ')
    const said = this.#saidBy(key, n, () => ({
      agendas: this.#agendas.filter((_, at) => places.some(({ agenda }) => agenda === at)),
      segments: places.flatMap(({ agenda, segment }) => this.#segment(agenda, segment)),
    }))
    const lost = leftover(text, said)
    if (lost === null) return
    const about = place === undefined ? {} : { about: place }
    this.#books.findings.note('part-not-read', n, { text: lost.slice(0, 200) }, about)
  }

  /** What the line of a fact says besides is a note. */
  #fact(n: number, text: string): void {
    const kept = [...this.#agendas.flatMap(({ notes }) => notes), ...this.notes]
    const said = this.#saidBy('', n, () => ({ agendas: this.#agendas, segments: [] }))
    for (const part of headParts(text).flatMap(seriesParts)) {
      if (part === '' || kept.includes(tidy(part)) || saysNoMore(part)) continue
      const lost = leftover(part, said)
      if (lost !== null) this.notes.push(lost.replaceAll(' … ', ', '))
    }
  }

  #segment(agenda: number, segment: number | null): ReadSegment[] {
    const found = segment === null ? undefined : this.#agendas[agenda]?.segments[segment]
    return found === undefined ? [] : [found]
  }

  #saidBy(
    key: string,
    n: number,
    what: () => { agendas: readonly ParsedAgenda[]; segments: readonly ReadSegment[] },
  ): Said {
    const known = this.#said.get(key)
    const { agendas, segments } = known === undefined ? what() : { agendas: [], segments: [] }
    const said = known ?? saidIn(agendas, segments)
    this.#said.set(key, said)
    const own = this.#findings.filter(({ line }) => line === n)
    return own.length === 0 ? said : saidToo(said, own)
  }
}
