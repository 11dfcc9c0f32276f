import { anyWord } from '../lexicons/lexicon.ts'
import { proseWords } from '../lexicons/proseWords.ts'
import { DAY_WORDS, TIME_WORDS } from '../lexicons/timeWords.ts'
import { datesIn } from '../read/dates/foundDate.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { type Clause, clausesIn } from './clauses.ts'

/** What sentences state of one event; times in minutes of the day. */
export type ProseEvent = {
  readonly clauses: Clause[]
  start: number | null
  stop: number | null
  minutes: number | null
}

/** A part of a paragraph: an event, or other text. */
export type ProsePart =
  | { readonly type: 'event'; readonly event: ProseEvent }
  | { readonly type: 'text'; readonly clauses: Clause[] }

const JOINTS = anyWord(proseWords('joints'))
const NEXT = new RegExp(`^(?:[\\s,;]|${JOINTS})*${anyWord(proseWords('next'))}`, 'iu')
const BEGIN = new RegExp(anyWord(proseWords('begin')), 'iu')
const OVER = new RegExp(anyWord(proseWords('over')), 'iu')
const DAYS = anyWord(DAY_WORDS.flatMap(({ weekdays }) => Object.keys(weekdays)))
const DEADLINE = new RegExp(
  `${anyWord(proseWords('deadlines'))}\\s?(?:\\p{L}{2,10}\\s)?${DAYS}|请于`,
  'iu',
)
const ELSEWHERE = new RegExp(`^\\W*(?:\\p{L}{1,3}\\s)?${anyWord(proseWords('elsewhere'))}`, 'iu')
const PRONOUN = new RegExp(`^[\\s,;]*${anyWord(proseWords('pronouns'))}`, 'iu')
const RELATIVE = new RegExp(`^[\\s,;]*${anyWord(proseWords('relatives'))}`, 'iu')
const LEAD = new RegExp(
  `^(?:[\\s,;.，。；:–—-]|${anyWord([...proseWords('leads'), ...proseWords('joints')])}(?=[\\s,\\p{Script=Han}]))+`,
  'iu',
)
const BEFORE_TIME = new RegExp(
  `${anyWord([...proseWords('beforeTimes'), ...TIME_WORDS.flatMap(({ starts }) => starts)])}\\s*$`,
  'iu',
)

/** Returns whether a text states the beginning of the whole. */
export const statesBeginning = (text: string): boolean => BEGIN.test(text.slice(0, 60))
/** Returns the time at which the whole begins by a text, in minutes of the day, or null: beside a word for it, or beside the date. */
export function beginningIn(text: string): number | null {
  const timed = clausesIn(text).flatMap(({ from, end, time }) =>
    time?.start == null ? [] : [{ own: text.slice(from, end), start: time.start }],
  )
  const isDated = (own: string) =>
    datesIn(normalizeSigns(own)).length > 0 && !DEADLINE.test(own) && !OVER.test(own)
  const begin = timed.find(({ own }) => BEGIN.test(own)) ?? timed.find(({ own }) => isDated(own))
  return begin?.start ?? null
}

/** Returns whether a text states the end of the whole. */
export const statesEnd = (text: string): boolean => OVER.test(text)

/** Returns whether a clause is about the event before it: it begins with a word such as `she` or `which`. */
export const isRemark = (words: string): boolean => PRONOUN.test(words) || RELATIVE.test(words)

/** Returns a title without the words before it that state nothing. */
export const withoutLead = (words: string): string => words.replace(LEAD, '')

/** Returns the words of a clause without its time and length. */
export function wordsOf(text: string, { from, end, time, length, until }: Clause): string {
  const cuts = [time, length, until].filter((one) => one !== null)
  const words = cuts
    .toSorted((one, other) => other.from - one.from)
    .reduce(
      (rest, cut) => `${rest.slice(0, cut.from).replace(BEFORE_TIME, '')} ${rest.slice(cut.end)}`,
      text.slice(from, end),
    )
  return words
    .replace(/([(（])[\s,]+/g, '$1')
    .replace(/[\s,]*([)）])/g, '$1')
    .replace(/[(（][)）]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\s,.;:，。；]+$/u, '')
}

/** Gathers the clauses of a paragraph into events and other text. */
class Events {
  readonly #text: string
  readonly #parts: ProsePart[] = []
  #event: ProseEvent | null = null
  /** A stated beginning that no event has yet, and its part. */
  #pending: { readonly start: number; readonly part: number } | null = null
  #isDated = false
  #isOver = false
  /** Clauses of a sentence that may be the first event, if a length follows. */
  #tentative: Clause[] = []

  /** `begin`: the beginning that an earlier paragraph states. */
  constructor(text: string, begin: number | null) {
    this.#text = text
    this.#pending = begin === null ? null : { start: begin, part: -1 }
  }

