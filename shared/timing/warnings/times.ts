import type { DraftChange } from '../../agenda/draft/change.ts'
import { newItem } from '../../agenda/fields/fieldTables.ts'
import type { Agenda, Segment } from '../../agenda/model.ts'
import { type Plan, plannedLength } from '../../agenda/plan.ts'
import type { LanguageTag, Texts } from '../../agenda/texts.ts'
import { type Duration, type Instant, latestOf, MINUTE } from '../../time/instant.ts'
import type { Warning } from './warning.ts'

/** Unfilled time of at least this length can become a discussion; shorter time is slack. */
const MIN_DISCUSSION: Duration = 5 * MINUTE

const OPEN_DISCUSSION: Readonly<Record<LanguageTag, string>> = {
  en: 'Open discussion',
  'zh-Hans': '自由讨论',
  'zh-Hant': '自由討論',
  de: 'Offene Diskussion',
  fr: 'Discussion ouverte',
}

function titleIn(languages: readonly LanguageTag[]): Texts {
  const known = languages.flatMap((tag) => {
    const text = OPEN_DISCUSSION[tag]
    return text === undefined ? [] : [[tag, text] as const]
  })
  return Object.fromEntries(known.length > 0 ? known : [['en', 'Open discussion']])
}

function freeId(agenda: Agenda, prefix: string): string {
  const ids = new Set(agenda.segments.flatMap(({ id, items }) => [id, ...items.map((i) => i.id)]))
  const candidates = Array.from({ length: ids.size + 1 }, (_, n) => `${prefix}-${n + 1}`)
  return candidates.find((id) => !ids.has(id)) ?? prefix
}

function canHaveDiscussion({ items }: Segment): boolean {
  return items.some(({ kind }) => kind === 'panel' || kind === 'case' || kind === 'qa')
}

/** Returns the change that fills the rest of a segment with an open discussion, before its questions. */
function fillChange(agenda: Agenda, segment: Segment, left: Duration): readonly DraftChange[] {
  const questions = segment.items.findIndex(({ kind }) => kind === 'qa')
  const after = segment.items[questions < 0 ? segment.items.length - 1 : questions - 1]?.id ?? null
  const item = newItem({
    id: freeId(agenda, `${segment.id}-discussion`.slice(0, 70)),
    title: titleIn(agenda.languages),
    kind: 'discussion',
    planned: left,
  })
  return [{ type: 'insertItem', to: { segment: segment.id, after }, item }]
}

function budgetWarning(agenda: Agenda, segment: Segment): Warning | null {
  const { budget, id, items } = segment
  if (budget === null || items.length === 0) return null
  const filled = items.reduce((sum, item) => sum + plannedLength(item), 0)
  const place = { of: 'segment', id } as const
  if (filled > budget) {
    const change = { type: 'setValue', ...place, field: 'budget' } as const
    const longer = { ...change, value: filled, was: budget }
    return { kind: 'over-budget', filled, budget, place, fix: [longer] }
  }
  const left = budget - filled
  if (left === 0) return null
  const fix =
    canHaveDiscussion(segment) &&
    left >= MIN_DISCUSSION &&
    !items.some(({ kind }) => kind === 'discussion')
      ? fillChange(agenda, segment, left)
      : null
  return { kind: 'under-budget', filled, budget, place, fix }
}

/** Returns warnings about segments whose items take more or less than their budget. */
export function budgetWarnings(agenda: Agenda): readonly Warning[] {
  return agenda.segments.flatMap((segment) => budgetWarning(agenda, segment) ?? [])
}

function followChange(segment: Segment): readonly DraftChange[] {
  const { id, start } = segment
  return [
    { type: 'setValue', of: 'segment', id, field: 'start', value: { type: 'follows' }, was: start },
  ]
}

/** Returns warnings about clock times that leave a gap, or that come before the end of the previous segment. */
export function seamWarnings(agenda: Agenda, plan: Plan): readonly Warning[] {
  return agenda.segments.flatMap((segment, n): readonly Warning[] => {
    const previous = agenda.segments[n - 1]
    const end = previous && plan.segments.get(previous.id)?.end
    if (segment.start.type === 'follows' || end === undefined) return []
    const by = segment.start.at - end
    if (by === 0) return []
    const place = { of: 'segment', id: segment.id } as const
    const fix = followChange(segment)
    return [by > 0 ? { kind: 'gap', by, place, fix } : { kind: 'overlap', by: -by, place, fix }]
  })
}

/** Returns warnings about stops that the plan itself misses. */
export function stopWarnings(agenda: Agenda, plan: Plan): readonly Warning[] {
  const ends = agenda.segments.map(({ id }) => plan.segments.get(id)?.end)
  const found = agenda.segments.flatMap(({ id, mustEndBy }, n): readonly Warning[] => {
    const end = ends[n]
    if (mustEndBy === null || end === undefined || end <= mustEndBy) return []
    const place = { of: 'segment', id } as const
    return [{ kind: 'stop-missed', stop: mustEndBy, by: end - mustEndBy, place, fix: null }]
  })
  const [first, ...rest] = ends.filter((end) => end !== undefined)
  const stop = agenda.hardStop?.at
  if (stop === undefined || first === undefined) return found
  const by = latestOf(first, ...rest) - stop
  return by <= 0
    ? found
    : [...found, { kind: 'stop-missed', stop, by, place: { of: 'show' }, fix: null }]
}

/** Returns warnings about a first start that has passed. */
export function pastWarnings(agenda: Agenda, now: Instant | null): readonly Warning[] {
  const start = agenda.segments[0]?.start
  if (now === null || start?.type !== 'notBefore' || start.at >= now) return []
  return [{ kind: 'start-passed', at: start.at, place: { of: 'show' }, fix: null }]
}
