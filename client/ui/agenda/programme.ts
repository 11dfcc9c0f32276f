import type { Agenda, Item, Person } from '../../../shared/agenda/model.ts'
import { nameWithAddress, type TextInLanguage, textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag, Texts } from '../../../shared/agenda/texts.ts'
import { findItem, hasNoLength, peopleOfItem } from '../../../shared/run/lookup.ts'
import type { Run } from '../../../shared/run/state.ts'
import { type Instant, minuteFloor } from '../../../shared/time/instant.ts'
import { type Moment, publicStart, shownAt, shownStart } from '../../../shared/timing/moment.ts'
import type { Row, Timeline } from '../../../shared/timing/row.ts'
import { turnCount } from '../../../shared/timing/turns.ts'

/** The start of a turn, as all screens state it. `was`: it has begun; `set`: planned or certain; `about`: projected; `soon`: no minute can be stated any more. */
export type AnnouncedStart = { readonly at: Instant; readonly as: 'was' | 'set' | 'about' | 'soon' }

/** Whether the next turn begins only when somebody ends the live item. */
function isOpenEnded({ on, next, now }: Timeline): boolean {
  if (on === null) return next?.projected !== null && (next?.projected?.start ?? now) <= now
  const isBreak = on.item.kind === 'break'
  return (on.projected?.end ?? now) <= now || (isBreak && on.status === 'paused')
}

/** Returns the start of a row as all screens state it (T7). During a break, this is the minute in which its countdown ends. */
export function announcedStart(line: Timeline, row: Row): AnnouncedStart {
  if (row.actual !== null) return { at: shownStart(line, row), as: 'was' }
  const { at, about } = publicStart(line, row)
  const start: AnnouncedStart = { at, as: about ? 'about' : 'set' }
  if (row.status !== 'waiting' || row.projected === null) return start
  const isNext = row === line.next
  if (at < minuteFloor(line.now) || (isNext && isOpenEnded(line))) return { at, as: 'soon' }
  const afterBreak = isNext && line.on?.item.kind === 'break'
  return afterBreak ? { at: shownStart(line, row), as: 'set' } : start
}

/** Whether standby lasts until a stated minute in the future, as before the start of the show or of a pinned segment. */
function isWaitingFor({ at, as }: AnnouncedStart, now: Instant): boolean {
  return as !== 'soon' && at > minuteFloor(now)
}

/**
 * Returns when a live break ends, as all screens state it: the minute in which its countdown ends, never the start of the next
 * item (T1c). It is `soon` once that minute has passed or while the break is paused. Null if no break is live or nothing follows.
 */
function announcedBreakEnd(line: Timeline): AnnouncedStart | null {
  const { on, next, now } = line
  if (on?.item.kind !== 'break' || on.projected === null || next === null) return null
  const { end } = on.projected
  return { at: shownAt(line, end), as: end <= now || on.status === 'paused' ? 'soon' : 'set' }
}

/** Returns the title and the affiliation of a person, as far as the agenda has them. */
export function aboutOf(
  { title, affiliation }: Person,
  lang: LanguageTag,
): readonly TextInLanguage[] {
  return [title, affiliation].flatMap((texts) => (texts === null ? [] : [textIn(texts, lang)]))
}

/** Returns the people of an item, with their forms of address; `isList`: with their names only. */
export function billedPeople(agenda: Agenda, item: Item, lang: LanguageTag, isList = false) {
  return peopleOfItem(agenda, item).map((person) => ({
    person: person.id,
    name: isList ? textIn(person.name, lang) : nameWithAddress(person, lang),
    about: aboutOf(person, lang),
  }))
}

/** A person on the programme: their name, title and affiliation. */
export type BilledPerson = ReturnType<typeof billedPeople>[number]

/** Returns the segment of an item, and its number among the turns that are not dropped. */
export function placeInSegment(agenda: Agenda, run: Run, item: Item) {
  const segment = findItem(agenda, item.id)?.segment
  return { title: segment?.title ?? item.title, count: turnCount(agenda, run, item) }
}

/** Whether an item only repeats the title of its segment, so that its people distinguish it. */
export function isNamedByPeople(segment: Texts, item: Item): boolean {
  if (item.speakers.length === 0) return false
  return Object.entries(item.title).every(([tag, text]) => segment[tag] === text)
}

/** Whether the live item has spent more than its time; not at the moment when no time is left (T5). */
function isOver({ lasts, spent, item, granted }: Row): boolean {
  const isWithoutTime = lasts === 0 && hasNoLength(item, granted)
  return isWithoutTime || spent > lasts
}

/** Whether a turn begins only when somebody ends the live item, which is over its time or has no length. The projected start of that turn is then always now. */
export function waitsForEnd({ on, next, now }: Timeline, row: Row): boolean {
  if (on === null || row !== next) return false
  return isOver(on) && (row.projected?.start ?? now) <= now
}

/** The public state of the show, which determines the layout of a public screen. */
export type Scene =
  /** Before the start, or (`begun`) in standby until a known minute. */
  | { readonly is: 'waiting'; readonly begun: boolean; readonly start: AnnouncedStart }
  | { readonly is: 'standby' | 'live' }
  /** A break, with its end; null if nothing follows. */
  | { readonly is: 'break'; readonly back: AnnouncedStart | null }
  /** No item is left, or the show has ended. */
  | { readonly is: 'over'; readonly ended: boolean }

/** Returns the state of the show at a moment. */
export function sceneOf({ status, line }: Moment): Scene {
  if (status === 'ended') return { is: 'over', ended: true }
  if (line.on !== null) {
    const isBreak = line.on.item.kind === 'break'
    return isBreak ? { is: 'break', back: announcedBreakEnd(line) } : { is: 'live' }
  }
  if (line.next === null) return { is: 'over', ended: false }
  const start = announcedStart(line, line.next)
  if (status !== 'planned' && !isWaitingFor(start, line.now)) return { is: 'standby' }
  return { is: 'waiting', begun: line.rows.some(({ actual }) => actual !== null), start }
}
