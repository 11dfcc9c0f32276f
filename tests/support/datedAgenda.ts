import { agendaFaults } from '../../shared/agenda/checks.ts'
import { slimmingFor } from '../../shared/agenda/defaults.ts'
import {
  createFrom,
  newItem,
  newPerson,
  newSegment,
  SHOW_ROWS,
} from '../../shared/agenda/fields/fieldTables.ts'
import type { Agenda, Briefing, Item, Meeting, Segment } from '../../shared/agenda/model.ts'
import { WallClock } from '../../shared/agenda/wallClock.ts'
import { MINUTE } from '../../shared/time/instant.ts'

/** A clock time HH:MM in the agenda's home zone; `+1` at its end means the next day. */
type Wall = string

export type ShortItem = Partial<
  Pick<Item, 'language' | 'alsoLanguages' | 'talkingPoints' | 'atEnd'>
> &
  Partial<Briefing> & {
    readonly id: string
    readonly title: Item['title']
    readonly kind: Item['kind']
    readonly minutes: number
    readonly until?: Wall
    /** Ids of speakers. */
    readonly speakers?: readonly string[]
    readonly least?: number
    readonly dropRank?: number | null
  }

type ShortSegment = Pick<Segment, 'id' | 'title'> & {
  readonly chair?: string
  readonly notBefore?: Wall
  readonly mustEndBy?: Wall
  readonly minutes?: number
  readonly items: readonly ShortItem[]
}

/** An agenda in short, without a date: clock times, lengths in minutes, and only the fields that matter. */
export type ShortAgenda = Partial<
  Omit<Agenda, 'hardStop' | 'meeting' | 'people' | 'segments' | 'languages' | 'zones'>
> & {
  readonly title: Agenda['title']
  readonly languages: readonly string[]
  readonly zones: readonly string[]
  readonly hardStop?: Wall | undefined
  readonly movableTo?: Wall
  readonly meeting?: Pick<Meeting, 'link'> & Partial<Meeting>
  readonly people: readonly Parameters<typeof newPerson>[0][]
  readonly segments: readonly ShortSegment[]
}

const ms = (minutes: number) => Math.round(minutes * MINUTE)

/** The agenda in full, on a day (YYYY-MM-DD in its home zone); throws where it has faults. */
export function datedAgenda(short: ShortAgenda, date: string): Agenda {
  const { hardStop, movableTo, meeting, people, segments, languages, zones, ...others } = short
  const clock = new WallClock(date, zones[0] ?? 'UTC')
  const at = (wall: Wall, path: string) => {
    const [time = '', days = 0] = wall.split('+')
    return clock.onDay(Number(days), time, path)
  }
  const itemOf = (item: ShortItem, path: string): Item => {
    const { minutes, until, speakers = [], least, dropRank, ...more } = item
    const { notes = null, announce = null, documents, script, ...fields } = more
    const usual = slimmingFor(item.kind, ms(minutes))
    return newItem({
      ...fields,
      planned: ms(minutes),
      speakers: speakers.map((person) => ({ person, role: 'speaker' })),
      ...(until !== undefined && { until: at(until, `${path}.until`) }),
      slimming: {
        least: least === undefined ? usual.least : ms(least),
        dropRank: dropRank === undefined ? usual.dropRank : dropRank,
      },
      briefing: { notes, announce, ...(documents && { documents }), ...(script && { script }) },
    })
  }
  const segmentOf = (segment: ShortSegment, path: string): Segment => {
    const { notBefore, mustEndBy, minutes, items, ...fields } = segment
    return newSegment({
      ...fields,
      ...(notBefore !== undefined && {
        start: { type: 'notBefore', at: at(notBefore, `${path}.notBefore`) },
      }),
      budget: minutes === undefined ? null : ms(minutes),
      mustEndBy: mustEndBy === undefined ? null : at(mustEndBy, `${path}.mustEndBy`),
      items: items.map((item, n) => itemOf(item, `${path}.items.${n}`)),
    })
  }
  const agenda = createFrom(SHOW_ROWS, {
    ...others,
    languages: [...languages],
    zones: [...zones],
    hardStop:
      hardStop === undefined
        ? null
        : {
            at: at(hardStop, 'hardStop'),
            movableTo: movableTo === undefined ? null : at(movableTo, 'movableTo'),
          },
    meeting: meeting === undefined ? null : { id: null, passcode: null, ...meeting },
    people: people.map(newPerson),
    segments: segments.map((segment, n) => segmentOf(segment, `segments.${n}`)),
  })
  const faults = [...clock.faults, ...agendaFaults(agenda)]
  if (faults.length > 0) throw new Error(JSON.stringify(faults))
  return agenda
}
