import { z } from 'zod'
import { Kind } from '../../shared/agenda/model.ts'
import { textIn } from '../../shared/agenda/textIn.ts'
import { LanguageTag } from '../../shared/agenda/texts.ts'
import { peopleOfItem } from '../../shared/run/lookup.ts'
import type { ShowState } from '../../shared/run/state.ts'
import { remainingSeconds } from '../../shared/time/format.ts'
import { type Instant, MINUTE } from '../../shared/time/instant.ts'
import { isoOf } from '../../shared/time/iso.ts'
import { showTime } from '../../shared/time/showClock.ts'
import {
  allottedEnd,
  type Countdown,
  countdownDigits,
  nextDigitChange,
  PHASES,
  phaseBounds,
} from '../../shared/timing/countdown.ts'
import { type FixedTime, nextFixedTime } from '../../shared/timing/fixedTime.ts'
import { driftMinutes, type Moment, momentOf, shownStart } from '../../shared/timing/moment.ts'
import type { Row } from '../../shared/timing/row.ts'

const Iso = z.iso.datetime({ offset: true })
const Minutes = z.int()

const NowPerson = z.object({
  id: z.string(),
  name: z.string(),
  title: z.string().nullable(),
  affiliation: z.string().nullable(),
})

const NowItem = z.object({
  id: z.string(),
  title: z.string(),
  kind: Kind,
  language: LanguageTag.nullable(),
  people: z.array(NowPerson),
  /** The minute in which it began or is expected to begin. */
  start: Iso,
  /** Its current length in ms; 0 if it has none. */
  allotted: z.int(),
})

/** What is live and what follows, at one moment. Instants are in the time of the show, with the offset of its home zone. */
export const Now = z.object({
  show: z.string(),
  title: z.string(),
  /** The log position from which it follows. */
  seq: z.int(),
  /** The time of the server, and of the show: they differ in rehearsals. */
  serverTime: Iso,
  showTime: Iso,
  /** How fast the time of the show runs; 0 while it is paused. */
  rate: z.number(),
  status: z.enum(['planned', 'standby', 'live', 'paused', 'ended']),
  /** The colour of the countdown; null between items. */
  phase: z.enum(PHASES).nullable(),
  /** The time left in ms at which the live item turns amber and red; null if it has no end. */
  bounds: z.object({ amber: z.number(), red: z.number() }).nullable(),
  live: NowItem.nullable(),
  next: NowItem.nullable(),
  /** The live item: when its time ends or ended (null: it has no length, or nothing is live), and what is left in ms, negative over time. */
  endsAt: Iso.nullable(),
  remaining: z.int().nullable(),
  spent: z.int().nullable(),
  /** Whether `remaining` and `spent` change with time: not in a pause, except of an item that ends at a clock time. */
  running: z.boolean(),
  /** The figure as screens show it, such as 8:36 or +0:12; empty if there is none. */
  digits: z.string(),
  /** What all stage screens show. */
  stage: z.enum(['programme', 'clock', 'countdown', 'black', 'message']),
  /** Minutes behind the plan, negative ahead; null before the start and after the end. */
  drift: Minutes.nullable(),
  landing: z.object({
    end: Iso,
    stop: Iso.nullable(),
    /** Minutes to spare until the hard stop, negative over; null without a stop. */
    toSpare: Minutes.nullable(),
  }),
  /** The next fixed clock time; null after the last. */
  nextFixed: z
    .object({
      title: z.string(),
      at: Iso,
      expected: Iso,
      /** Minutes to spare, negative late. */
      toSpare: Minutes,
    })
    .nullable(),
})
export type Now = z.infer<typeof Now>

type Format = { readonly lang: string; readonly zone: string }

function itemOf(
  { line, agenda }: Moment,
  row: Row,
  { lang, zone }: Format,
): z.input<typeof NowItem> {
  const { item } = row
  const text = (texts: Parameters<typeof textIn>[0] | null) =>
    texts === null ? null : textIn(texts, lang).text
  return {
    id: item.id,
    title: textIn(item.title, lang).text,
    kind: item.kind,
    language: item.language,
    people: peopleOfItem(agenda, item).map(({ id, name, title, affiliation }) => ({
      id,
      name: textIn(name, lang).text,
      title: text(title),
      affiliation: text(affiliation),
    })),
    start: isoOf(shownStart(line, row), zone),
    allotted: row.lasts,
  }
}

