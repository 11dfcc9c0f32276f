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

/** Returns the titles of shows, of their drafts and published agendas. */
export function titlesOf(states: readonly ShowState[]): readonly Texts[] {
  return states
    .flatMap(({ draft, published }) => [draft?.agenda.title, published?.agenda.title])
    .filter((title) => title !== undefined)
}

/** The least time before the start of a rehearsal, in ms. */
const BEFORE = 30 * SECOND

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

/** Adds the suffix of a rehearsal to a title, so that it differs from those `taken`. */
export function rehearsalTitle(title: Texts, taken: readonly Texts[]): Texts {
  const takenTexts = new Set(taken.flatMap((one) => Object.values(one)))
  const titles = Array.from({ length: takenTexts.size + 1 }, (_, n) => markedTitle(title, n + 1))
  return titles.find((one) => Object.values(one).every((text) => !takenTexts.has(text))) ?? title
}

/** Shifts an agenda by full minutes, so that `start` becomes `earliest` or up to a minute later. */
function shiftTo(agenda: Agenda, start: Instant, earliest: Instant): Agenda {
  return moveSchedule(agenda, minuteCeil(plus(earliest, -start)))
}

/** Shifts an agenda so that it starts `before` ms from now or up to a minute later. */
export function startingSoon(agenda: Agenda, now: Instant, before: Duration): Agenda {
  const [first] = planOf(agenda).segments.values()
  return shiftTo(agenda, first?.start ?? now, plus(now, before))
}

/** Returns the agenda and the clock of a rehearsal, which is about to start, or is at the start of item `from`. */
export function rehearsalOf(
  plan: Agenda,
  from: ItemId | null,
  now: Instant,
  taken: readonly Texts[],
): { readonly agenda: Agenda; readonly rehearsal: ShowClock } {
  const clock = { anchor: now, at: now, rate: 1, paused: false }
  const title = rehearsalTitle(plan.title, taken)
  // Items that were added during the show are part of this plan (P6).
  const segments = plan.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => ({ ...item, addedLive: false })),
  }))
  const copy: Agenda = { ...plan, title, segments }
  const item = from === null ? undefined : planOf(copy).items.get(from)
  if (from === null || item === undefined) {
    return { agenda: startingSoon(copy, now, BEFORE), rehearsal: clock }
  }
  const agenda = shiftTo(copy, item.start, now)
  const start = planOf(agenda).items.get(from)?.start ?? now
  return { agenda, rehearsal: { ...clock, anchor: latestOf(now, start) } }
}
