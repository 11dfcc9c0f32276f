import { dateIn } from '../../time/format.ts'
import { slimmingFor } from '../defaults.ts'
import type { Agenda, HardStop, Item, Person, Segment, Slimming } from '../model.ts'
import { same } from '../same.ts'
import type { Texts } from '../texts.ts'
import { isCorrection, keysOf } from './likeness.ts'

/** Both texts in one, the new one's words first; what only the old one has is kept. */
function over(before: Texts | null, after: Texts | null): Texts | null {
  return before === null || after === null ? (after ?? before) : { ...before, ...after }
}

/** A title in the languages that were not read too, unless it became another title. */
function titleOver(before: Texts, after: Texts): Texts {
  return isCorrection(before, after) ? { ...before, ...after } : after
}

/** A show's title once a source's is taken for it: in the languages that only one of them has, that one's. */
export function titleTaken(before: Texts, after: Texts): Texts {
  const apart = Object.keys(after).every((tag) => before[tag] === undefined)
  return apart ? { ...before, ...after } : titleOver(before, after)
}

/** A person as read, with what was known of them besides. */
export function personOver(before: Person, after: Person): Person {
  return {
    ...before,
    name: { ...before.name, ...after.name },
    title: over(before.title, after.title),
    affiliation: over(before.affiliation, after.affiliation),
  }
}

/** What recovery may do is kept where somebody said it, as far as it goes with the new length. */
function slimmingOver(before: Item, after: Item): Slimming | null {
  if (before.slimming === null || after.slimming === null) return after.slimming
  if (same(before.slimming, slimmingFor(before.kind, before.planned))) return after.slimming
  return { ...before.slimming, least: Math.min(before.slimming.least, after.planned) }
}

/** Talking points keep the languages they have beside the one that was read; where none were read they all stay. */
function pointsOver(before: readonly Texts[], after: readonly Texts[]): Texts[] {
  if (after.length === 0) return [...before]
  return after.map((point) => {
    const known = before.find((one) => keysOf(one).some((text) => keysOf(point).includes(text)))
    return { ...known, ...point }
  })
}

/** A text speaks of titles, kinds, lengths and speakers; all else of an item stays as it was. */
export function itemOver(before: Item, after: Item): Item {
  const planned = after.planned === 0 ? before.planned : after.planned
  const kind = after.kind === 'other' ? before.kind : after.kind
  const spoken = { ...after, planned, kind, slimming: slimmingFor(kind, planned) }
  return {
    ...before,
    title: titleOver(before.title, after.title),
    ...{ kind, planned, speakers: after.speakers },
    talkingPoints: pointsOver(before.talkingPoints, after.talkingPoints),
    slimming: slimmingOver(before, spoken),
  }
}

/** A block as read, with what the text does not speak of; its latest end only on the same day. */
export function segmentOver(before: Segment, after: Segment, sameDay: boolean): Segment {
  const title = titleOver(before.title, after.title)
  return { ...after, id: before.id, title, mustEndBy: sameDay ? before.mustEndBy : null }
}

/** The day an agenda begins on, by its own home zone. */
export function dayOf({ segments: [first], zones: [zone] }: Agenda): string {
  return first?.start.type === 'notBefore' && zone !== undefined ? dateIn(first.start.at, zone) : ''
}

/** Whether two agendas begin on the same day. */
export function isSameDay(one: Agenda, other: Agenda): boolean {
  return dayOf(one) === dayOf(other)
}

function stopOver(before: HardStop | null, after: HardStop | null): HardStop | null {
  if (before === null || after === null) return after ?? before
  const { movableTo } = before
  return { at: after.at, movableTo: movableTo !== null && movableTo >= after.at ? movableTo : null }
}

function union<T>(one: readonly T[], other: readonly T[], most: number): T[] {
  return [...new Set([...one, ...other])].slice(0, most)
}

/** What concerns an agenda as a whole; times of the old one are kept only on the same day. */
export function wholeOver(before: Agenda, after: Agenda): Agenda {
  const notes = union(after.notes ?? [], before.notes ?? [], 200)
  return {
    ...after,
    series: over(before.series, after.series),
    languages: union(after.languages, before.languages, 10),
    hardStop: isSameDay(before, after) ? stopOver(before.hardStop, after.hardStop) : after.hardStop,
    meeting: after.meeting ?? before.meeting,
    ...(notes.length === 0 ? {} : { notes }),
  }
}
