import { moveSchedule } from '../../shared/agenda/edits.ts'
import type { ItemId } from '../../shared/agenda/ids.ts'
import type { Agenda, Segment } from '../../shared/agenda/model.ts'
import { planOf } from '../../shared/agenda/plan.ts'
import { TEXT_LIMIT } from '../../shared/agenda/textLimits.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import {
  type Duration,
  type Instant,
  latestOf,
  minuteCeil,
  plus,
  SECOND,
} from '../../shared/time/instant.ts'
import type { ShowClock } from '../../shared/time/showClock.ts'

/** How long before its start a rehearsal of a plan is made, at least, in ms. */
const BEFORE = 30 * SECOND

/** How the nth rehearsal is told in a language from the show itself and from the other rehearsals. */
function markIn(tag: string, n: number): string {
  const number = n === 1 ? '' : ` ${n}`
  if (tag.startsWith('zh')) return `（彩排${number}）`
  return tag.startsWith('de') ? ` (Probe${number})` : ` (rehearsal${number})`
}

function numbered(title: Texts, n: number): Texts {
  return Object.fromEntries(
    Object.entries(title).map(([tag, text]) => {
      const mark = markIn(tag, n)
      return [tag, `${text.slice(0, TEXT_LIMIT - mark.length)}${mark}`]
    }),
  )
}

/** The title of a rehearsal: marked as one, and none of those that are `taken`. */
export function rehearsalTitle(title: Texts, taken: readonly Texts[]): Texts {
  const known = new Set(taken.flatMap((one) => Object.values(one)))
  const titles = Array.from({ length: known.size + 1 }, (_, n) => numbered(title, n + 1))
  return titles.find((one) => Object.values(one).every((text) => !known.has(text))) ?? title
}

/** When an agenda begins by its plan. */
function beginningOf(agenda: Agenda): Instant | undefined {
  const [first] = planOf(agenda).segments.values()
  return first?.start
}

/** The agenda with all its times moved by full minutes, so that what starts at `start` in it does so at `soonest` or up to a minute later. */
function movedTo(agenda: Agenda, start: Instant, soonest: Instant): Agenda {
  return moveSchedule(agenda, minuteCeil(plus(soonest, -start)))
}

/** The agenda with all its times moved so that it begins at least `before` ms from now, within a minute of that. */
export function aboutToBegin(agenda: Agenda, now: Instant, before: Duration): Agenda {
  return movedTo(agenda, beginningOf(agenda) ?? now, plus(now, before))
}

/** A segment as it is planned: what was added while the show ran is part of the plan (P6). */
function asPlanned(segment: Segment): Segment {
  return { ...segment, items: segment.items.map((item) => ({ ...item, addedLive: false })) }
}

/** What a rehearsal of a plan runs, and by which clock: it is about to begin, or it is just when `from` starts in it. */
export function rehearsalOf(
  plan: Agenda,
  from: ItemId | null,
  now: Instant,
  taken: readonly Texts[],
): { readonly agenda: Agenda; readonly rehearsal: ShowClock } {
  const clock = { anchor: now, at: now, rate: 1, paused: false }
  const title = rehearsalTitle(plan.title, taken)
  const copy: Agenda = { ...plan, title, segments: plan.segments.map(asPlanned) }
  const item = from === null ? undefined : planOf(copy).items.get(from)
  if (from === null || item === undefined) {
    return { agenda: aboutToBegin(copy, now, BEFORE), rehearsal: clock }
  }
  const agenda = movedTo(copy, item.start, now)
  const start = planOf(agenda).items.get(from)?.start ?? now
  return { agenda, rehearsal: { ...clock, anchor: latestOf(now, start) } }
}