  add(clause: Clause): void {
    const own = this.#text.slice(clause.from, clause.end)
    const start = clause.time?.start ?? null
    if (clause.opensSentence) this.#openSentence()
    if (this.#isAside(clause, own)) {
      this.#addText(clause)
      if (start !== null && this.#isDated && this.#event === null)
        this.#pending ??= { start, part: -1 }
    } else if (start !== null && this.#isBeginning(clause, own)) {
      this.#addText(clause)
      this.#pending = { start, part: this.#parts.length - 1 }
    } else if (this.#begins(clause, own)) this.#begin(clause)
    else if (this.#event === null && this.#pending !== null) this.#tentative.push(clause)
    else this.#continue(clause)
  }

  /** Returns whether a clause is about the whole, or about something else: a date, the end, a deadline. */
  #isAside({ time, length, opensSentence }: Clause, own: string): boolean {
    this.#isDated ||= datesIn(normalizeSigns(own)).length > 0
    const isTimed = time !== null || /\d/.test(own)
    this.#isOver ||= isTimed && length === null && OVER.test(own)
    this.#isOver ||= isTimed && opensSentence && ELSEWHERE.test(own)
    return this.#isDated || this.#isOver || DEADLINE.test(own)
  }

  parts(): readonly ProsePart[] {
    this.#flush()
    return this.#parts
  }

  #openSentence(): void {
    this.#isDated = false
    this.#isOver = false
    this.#flush()
  }

  #flush(): void {
    for (const clause of this.#tentative) this.#addText(clause)
    this.#tentative = []
  }

  #isBeginning({ time, length }: Clause, own: string): boolean {
    return this.#event === null && length === null && time?.stop === null && BEGIN.test(own)
  }

  /** Returns whether an event begins with a clause. */
  #begins(clause: Clause, own: string): boolean {
    const event = this.#event
    if (clause.time?.start != null) return !this.#isTimeOfEvent(clause)
    if (event === null && this.#pending === null) return false
    if (PRONOUN.test(own) && event?.minutes === null) return false
    if (NEXT.test(own)) return true
    if (clause.length === null) return false
    if (event === null) return true
    return event.minutes !== null || clause.opensSentence
  }

  /** Returns whether a clause only adds a time to the event before it in its sentence. */
  #isTimeOfEvent(clause: Clause): boolean {
    const event = this.#event
    if (event === null || clause.opensSentence || this.#parts.at(-1)?.type !== 'event') return false
    const words = wordsOf(this.#text, clause)
    if (RELATIVE.test(words) && event.stop === null && event.start !== null) return true
    return event.start === null && !/\p{L}{3}|\p{Script=Han}/u.test(words)
  }

  #begin(clause: Clause): void {
    const own = clause.time?.start ?? null
    const pending = this.#pending
    if (own !== null && pending !== null && own !== pending.start) this.#makeEvent(pending)
    if (own !== null) this.#flush()
    this.#pending = null
    this.#event = {
      clauses: [...this.#takeEmpty(clause), ...this.#tentative, ...this.#takeText(clause), clause],
      start: own ?? pending?.start ?? null,
      stop: clause.time?.stop ?? null,
      minutes: clause.length?.minutes ?? null,
    }
    this.#tentative = []
    this.#parts.push({ type: 'event', event: this.#event })
  }

  /** Removes the last event of the same sentence if it has no words of its own, and returns its clauses. */
  #takeEmpty({ opensSentence }: Clause): Clause[] {
    const last = this.#parts.at(-1)
    if (last?.type !== 'event' || opensSentence || last.event.start !== null) return []
    const words = last.event.clauses.map((clause) => wordsOf(this.#text, clause)).join(' ')
    if (/\p{L}{2}/u.test(withoutLead(words).replace(NEXT, ''))) return []
    this.#parts.pop()
    return last.event.clauses
  }

  /** Removes the text before a clause in its sentence, and returns its clauses. */
  #takeText({ opensSentence }: Clause): Clause[] {
    const last = this.#parts.at(-1)
    if (last?.type !== 'text' || opensSentence || this.#event === null) return []
    this.#parts.pop()
    return last.clauses
  }

  /** Makes a stated beginning an event, as the next event begins later. */
  #makeEvent({ start, part }: { readonly start: number; readonly part: number }): void {
    const text = this.#parts[part]
    if (text?.type !== 'text') return
    const event = { clauses: text.clauses, start, stop: null, minutes: null }
    this.#parts[part] = { type: 'event', event }
  }

  #continue(clause: Clause): void {
    const event = this.#event
    const isNear = this.#parts.at(-1)?.type === 'event'
    const isPart = !clause.opensSentence || clause.length !== null || clause.time !== null
    if (event === null || !isNear || !isPart) {
      this.#addText(clause)
      return
    }
    const { start = null, stop = null } = clause.time ?? {}
    event.clauses.push(clause)
    event.minutes ??= clause.length?.minutes ?? null
    event.stop ??= stop ?? (event.start === null ? null : start)
    event.start ??= start
  }

  #addText(clause: Clause): void {
    const last = this.#parts.at(-1)
    if (last?.type === 'text' && !clause.opensSentence) last.clauses.push(clause)
    else this.#parts.push({ type: 'text', clauses: [clause] })
  }
}

const HALF_DAY = 12 * 60

/** Puts the times of events in order on a clock of 24 hours; an event without a start begins where the one before it ends. */
function withStarts(parts: readonly ProsePart[]): void {
  let last = 0
  let end: number | null = null
  const later = (minutes: number | null) =>
    minutes !== null && minutes < last && minutes <= HALF_DAY && minutes + HALF_DAY >= last
      ? minutes + HALF_DAY
      : minutes
  for (const part of parts) {
    if (part.type !== 'event') continue
    const { event } = part
    event.start = later(event.start) ?? end
    last = event.start ?? last
    event.stop = later(event.stop)
    const { start, minutes } = event
    end = event.stop ?? (start === null || minutes === null ? null : start + minutes)
  }
}

/** Reads the events that the sentences of a paragraph state, with the text between them. `begin`: the beginning of the whole, if it is known. */
export function eventsIn(text: string, begin: number | null): readonly ProsePart[] {
  const events = new Events(text, begin)
  for (const clause of clausesIn(text)) events.add(clause)
  const parts = events.parts()
  withStarts(parts)
  return parts
}
