import type { Content, LineDraft } from './drafts.ts'
import { type Effect, effectOf, isBlock, isEmpty } from './elements.ts'
import type { Attributes } from './htmlTags.ts'
import { LineBuffer } from './lineBuffer.ts'
import { meetingAddress } from './meetingAddress.ts'
import { OpenElements } from './openElements.ts'

type List = { readonly ordered: boolean; next: number }
/** Where the text of a link begins: the line it was opened in, and the piece of it. */
type LinkStart = { readonly line: number; readonly piece: number }
type Entry = { readonly depth: number; readonly marker: string }

/** What of a page holds for a cell in it too. */
export type Surroundings = { readonly hidden: boolean; readonly keepsSpaces: boolean }

/** Elements that end at the next of their kind, unless a list of its own lies between. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
}
const LISTS: readonly string[] = ['ul', 'ol', 'dl', 'menu', 'dir']

/** Text as it flows down a page or a cell: elements open and close, lines come of it. */
export class Flow {
  readonly content: Content[] = []
  readonly #elements = new OpenElements()
  readonly #line = new LineBuffer()
  readonly #lists: List[] = []
  readonly #headings: number[] = []
  readonly #links: LinkStart[] = []
  readonly #inside = { hidden: 0, keepsSpaces: 0, raised: 0, marker: 0 }
  #entry: Entry | null = null
  #lineCount = 0
  #marker = ''

  constructor({ hidden, keepsSpaces }: Surroundings) {
    this.#inside.hidden = Number(hidden)
    this.#inside.keepsSpaces = Number(keepsSpaces)
  }

  get surroundings(): Surroundings {
    return { hidden: this.#inside.hidden > 0, keepsSpaces: this.#inside.keepsSpaces > 0 }
  }

  text(text: string): void {
    if (this.#inside.hidden > 0) return
    if (this.#inside.marker > 0) this.#marker += text
    else if (this.#inside.keepsSpaces > 0) this.#lines(text)
    else this.#piece(text)
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'br' || name === 'hr') this.breakLine()
    if (isEmpty(name)) return
    if (isBlock(name)) this.#openBlock(name)
    else if (name === 'a') this.close('a')
    const effect = effectOf(name, attributes)
    this.#elements.push({ name, effect })
    this.#enter(effect)
  }

  close(name: string): void {
    if (isEmpty(name) || (name === 'p' && this.#elements.placeOf('p') < 0)) {
      if (name === 'br' || name === 'p') this.breakLine()
      return
    }
    const place = this.#elements.placeOf(name)
    // An element inside a line ends no block: it ends with the block at the latest.
    if (isBlock(name) || place > this.#elements.lastBlock()) this.#closeFrom(place)
  }

  /** Ends everything that is open. */
  end(): readonly Content[] {
    this.#closeFrom(0)
    this.breakLine()
    return this.content
  }

  /** Ends the line, which may be empty: then there was none. */
  breakLine(): void {
    const text = this.#line.take()
    this.#lineCount += 1
    if (text === '') return
    this.content.push(this.#drafted(text))
    this.#entry = null
    this.#marker = ''
  }

  #drafted(text: string): LineDraft {
    const level = this.#headings.at(-1)
    if (level !== undefined) return { type: 'heading', level, text }
    if (this.#entry === null) return { type: 'text', text }
    return {
      type: 'entry',
      ...this.#entry,
      marker: this.#writtenMarker() ?? this.#entry.marker,
      text,
    }
  }

  /** The number before an entry as Word writes it; its bullets are letters of fonts that show something else. */
  #writtenMarker(): string | null {
    const marker = this.#marker.trim()
    return /^[(（]?(\d{1,3}|[a-z]{1,4}|[一二三四五六七八九十]{1,3})[.)）、．]/i.test(marker)
      ? marker
      : null
  }

  #lines(text: string): void {
    for (const [place, line] of text.split(/\r\n?|\n/).entries()) {
      if (place > 0) this.breakLine()
      this.#piece(line)
    }
  }

  #piece(text: string): void {
    const { keepsSpaces, raised } = this.#inside
    if (text !== '') this.#line.add(text, { keepsSpaces: keepsSpaces > 0, raised: raised > 0 })
  }

  #tab(): void {
    const { hidden, marker } = this.#inside
    if (hidden + marker === 0) this.#line.add('\t', { keepsSpaces: true, raised: false })
  }

  #openBlock(name: string): void {
    this.breakLine()
    this.#closeFrom(this.#elements.placeOf('p'))
    const list = Math.max(...LISTS.map((each) => this.#elements.placeOf(each)))
    for (const ended of ENDED_BY[name] ?? []) {
      const place = this.#elements.placeOf(ended)
      if (place > list) this.#closeFrom(place)
    }
  }

  /** Ends the element at a place and all inside it. */
  #closeFrom(place: number): void {
    while (place >= 0 && this.#elements.length > place) {
      const element = this.#elements.pop()
      if (element === undefined) return
      if (isBlock(element.name)) this.breakLine()
      this.#leave(element.effect)
    }
  }

  #enter(effect: Effect): void {
    if (effect.type === 'heading') this.#headings.push(effect.level)
    else if (effect.type === 'list')
      this.#lists.push({ ordered: effect.ordered, next: effect.first })
    else if (effect.type === 'entry') this.#entry = this.#entryOf(effect)
    else if (effect.type === 'tab') this.#tab()
    else if (effect.type === 'link') {
      this.#links.push({ line: this.#lineCount, piece: this.#line.length })
    } else if (effect.type !== 'none') this.#inside[effect.type] += 1
  }

  #leave(effect: Effect): void {
    if (effect.type === 'heading') this.#headings.pop()
    else if (effect.type === 'list') this.#lists.pop()
    else if (effect.type === 'entry') this.#entry = null
    else if (effect.type === 'link') this.#leaveLink(effect.href)
    else if (effect.type !== 'none' && effect.type !== 'tab') this.#inside[effect.type] -= 1
  }

  #entryOf({ depth, value }: Extract<Effect, { type: 'entry' }>): Entry {
    const level = depth ?? Math.max(0, this.#lists.length - 1)
    const list = this.#lists.at(-1)
    if (list === undefined || !list.ordered) return { depth: level, marker: '-' }
    const number = value ?? list.next
    list.next = number + 1
    return { depth: level, marker: `${number}.` }
  }

  #leaveLink(href: string): void {
    const start = this.#links.pop()
    const address = this.#inside.hidden > 0 ? null : meetingAddress(href)
    if (start === undefined || address === null) return
    const shown = this.#line.since(start.line === this.#lineCount ? start.piece : 0)
    if (!shown.includes(address)) this.#piece(` ${address}`)
  }
}