function countOf(count: Countdown, now: Instant, { zone }: Format) {
  const isRunning = count.status === 'running' || count.status === 'paused'
  if (!isRunning)
    return {
      phase: null,
      bounds: null,
      endsAt: null,
      remaining: null,
      spent: null,
      running: false,
    }
  const hasEnd = !count.countsUp
  return {
    phase: count.phase,
    bounds: hasEnd ? phaseBounds(count.item, count.allotted) : null,
    endsAt: hasEnd ? isoOf(allottedEnd(count, now), zone) : null,
    remaining: hasEnd ? count.remaining : null,
    spent: count.spent,
    running: nextDigitChange(count, now) !== null,
  }
}

function fixedOf(fixed: FixedTime | null, { lang, zone }: Format): Now['nextFixed'] {
  if (fixed === null) return null
  const { segment, pinned, at, minutes } = fixed
  const title = textIn(segment.title, lang).text
  return { title, at: isoOf(pinned, zone), expected: isoOf(at, zone), toSpare: minutes }
}

/** Returns the facts of a show at server time `wall` (ms), with texts in `lang` (null: the show's first language); null if nothing is published. */
export function nowOf(
  state: ShowState,
  seq: number,
  wall: Instant,
  language: LanguageTag | null,
): Now | null {
  const { clock } = state
  const now = showTime(clock, wall)
  const moment = momentOf(state, now)
  if (moment === null) return null
  const { agenda, home, line, landing, count, status } = moment
  const format = { lang: language ?? agenda.languages[0] ?? 'en', zone: home }
  const isRunning = status !== 'planned' && status !== 'ended'
  return {
    show: state.show,
    title: textIn(agenda.title, format.lang).text,
    seq,
    serverTime: isoOf(wall, home),
    showTime: isoOf(now, home),
    rate: clock.paused ? 0 : clock.rate,
    status,
    live: moment.on && itemOf(moment, moment.on, format),
    next: moment.next && itemOf(moment, moment.next, format),
    ...countOf(count, now, format),
    digits: countdownDigits(count),
    stage: state.run.look.is,
    drift: isRunning ? driftMinutes(line) : null,
    landing: {
      end: isoOf(landing.end, home),
      stop: landing.stop === null ? null : isoOf(landing.stop, home),
      toSpare: landing.minutes,
    },
    nextFixed: fixedOf(isRunning ? nextFixedTime(state, line) : null, format),
  }
}

/** The same as one flat row of texts and numbers, for spreadsheets, button boards and titles of video mixers. */
export const FlatNow = z.array(z.record(z.string(), z.union([z.string(), z.number()]))).length(1)

type Columns = Readonly<Record<string, string | number>>

/** Returns the columns of an item, empty without one. */
function itemColumns(name: 'live' | 'next', item: Now['live']): Columns {
  const people = item?.people ?? []
  const [first] = people
  return {
    [`${name}_id`]: item?.id ?? '',
    [`${name}_title`]: item?.title ?? '',
    [`${name}_people`]: people.map((person) => person.name).join(', '),
    [`${name}_role`]: first?.title ?? '',
    [`${name}_affiliation`]: first?.affiliation ?? '',
    [`${name}_start`]: item?.start ?? '',
    [`${name}_minutes`]: item === null ? '' : Math.round(item.allotted / MINUTE),
  }
}

/** Returns the row of a spreadsheet: every column is always there, and empty without a value. */
export function flatNow(now: Now): z.infer<typeof FlatNow> {
  const { landing, nextFixed, remaining } = now
  return [
    {
      show: now.title,
      status: now.status,
      phase: now.phase ?? '',
      digits: now.digits,
      remaining_seconds: remaining === null ? '' : remainingSeconds(remaining),
      overrun: remaining !== null && remaining < 0 ? 1 : 0,
      live_ends: now.endsAt ?? '',
      ...itemColumns('live', now.live),
      ...itemColumns('next', now.next),
      drift_minutes: now.drift ?? '',
      show_end: landing.end,
      hard_stop: landing.stop ?? '',
      to_spare_minutes: landing.toSpare ?? '',
      fixed_title: nextFixed?.title ?? '',
      fixed_at: nextFixed?.at ?? '',
      fixed_to_spare_minutes: nextFixed?.toSpare ?? '',
      server_time: now.serverTime,
    },
  ]
}
