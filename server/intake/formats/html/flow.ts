import type { Attributes } from '../tags.ts'
import { type Entry, isBlock, isEmpty, isList, isTab, type Style, styleInside } from './elements.ts'
import { cleanLine, collapsed, raisedText } from './lineText.ts'
import { meetingAddress } from './meetingAddress.ts'
import type { Table } from './table.ts'

/** A line of a page; `level` is that of a heading from 1 or the depth of an entry from 0, `marker` precedes an entry: `-` or `2.`. */
export type Line = {
  readonly type: 'heading' | 'text' | 'entry'
  readonly level: number
  readonly marker: string
  readonly text: string
}

/** What a page or a cell contains, in reading order. */
export type Content = Line | Table

/** The address of an open link, and where its text begins: the line, and its piece. */
type Link = { readonly address: string; readonly line: number; readonly piece: number }

type OpenElement = {
  readonly name: string
  readonly around: Style
  readonly link: Link | null
}

/** Elements that end at the next of their kind, unless a list of its own is between them. */
const ENDED_BY: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
}

/** How many open elements an end tag may close: pages nest fewer. */
const REACH = 300

/** The marker of an entry as Word writes it; its bullets are letters of fonts that show something else. */
const WRITTEN_MARKER = /^[(（]?(\d{1,3}|[a-z]{1,4}|[一二三四五六七八九十]{1,3})[.)）、．]/i

/** Text as it flows down a page or a cell: converts elements that open and close to lines. */
export class Flow {
  readonly content: Content[] = []
  readonly #open: OpenElement[] = []
  #style: Style
  #pieces: string[] = []
  #lineCount = 0
  #marker = ''

  constructor(style: Style) {
    this.#style = style
  }

  get style(): Style {
    return this.#style
  }

  text(text: string): void {
    const { hidden, marker, keepsSpaces } = this.#style
    if (hidden) return
    if (marker) this.#marker += text
    else if (!keepsSpaces) this.#add(collapsed(text))
    else
      for (const [place, line] of text.split(/\r\n?|\n/).entries()) {
        if (place > 0) this.breakLine()
        this.#add(line)
      }
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'br' || name === 'hr') this.breakLine()
    if (isEmpty(name)) return
    if (isBlock(name)) this.#beforeBlock(name)
    else if (name === 'a') this.close('a')
    const around = this.#style
    this.#style = styleInside(name, attributes, around)
    this.#open.push({ name, around, link: this.#linkOf(name, attributes) })
    if (isTab(attributes) && !this.#style.hidden && !this.#style.marker) this.#pieces.push('\t')
  }

  close(name: string): void {
    // An element inside a line ends no block: it ends with the block at the latest.
    const place = this.#placeOf([name], isBlock(name) ? () => false : isBlock)
    if (place >= 0) this.#closeFrom(place)
    else if (name === 'br' || name === 'p') this.breakLine()
  }

  /** Ends everything that is open. */
  end(): readonly Content[] {
    this.#closeFrom(0)
    this.breakLine()
    return this.content
  }

  /** Ends the line; an empty one is left out. */
  breakLine(): void {
    const text = cleanLine(this.#pieces.join(''))
    this.#pieces = []
    this.#lineCount += 1
    if (text === '') return
    this.content.push(this.#lineOf(text))
    this.#marker = ''
  }

  #lineOf(text: string): Line {
    const { heading, entry } = this.#style
    const started = entry?.started !== false
    if (entry !== null) entry.started = true
    if (heading !== null) return { type: 'heading', level: heading, marker: '', text }
    return entry === null || started
      ? { type: 'text', level: 0, marker: '', text }
      : { type: 'entry', level: entry.depth, marker: this.#markerOf(entry), text }
  }

  #markerOf({ marker }: Entry): string {
    const written = this.#marker.trim()
    return WRITTEN_MARKER.test(written) ? written : marker
  }

  #add(text: string): void {
    if (text !== '') this.#pieces.push(this.#style.raised ? raisedText(text) : text)
  }

  #linkOf(name: string, attributes: Attributes): Link | null {
    const address = name === 'a' ? meetingAddress(attributes.get('href') ?? '') : null
    if (address === null || this.#style.hidden) return null
    return { address, line: this.#lineCount, piece: this.#pieces.length }
  }

  /** Adds the address of a meeting, which pages often show as "Join" alone. */
  #endLink({ address, line, piece }: Link): void {
    const shown = this.#pieces.slice(line === this.#lineCount ? piece : 0).join('')
    if (!shown.includes(address)) this.#add(` ${address}`)
  }

  /** Ends the line, and the elements that cannot contain this block. */
  #beforeBlock(name: string): void {
    this.breakLine()
    this.#closeFrom(this.#placeOf(['p'], isBlock))
    const ended = ENDED_BY[name]
    if (ended) this.#closeFrom(this.#placeOf(ended, isList))
  }

  /** The place of the innermost open element of these names, −1 if there is none before one that limits the search. */
  #placeOf(names: readonly string[], limits: (name: string) => boolean): number {
    const last = this.#open.length - 1
    for (let place = last; place >= 0 && place > last - REACH; place -= 1) {
      const { name } = this.#open[place] ?? { name: '' }
      if (names.includes(name)) return place
      if (limits(name)) return -1
    }
    return -1
  }

  /** Ends the element at a place and everything inside it. */
  #closeFrom(place: number): void {
    while (place >= 0 && this.#open.length > place) {
      const element = this.#open.pop()
      if (element === undefined) return
      if (isBlock(element.name)) this.breakLine()
      if (element.link !== null) this.#endLink(element.link)
      this.#style = element.around
    }
  }
}
