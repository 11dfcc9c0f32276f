import type { ImportOptions } from '../../../../shared/agenda/reading/draftFromReading.ts'
import type {
  ReadAgenda,
  ReadFinding,
  SourceReading,
} from '../../../../shared/agenda/reading/reading.ts'
import { same } from '../../../../shared/agenda/same.ts'
import { confirmed, type Mend, mended, withItem } from './mend.ts'

/** What a person said to a finding. */
export type FindingAnswer =
  | { readonly as: 'kept' }
  | { readonly as: 'ignored' }
  | { readonly as: 'mended'; readonly mend: Mend }

/** What of a source besides its items is kept. */
export type Kept = {
  /** Whether what was left out is kept as the agenda's notes. */
  readonly notes: boolean
  /** Whether everybody is to read what the source says the show is about; else it is a note. */
  readonly about: boolean
}

/** A reading while it is looked at; answers by the index of their finding, wishes by that of their agenda. */
export type Work = {
  readonly reading: SourceReading
  readonly answers: Readonly<Record<number, FindingAnswer>>
  /** The agenda that is shown, of those that were read. */
  readonly agenda: number
  readonly wishes: Readonly<Record<number, ImportOptions>>
  /** The time of the first item, where the source has none. */
  readonly starts: Readonly<Record<number, string>>
} & Kept

/** What nobody said anything of. */
export const NO_WISHES: ImportOptions = { date: null, zone: null }

/** A reading as it came: nothing answered, its first agenda shown. What was answered for the source that was pasted before stays, but for a date or a zone that this one now states otherwise (P9). */
export function newWork(reading: SourceReading, before?: Work): Work {
  const { starts = {}, notes = true, about = true } = before ?? {}
  const answered = reading.agendas.map((now, n): ImportOptions => {
    const was = before?.reading.agendas[n]
    if (before === undefined || was === undefined) return NO_WISHES
    const { date, zone } = wishesOf({ ...before, agenda: n })
    const dated = now.date === null || now.date === was.date
    const zoned = now.zones.length === 0 || same(now.zones, was.zones)
    return { ...before.wishes[n], date: dated ? date : null, zone: zoned ? zone : null }
  })
  const wishes = Object.fromEntries(answered.entries())
  return { reading, answers: {}, agenda: 0, wishes, starts, notes, about }
}

/** Answers a finding (null: asks again). */
export function answered(work: Work, index: number, answer: FindingAnswer | null): Work {
  const { [index]: _, ...others } = work.answers
  return { ...work, answers: answer === null ? others : { ...others, [index]: answer } }
}

/** Says the date or the zone of the agenda that is shown. */
export function wished(work: Work, part: Partial<ImportOptions>): Work {
  const before = work.wishes[work.agenda] ?? NO_WISHES
  return { ...work, wishes: { ...work.wishes, [work.agenda]: { ...before, ...part } } }
}

/** Whether a finding concerns an agenda; one without a place concerns them all. */
function concerns({ place }: ReadFinding, agenda: number): boolean {
  return place === null || place.agenda === agenda
}

/** A finding with its answer, in the order of the source. */
export type AskedFinding = {
  /** Its index in the reading. */
  readonly index: number
  /** Its number on the page, from 1. */
  readonly n: number
  readonly finding: ReadFinding
  readonly answer: FindingAnswer | null
  /** A guess that may be wrong, a contradiction, or a line that was not read: somebody has to say. */
  readonly needsAnswer: boolean
}

/** How a finding's mark looks: filled where an answer is needed, hollow where something was assumed, quiet once it was answered. */
export type Look = 'asks' | 'assumed' | 'answered'

/** The look of a finding's mark. */
export function lookOf({ answer, needsAnswer }: AskedFinding): Look {
  if (answer !== null) return 'answered'
  return needsAnswer ? 'asks' : 'assumed'
}

/** The findings of the agenda that is shown, in order of lines, numbered as on the page behind `before` others. */
export function askedOf({ reading, answers, agenda }: Work, before = 0): readonly AskedFinding[] {
  return reading.findings
    .map((finding, index) => ({ finding, index }))
    .filter(({ finding }) => concerns(finding, agenda))
    .toSorted((a, b) => (a.finding.line ?? 0) - (b.finding.line ?? 0))
    .map(({ finding, index }, at) => ({
      index,
      n: before + at + 1,
      finding,
      answer: answers[index] ?? null,
      needsAnswer: finding.level !== 'assumed',
    }))
}

