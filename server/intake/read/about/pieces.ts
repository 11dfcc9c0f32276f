import { ABOUT, type AboutPart } from '../../../../shared/agenda/about.ts'
import { isGreeting } from '../eventTitle.ts'
import type { Fact } from '../overview.ts'
import { isFootnote } from '../plan/attachedLines.ts'
import { isGeneric, opens } from '../plan/headings.ts'
import type { Piece } from '../slips/pieces.ts'
import { isTimed, type Slip } from '../slips/slip.ts'
import { aboutHead } from './heads.ts'

/** A line of what a show is about; `text` is null in a heading; `joined`: it goes on with the line before. */
export type AboutPiece = {
  readonly part: AboutPart
  readonly text: string | null
  readonly joined: boolean
}

/** How to reach somebody where no address or number gives it away. */
const REACH = /微信号?\s?[:：]|wechat(?: id)?\s?[:：]|\bQQ\s?群?\s?[:：]?\s?\d/iu
const ENDS = /[.!?。！？:：;；…)）"”」]$/u
/** No heading is longer, in characters. */
const HEADING = 60

/** A part whose lines are being read. */
type Open = { readonly part: AboutPart; readonly last: Slip | null; readonly listed: boolean }

function factPart(fact: Fact): { part: AboutPart; text: string } | null {
  if (fact.type !== 'note') return null
  const part = ABOUT.find((one) => one === fact.about)
  return part === undefined ? null : { part, text: fact.text }
}

/** Whether a line is a heading of something else. */
function isOtherHead({ raw, origin, gap }: Slip): boolean {
  if (origin === 'heading' || isGeneric(raw) || isGreeting(raw)) return true
  return (
    gap && origin === 'text' && raw.length < HEADING && !ENDS.test(raw) && !/^\p{Ll}/u.test(raw)
  )
}

/** Whether a part is over before this line: a heading stands there, or a list of a few words is left. */
function isOver({ part, last, listed }: Open, slip: Slip): boolean {
  if (slip.origin === 'row' || opens(slip)) return true
  if (last === null) return slip.origin === 'heading' || isGeneric(slip.raw)
  if (isOtherHead(slip)) return true
  if (slip.origin === 'entry') return false
  return slip.gap && (listed || part !== 'background')
}

/** Whether a line goes on with the one before it: that one has no end, or this one no beginning. */
function goesOn({ last, listed }: Open, slip: Slip): boolean {
  if (last === null || slip.origin === 'entry') return false
  if (/^\p{Ll}/u.test(slip.raw) && !ENDS.test(last.raw)) return true
  return !slip.gap && (listed || (last.raw.length >= HEADING && !ENDS.test(last.raw)))
}

/** Goes through what stands around an agenda in the order of the source, and keeps what tells what it is about. */
class Walk {
  readonly found = new Map<Slip, AboutPiece>()
  readonly #reach: ReadonlySet<number>
  #open: Open | null = null

  constructor(reach: ReadonlySet<number>) {
    this.#reach = reach
  }

  add({ slip, fact }: Piece): void {
    const head = slip.origin === 'row' ? null : aboutHead(slip.raw)
    if (fact !== null) this.#fact(slip, fact)
    else if (head !== null) {
      this.found.set(slip, { part: head, text: null, joined: false })
      this.#open = { part: head, last: null, listed: false }
    } else if (this.#open !== null && !isFootnote(slip)) this.#line(slip, this.#open)
  }

  #fact(slip: Slip, fact: Fact): void {
    const own = factPart(fact)
    if (own !== null && !this.#isPrivate(slip)) this.found.set(slip, { ...own, joined: false })
    this.#open = null
  }

  #line(slip: Slip, open: Open): void {
    this.#open = isOver(open, slip) ? null : open
    if (this.#open === null || this.#isPrivate(slip) || isTimed(slip)) return
    const { part, listed } = open
    this.found.set(slip, { part, text: slip.raw, joined: goesOn(open, slip) })
    this.#open = { part, last: slip, listed: listed || slip.origin === 'entry' }
  }

  #isPrivate({ lines, raw }: Slip): boolean {
    return lines.some((n) => this.#reach.has(n)) || REACH.test(raw)
  }
}

/** Finds what a show is about in what stands around its agenda; nothing beside which someone's address stood (`reach`: its lines). */
export function aboutPieces(
  pieces: readonly Piece[],
  reach: ReadonlySet<number>,
): ReadonlyMap<Slip, AboutPiece> {
  const walk = new Walk(reach)
  for (const piece of pieces) walk.add(piece)
  return withoutEmptyHeads(walk.found)
}

/** A heading under which nothing was found is left alone. */
function withoutEmptyHeads(found: Map<Slip, AboutPiece>): Map<Slip, AboutPiece> {
  const all = [...found]
  return new Map(
    all.filter(([, { part, text }], at) => {
      const next = all[at + 1]?.[1]
      return text !== null || (next?.part === part && next.text !== null)
    }),
  )
}
