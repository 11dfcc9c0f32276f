import { z } from 'zod'
import { MINUTE } from '../time/instant.ts'
import { type AgendaFault, agendaFaults } from './checks.ts'
import { slimmingFor } from './defaults.ts'
import { BRIEFING_FIELDS, NO_BRIEFING } from './fields/briefing.ts'
import { freshOf } from './fields/fieldTables.ts'
import { ITEM_FIELDS } from './fields/item.ts'
import { PERSON_FIELDS } from './fields/person.ts'
import { SHOW_ROWS } from './fields/rows.ts'
import { SEGMENT_FIELDS } from './fields/segment.ts'
import { SHOW_FIELDS } from './fields/show.ts'
import { shapeIn, writtenIn } from './fields/written.ts'
import { homeZone } from './homeZone.ts'
import { PersonId } from './ids.ts'
import { Agenda, Briefing, Item, Meeting, Person, Segment, SpeakerRole } from './model.ts'
import { newItem } from './newItem.ts'
import { newPerson } from './newPerson.ts'
import { newSegment } from './newSegment.ts'
import { WallClock } from './wallClock.ts'

/** A clock time HH:MM in the agenda's home zone; `+1` behind it is the day after. */
const WallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d(\+1)?$/, 'a clock time such as 15:00')

/** A length in minutes. */
const Minutes = z.number().min(0).max(1440)

const PersonInFile = z.strictObject(shapeIn(PERSON_FIELDS, Person.shape))

const ItemInFile = z.strictObject({
  ...shapeIn(ITEM_FIELDS, Item.shape),
  ...shapeIn(BRIEFING_FIELDS, Briefing.shape),
  minutes: Minutes,
  until: WallTime.optional(),
  /** People by id; one who only moderates or sits on the panel is written `{person, role}`. */
  speakers: z
    .array(z.union([PersonId, z.strictObject({ person: PersonId, role: SpeakerRole })]))
    .optional(),
  least: Minutes.optional(),
  dropRank: z.int().min(0).max(99).nullable().optional(),
  amber: Minutes.optional(),
  red: Minutes.optional(),
})

const SegmentInFile = z.strictObject({
  ...shapeIn(SEGMENT_FIELDS, Segment.shape),
  notBefore: WallTime.optional(),
  mustEndBy: WallTime.optional(),
  minutes: Minutes.optional(),
  items: z.array(ItemInFile),
})

/** An agenda without a date, as examples are written: times by the clock of its home zone, lengths in minutes, no date. */
export const UndatedAgenda = z.strictObject({
  ...shapeIn(SHOW_FIELDS, Agenda.shape),
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
export type UndatedAgenda = z.infer<typeof UndatedAgenda>

/** An agenda, or what is wrong with it and where. */
export type AgendaResult =
  | { readonly ok: true; readonly agenda: Agenda }
  | { readonly ok: false; readonly faults: readonly AgendaFault[] }

function ms(minutes: number): number {
  return Math.round(minutes * MINUTE)
}

function slimmingOf({ kind, minutes, least, dropRank }: z.infer<typeof ItemInFile>) {
  const usual = slimmingFor(kind, ms(minutes))
  return {
    least: least === undefined ? usual.least : ms(least),
    dropRank: dropRank === undefined ? usual.dropRank : dropRank,
  }
}

function itemOf(item: z.infer<typeof ItemInFile>, clock: WallClock, path: string): Item {
  const until = clock.atOrNull(item.until, `${path}.until`)
  const { amber, red } = item
  return newItem({
    ...writtenIn(ITEM_FIELDS, item),
    planned: ms(item.minutes),
    speakers: (item.speakers ?? []).map((one) =>
      typeof one === 'string' ? { person: one, role: 'speaker' } : one,
    ),
    thresholds:
      amber === undefined || red === undefined ? null : { amber: ms(amber), red: ms(red) },
    ...(until === null ? {} : { until }),
    slimming: slimmingOf(item),
    briefing: { ...NO_BRIEFING, ...writtenIn(BRIEFING_FIELDS, item) },
  })
}

function segmentOf(
  segment: z.infer<typeof SegmentInFile>,
  clock: WallClock,
  path: string,
): Segment {
  const pinned = clock.atOrNull(segment.notBefore, `${path}.notBefore`)
  return newSegment({
    ...writtenIn(SEGMENT_FIELDS, segment),
    start: pinned === null ? { type: 'follows' } : { type: 'notBefore', at: pinned },
    budget: segment.minutes === undefined ? null : ms(segment.minutes),
    mustEndBy: clock.atOrNull(segment.mustEndBy, `${path}.mustEndBy`),
    items: segment.items.map((item, n) => itemOf(item, clock, `${path}.items.${n}`)),
  })
}

/** The agenda that an undated one comes to on a date (YYYY-MM-DD in its home zone), or what is wrong and where. */
export function agendaOn(file: UndatedAgenda, date: string): AgendaResult {
  const clock = new WallClock(date, homeZone(file))
  const stop = clock.atOrNull(file.hardStop, 'hardStop')
  const agenda = freshOf(SHOW_ROWS, {
    ...writtenIn(SHOW_FIELDS, file),
    hardStop:
      stop === null ? null : { at: stop, movableTo: clock.atOrNull(file.movableTo, 'movableTo') },
    meeting: file.meeting
      ? {
          link: file.meeting.link,
          id: file.meeting.id ?? null,
          passcode: file.meeting.passcode ?? null,
        }
      : null,
    people: file.people.map((person) => newPerson(writtenIn(PERSON_FIELDS, person))),
    segments: file.segments.map((segment, n) => segmentOf(segment, clock, `segments.${n}`)),
  })
  const faults = [...clock.faults, ...agendaFaults(agenda)]
  return faults.length === 0 ? { ok: true, agenda } : { ok: false, faults }
}
