import { anyWord } from '../lexicons/lexicon.ts'
import { proseWords } from '../lexicons/proseWords.ts'
import { DAY_WORDS, TIME_WORDS } from '../lexicons/timeWords.ts'
import { datesIn } from '../read/dates/foundDate.ts'
import { normalizeSigns } from '../read/text/normalize.ts'
import { type Clause, clausesIn } from './clauses.ts'

/** A part of a paragraph: an event, or other text; times in minutes of the day. */
export type ProsePart = {
  readonly clauses: Clause[]
  isEvent: boolean
  start: number | null
  stop: number | null
  minutes: number | null
}

const textPart = (clauses: Clause[]): ProsePart => ({
  ...{ clauses, isEvent: false },
  ...{ start: null, stop: null, minutes: null },
})

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

const isDated = (text: string) => datesIn(normalizeSigns(text)).length > 0

/** Returns whether a text states the beginning of the whole. */
export const statesBeginning = (text: string): boolean => BEGIN.test(text.slice(0, 60))
/** Returns the time at which the whole begins by a text, in minutes of the day, or null: beside a word for it, or beside the date. */
export function beginningIn(text: string): number | null {
  const timed = clausesIn(text).filter(({ time }) => time?.start != null)
  const begin =
    timed.find((clause) => BEGIN.test(clause.text)) ??
    timed.find(({ text: own }) => isDated(own) && !DEADLINE.test(own) && !OVER.test(own))
  return begin?.time?.start ?? null
}

/** Returns whether a text states the end of the whole. */
export const statesEnd = (text: string): boolean => OVER.test(text)

/** Returns whether a clause is about the event before it: it begins with a word such as `she` or `which`. */
export const isRemark = (words: string): boolean => PRONOUN.test(words) || RELATIVE.test(words)

/** Returns a title without the words before it that state nothing. */
export const withoutLead = (words: string): string => words.replace(LEAD, '')

/** Returns the words of a clause without its time and length. */
export function wordsOf({ text, time, length, until }: Clause): string {
  const cuts = [time, length, until].filter((one) => one !== null)
  const words = cuts
    .toSorted((one, other) => other.from - one.from)
    .reduce(
      (rest, cut) => `${rest.slice(0, cut.from).replace(BEFORE_TIME, '')} ${rest.slice(cut.end)}`,
      text,
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
  readonly parts: ProsePart[] = []
  #event: ProsePart | null = null
  /** A stated beginning that no event has yet, and the text that states it, if that is in the paragraph. */
  #pending: { readonly start: number; readonly part: ProsePart | null } | null = null
  #isDated = false
  #isOver = false
  /** Clauses of a sentence that may be the first event, if a length follows. */
  #tentative: Clause[] = []

  /** `begin`: the beginning that an earlier paragraph states. */
  constructor(begin: number | null) {
    this.#pending = begin === null ? null : { start: begin, part: null }
  }

  add(clause: Clause): void {
    const start = clause.time?.start ?? null
    if (clause.opensSentence) this.endSentence()
    if (this.#isAside(clause)) {
      this.#addText(clause)
      if (start !== null && this.#isDated && this.#event === null)
        this.#pending ??= { start, part: null }
    } else if (start !== null && this.#isBeginning(clause))
      this.#pending = { start, part: this.#addText(clause) }
    else if (this.#begins(clause)) this.#begin(clause)
    else if (this.#event === null && this.#pending !== null) this.#tentative.push(clause)
    else this.#continue(clause)
  }

  /** Returns whether a clause is about the whole, or about something else: a date, the end, a deadline. */
  #isAside({ text, time, length, opensSentence }: Clause): boolean {
    this.#isDated ||= isDated(text)
    const isTimed = time !== null || /\d/.test(text)
    this.#isOver ||= isTimed && length === null && OVER.test(text)
    this.#isOver ||= isTimed && opensSentence && ELSEWHERE.test(text)
    return this.#isDated || this.#isOver || DEADLINE.test(text)
  }

  endSentence(): void {
    this.#isDated = false
    this.#isOver = false
    this.#flush()
  }

  #flush(): void {
    for (const clause of this.#tentative) this.#addText(clause)
    this.#tentative = []
  }

  #isBeginning({ text, time, length }: Clause): boolean {
    return this.#event === null && length === null && time?.stop === null && BEGIN.test(text)
  }

  /** Returns whether an event begins with a clause. */
  #begins(clause: Clause): boolean {
    const event = this.#event
    if (clause.time?.start != null) return !this.#isTimeOfEvent(clause)
    if (event === null && this.#pending === null) return false
    if (PRONOUN.test(clause.text) && event?.minutes === null) return false
    if (NEXT.test(clause.text)) return true
    return clause.length !== null && (event?.minutes !== null || clause.opensSentence)
  }

  /** Returns whether a clause only adds a time to the event before it in its sentence. */
  #isTimeOfEvent(clause: Clause): boolean {
    const event = this.#event
    if (event === null || clause.opensSentence || this.parts.at(-1)?.isEvent !== true) return false
    const words = wordsOf(clause)
    if (RELATIVE.test(words) && event.stop === null && event.start !== null) return true
    return event.start === null && !/\p{L}{3}|\p{Script=Han}/u.test(words)
  }

  #begin(clause: Clause): void {
    const own = clause.time?.start ?? null
    const pending = this.#pending
    // The next event begins later than what the beginning is of.
    if (own !== null && own !== pending?.start && pending?.part)
      Object.assign(pending.part, { isEvent: true, start: pending.start })
    if (own !== null) this.#flush()
    this.#pending = null
    this.#event = {
      clauses: [...this.#takeUnused(clause), ...this.#tentative, clause],
      isEvent: true,
      start: own ?? pending?.start ?? null,
      stop: clause.time?.stop ?? null,
      minutes: clause.length?.minutes ?? null,
    }
    this.#tentative = []
    this.parts.push(this.#event)
  }

  /** Removes the last part of the same sentence, if it is text behind an event or an event without words, and returns its clauses. */
  #takeUnused({ opensSentence }: Clause): Clause[] {
    const last = this.parts.at(-1)
    if (last === undefined || opensSentence || this.#event === null) return []
    const words = withoutLead(last.clauses.map(wordsOf).join(' ')).replace(NEXT, '')
    if (last.isEvent && (last.start !== null || /\p{L}{2}/u.test(words))) return []
    this.parts.pop()
    return last.clauses
  }

  #continue(clause: Clause): void {
    const event = this.#event
    const isNear = this.parts.at(-1)?.isEvent === true
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

  /** Adds a clause to the text of its sentence, and returns that. */
  #addText(clause: Clause): ProsePart {
    const last = this.parts.at(-1)
    const part = last?.isEvent === false && !clause.opensSentence ? last : textPart([])
    part.clauses.push(clause)
    if (part !== last) this.parts.push(part)
    return part
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
  for (const event of parts.filter(({ isEvent }) => isEvent)) {
    event.start = later(event.start) ?? end
    last = event.start ?? last
    event.stop = later(event.stop)
    const { start, minutes } = event
    end = event.stop ?? (start === null || minutes === null ? null : start + minutes)
  }
}

/** Reads the events that the sentences of a paragraph state, with the text between them. `begin`: the beginning of the whole, if it is known. */
export function eventsIn(text: string, begin: number | null): readonly ProsePart[] {
  const events = new Events(begin)
  for (const clause of clausesIn(text)) events.add(clause)
  events.endSentence()
  withStarts(events.parts)
  return events.parts
}
