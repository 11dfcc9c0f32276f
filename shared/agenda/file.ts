import { z } from 'zod'
import { MINUTE } from '../time/instant.ts'
import { type AgendaFault, agendaFaults } from './checks.ts'
import { slimmingFor } from './defaults.ts'
import { ItemId, PersonId, SegmentId } from './ids.ts'
import {
  type Agenda,
  type Item,
  Kind,
  Meeting,
  type Person,
  type Segment,
  SpeakerRole,
} from './model.ts'
import { newItem } from './newItem.ts'
import { Zone } from './quantities.ts'
import { LanguageTag, Texts } from './texts.ts'
import { WallClock } from './wallClock.ts'

/** A clock time HH:MM in the agenda's home zone; `+1` behind it is the day after. */
const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(\+1)?$/, 'a clock time such as 15:00')

/** A length in minutes. */
const Minutes = z.number().min(0).max(1440)

const PersonInFile = z.strictObject({
  id: PersonId,
  name: Texts,
  title: Texts.optional(),
  affiliation: Texts.optional(),
  pronunciation: Texts.optional(),
  speaks: z.array(LanguageTag).optional(),
})

const ItemInFile = z.strictObject({
  id: ItemId,
  title: Texts,
  kind: Kind,
  minutes: Minutes,
  /** People by id; one who only moderates or sits on the panel is written `{person, role}`. */
  speakers: z
    .array(z.union([PersonId, z.strictObject({ person: PersonId, role: SpeakerRole })]))
    .optional(),
  language: LanguageTag.optional(),
  talkingPoints: z.array(Texts).optional(),
  notes: Texts.optional(),
  announce: Texts.optional(),
  least: Minutes.optional(),
  dropRank: z.int().min(0).max(99).nullable().optional(),
  amber: Minutes.optional(),
  red: Minutes.optional(),
})

const SegmentInFile = z.strictObject({
  id: SegmentId,
  title: Texts,
  notBefore: WallTime.optional(),
  mustEndBy: WallTime.optional(),
  minutes: Minutes.optional(),
  items: z.array(ItemInFile),
})

/** An agenda as a file: times by the clock of its home zone, lengths in minutes, no date. */
export const AgendaFile = z.strictObject({
  title: Texts,
  series: Texts.optional(),
  languages: z.array(LanguageTag).min(1),
  /** The first is the home zone. */
  zones: z.array(Zone).min(1),
  hardStop: WallTime.optional(),
  movableTo: WallTime.optional(),
  meeting: z
    .strictObject({
      link: Meeting.shape.link,
      id: z.string().optional(),
      passcode: z.string().optional(),
    })
    .optional(),
  people: z.array(PersonInFile),
  segments: z.array(SegmentInFile).min(1),
})
export type AgendaFile = z.infer<typeof AgendaFile>

/** An agenda made of a file, or what is wrong with it and where. */
export type Made =
  | { readonly ok: true; readonly agenda: Agenda }
  | { readonly ok: false; readonly faults: readonly AgendaFault[] }

function ms(minutes: number): number {
  return Math.round(minutes * MINUTE)
}

function personOf(person: z.infer<typeof PersonInFile>): Person {
  return {
    id: person.id,
    name: person.name,
    title: person.title ?? null,
    affiliation: person.affiliation ?? null,
    pronunciation: person.pronunciation ?? null,
    speaks: person.speaks ?? [],
  }
}

function slimmingOf({ kind, minutes, least, dropRank }: z.infer<typeof ItemInFile>) {
  const usual = slimmingFor(kind, ms(minutes))
  return {
    least: least === undefined ? usual.least : ms(least),
    dropRank: dropRank === undefined ? usual.dropRank : dropRank,
  }
}

function itemOf(item: z.infer<typeof ItemInFile>): Item {
  const { amber, red } = item
  return newItem({
    ...{ id: item.id, title: item.title, kind: item.kind, planned: ms(item.minutes) },
    speakers: (item.speakers ?? []).map((one) =>
      typeof one === 'string' ? { person: one, role: 'speaker' } : one,
    ),
    language: item.language ?? null,
    talkingPoints: item.talkingPoints ?? [],
    thresholds:
      amber === undefined || red === undefined ? null : { amber: ms(amber), red: ms(red) },
    slimming: slimmingOf(item),
    briefing: { notes: item.notes ?? null, announce: item.announce ?? null },
  })
}

function segmentOf(
  segment: z.infer<typeof SegmentInFile>,
  clock: WallClock,
  path: string,
): Segment {
  const pinned = clock.atOrNull(segment.notBefore, `${path}.notBefore`)
  return {
    id: segment.id,
    title: segment.title,
    start: pinned === null ? { type: 'follows' } : { type: 'notBefore', at: pinned },
    budget: segment.minutes === undefined ? null : ms(segment.minutes),
    mustEndBy: clock.atOrNull(segment.mustEndBy, `${path}.mustEndBy`),
    items: segment.items.map(itemOf),
  }
}

/** The agenda that a file comes to on a date (YYYY-MM-DD in its home zone), or what is wrong and where. */
export function agendaOn(file: AgendaFile, date: string): Made {
  const clock = new WallClock(date, file.zones[0] ?? 'UTC')
  const stop = clock.atOrNull(file.hardStop, 'hardStop')
  const agenda: Agenda = {
    title: file.title,
    series: file.series ?? null,
    languages: file.languages,
    zones: file.zones,
    hardStop:
      stop === null ? null : { at: stop, movableTo: clock.atOrNull(file.movableTo, 'movableTo') },
    meeting: file.meeting
      ? {
          link: file.meeting.link,
          id: file.meeting.id ?? null,
          passcode: file.meeting.passcode ?? null,
        }
      : null,
    people: file.people.map(personOf),
    segments: file.segments.map((segment, n) => segmentOf(segment, clock, `segments.${n}`)),
  }
  const faults = [...clock.faults, ...agendaFaults(agenda)]
  return faults.length === 0 ? { ok: true, agenda } : { ok: false, faults }
}
