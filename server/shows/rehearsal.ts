import { moveSchedule } from '../../shared/agenda/edits.ts'
import type { ItemId } from '../../shared/agenda/ids.ts'
import type { Agenda } from '../../shared/agenda/model.ts'
import { planOf } from '../../shared/agenda/plan.ts'
import { TEXT_LIMIT } from '../../shared/agenda/textLimits.ts'
import type { Texts } from '../../shared/agenda/texts.ts'
import type { ShowState } from '../../shared/run/state.ts'
import {
  type Duration,
  type Instant,
  latestOf,
  minuteCeil,
  plus,
  SECOND,
} from '../../shared/time/instant.ts'
import type { ShowClock } from '../../shared/time/showClock.ts'

/** Returns the titles of the drafts and of the published agendas of shows. */
export function titlesOf(states: readonly ShowState[]): readonly Texts[] {
  return states
    .flatMap(({ draft, published }) => [draft?.agenda.title, published?.agenda.title])
    .filter((title) => title !== undefined)
}

/** The least time before the start of a rehearsal, in ms. */
const MIN_DELAY = 30 * SECOND

/** Returns the suffix for the title of the nth rehearsal. */
function rehearsalMark(tag: string, n: number): string {
  const number = n === 1 ? '' : ` ${n}`
  if (tag.startsWith('zh')) return `（彩排${number}）`
  return tag.startsWith('de') ? ` (Probe${number})` : ` (rehearsal${number})`
}

function markedTitle(title: Texts, n: number): Texts {
  return Object.fromEntries(
    Object.entries(title).map(([tag, text]) => {
      const mark = rehearsalMark(tag, n)
      return [tag, `${text.slice(0, TEXT_LIMIT - mark.length)}${mark}`]
    }),
  )
}

/** Returns a title with the suffix of a rehearsal, which differs from all `takenTitles`. */
export function rehearsalTitle(title: Texts, takenTitles: readonly Texts[]): Texts {
  const takenTexts = new Set(takenTitles.flatMap((one) => Object.values(one)))
  const titles = Array.from({ length: takenTexts.size + 1 }, (_, n) => markedTitle(title, n + 1))
  return titles.find((one) => Object.values(one).every((text) => !takenTexts.has(text))) ?? title
}

/** Shifts an agenda by full minutes, so that `start` becomes `earliest` or up to a minute later. */
function shiftTo(agenda: Agenda, start: Instant, earliest: Instant): Agenda {
  return moveSchedule(agenda, minuteCeil(plus(earliest, -start)))
}

/** Shifts an agenda so that it starts `delay` ms from now or up to a minute later. */
export function shiftToStartSoon(agenda: Agenda, now: Instant, delay: Duration): Agenda {
  const [first] = planOf(agenda).segments.values()
  return shiftTo(agenda, first?.start ?? now, plus(now, delay))
}

/** Returns the agenda and the clock of a rehearsal, which is about to start, or is at the start of `startItem`. */
export function rehearsalOf(
  plan: Agenda,
  startItem: ItemId | null,
  now: Instant,
  takenTitles: readonly Texts[],
): { readonly agenda: Agenda; readonly rehearsal: ShowClock } {
  const clock = { anchor: now, at: now, rate: 1, paused: false }
  const title = rehearsalTitle(plan.title, takenTitles)
  // Items that were added during the show are part of this plan (P6).
  const segments = plan.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => ({ ...item, addedLive: false })),
  }))
  const copy: Agenda = { ...plan, title, segments }
  const item = startItem === null ? undefined : planOf(copy).items.get(startItem)
  if (startItem === null || item === undefined) {
    return { agenda: shiftToStartSoon(copy, now, MIN_DELAY), rehearsal: clock }
  }
  const agenda = shiftTo(copy, item.start, now)
  const start = planOf(agenda).items.get(startItem)?.start ?? now
  return { agenda, rehearsal: { ...clock, anchor: latestOf(now, start) } }
}