/** What a person said of the agenda that is shown: said for itself counts for more than as a finding's answer, and that for more than what was said for another day. */
export function wishesOf(work: Work): ImportOptions {
  const said = work.wishes[work.agenda] ?? NO_WISHES
  const last = (field: 'date' | 'zone') =>
    askedOf(work).reduce<string | null>((found, { answer }) => {
      const mend = answer?.as === 'mended' ? answer.mend : null
      return mend?.field === field ? mend.value : found
    }, null)
  const zone = said.zone ?? last('zone') ?? zoneElsewhere(work)
  return { ...ofAllDays(work), ...said, date: said.date ?? last('date'), zone }
}

/** The zone that was said for another day, where the source says none for this one. */
function zoneElsewhere({ reading, agenda, wishes }: Work): string | null {
  if ((reading.agendas[agenda]?.zones.length ?? 0) > 0) return null
  return Object.values(wishes).find(({ zone }) => zone !== null)?.zone ?? null
}

/** What was said for another day and is true of each of them: the languages, and the title where the source has one for all. */
function ofAllDays({ reading, agenda, wishes }: Work): Pick<ImportOptions, 'title' | 'languages'> {
  const own = reading.agendas[agenda]?.title ?? {}
  const others = Object.entries(wishes)
  const languages = others.find(([, wish]) => wish.languages !== undefined)?.[1].languages
  const title = others.find(
    ([day, wish]) => wish.title !== undefined && same(reading.agendas[Number(day)]?.title, own),
  )?.[1].title
  return { ...(languages && { languages }), ...(title && { title }) }
}

const EMPTY: ReadAgenda = {
  title: {},
  date: null,
  room: null,
  zones: [],
  startsAt: null,
  hardStop: null,
  meeting: null,
  segments: [],
  notes: [],
}

/** The agenda that is shown with everything put right so far; places of findings hold in it until new items are in. */
function withAnswers(work: Work): ReadAgenda {
  const base = work.reading.agendas[work.agenda] ?? EMPTY
  const time = work.starts[work.agenda]
  const whole = { segment: null, item: null }
  const begun = time === undefined ? base : mended(base, whole, { field: 'start', value: time })
  return askedOf(work).reduce((agenda, { finding, answer }) => {
    const spot = finding.place ?? whole
    if (answer?.as === 'kept') return confirmed(agenda, spot)
    if (answer?.as !== 'mended') return agenda
    const { mend } = answer
    return mended(agenda, mend.field === 'join' ? (mend.spot ?? whole) : spot, mend)
  }, begun)
}

/** An agenda as shown: with new items, each item and segment under the place that findings know it by (null: it is new). */
export type Shown = {
  readonly agenda: ReadAgenda
  /** The same without new items, as places of findings count in it. */
  readonly bare: ReadAgenda
  readonly placeOf: (segment: number, item: number) => string
}

/** The key of a place among those that findings name. */
export function placeKey(segment: number, item: number | null): string {
  return item === null ? `${segment}` : `${segment}/${item}`
}

/** The agenda that is shown, as it would be taken over. */
export function shownAgenda(work: Work): Shown {
  const bare = withAnswers(work)
  const keys = new Map(
    bare.segments.flatMap(({ items }, segment) =>
      items.map((item, at) => [item, placeKey(segment, at)] as const),
    ),
  )
  const added = askedOf(work).flatMap(({ answer }) =>
    answer?.as === 'mended' && answer.mend.field === 'item' ? [answer.mend] : [],
  )
  const agenda = added.reduce((made, { value, line }) => withItem(made, value, line), bare)
  return {
    agenda,
    bare,
    placeOf: (segment, at) => {
      const item = agenda.segments[segment]?.items[at]
      return (item && keys.get(item)) ?? `new ${item?.lines[0] ?? 0}`
    },
  }
}

/** An agenda with what it is about among its notes. */
function aboutNoted({ about, ...agenda }: ReadAgenda): ReadAgenda {
  const lines = Object.values(about ?? {}).flatMap((texts) =>
    Object.values(texts ?? {}).flatMap((text) => text.split('\n')),
  )
  return { ...agenda, notes: [...agenda.notes, ...lines] }
}

/** What is taken over: the agenda that is shown, with what it is about where that is to be seen, and with its notes if they are wanted. */
export function takenOver(work: Work): ReadAgenda {
  const { agenda } = shownAgenda(work)
  const told = work.about ? agenda : aboutNoted(agenda)
  return work.notes ? told : { ...told, notes: [] }
}
