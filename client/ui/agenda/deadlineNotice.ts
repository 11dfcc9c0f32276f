import type { ItemId, SegmentId } from '../../../shared/agenda/ids.ts'
import type { Agenda, Item, Kind, Segment } from '../../../shared/agenda/model.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { findItem, peopleOfItem } from '../../../shared/run/lookup.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { type DecisionDeadline, decisionDeadline } from '../../../shared/timing/decisionDeadline.ts'
import { announcedMoment } from '../../../shared/timing/moment.ts'
import { shortTitle } from './peopleNames.ts'
import { type Reader, timesForReader } from './zoneTimes.ts'

/** The kinds whose word names an item in a sentence: "the panel". */
const LABELLED_KINDS = ['opening', 'panel', 'discussion', 'qa', 'break', 'closing'] as const

type LabelledKind = (typeof LABELLED_KINDS)[number]

/** The name of an item or a segment in a sentence: the word for its kind, the name of its first speaker, or its title. */
export type AgendaLabel =
  | { readonly by: 'kind'; readonly kind: LabelledKind }
  | { readonly by: 'name' | 'title'; readonly text: string }

/** The kinds for which a sentence states the loss as a number: "one talk". */
const COUNTED_KINDS = ['talk', 'case', 'welcome', 'panel'] as const

type CountedKind = (typeof COUNTED_KINDS)[number]

/** The loss after a missed deadline; `itself` states that the item of the deadline is the item that is shortened or dropped. */
type NoticedLoss =
  | { readonly is: 'shorten' | 'drop'; readonly what: AgendaLabel; readonly itself: boolean }
  | { readonly is: 'lose'; readonly kind: CountedKind }
  | { readonly is: 'stop' }

function labelledKind(kind: Kind): LabelledKind | null {
  return LABELLED_KINDS.find((one) => one === kind) ?? null
}

function itemLabel(agenda: Agenda, item: Item, lang: LanguageTag): AgendaLabel {
  const kind = labelledKind(item.kind)
  if (kind !== null) return { by: 'kind', kind }
  const [first] = peopleOfItem(agenda, item)
  return first === undefined
    ? { by: 'title', text: shortTitle(textIn(item.title, lang)).text }
    : { by: 'name', text: textIn(first.name, lang).text }
}

/** Whether a segment is called a panel: it has a panel item, or cases with a discussion. */
function isPanel({ items }: Segment): boolean {
  const has = (...kinds: readonly Kind[]) => items.some(({ kind }) => kinds.includes(kind))
  return has('panel') || (has('case') && has('discussion', 'qa'))
}

/** Returns the name of a segment in a sentence, in `lang`; null if the segment does not exist. */
export function segmentLabel(agenda: Agenda, id: SegmentId, lang: LanguageTag): AgendaLabel | null {
  const segment = agenda.segments.find((one) => one.id === id)
  if (segment === undefined) return null
  return isPanel(segment)
    ? { by: 'kind', kind: 'panel' }
    : { by: 'title', text: shortTitle(textIn(segment.title, lang)).text }
}

function itemLabelById(agenda: Agenda, id: ItemId, lang: LanguageTag): AgendaLabel {
  const found = findItem(agenda, id)
  return found === null ? { by: 'title', text: id } : itemLabel(agenda, found.item, lang)
}

function noticedLoss(
  agenda: Agenda,
  { loss, item }: DecisionDeadline,
  lang: LanguageTag,
): NoticedLoss {
  if (loss.is === 'stop') return { is: 'stop' }
  if (loss.is !== 'lose')
    return { is: loss.is, what: itemLabelById(agenda, loss.item, lang), itself: loss.item === item }
  const kind = findItem(agenda, loss.item)?.item.kind
  const counted = COUNTED_KINDS.find((one) => one === kind)
  return counted === undefined ? { is: 'stop' } : { is: 'lose', kind: counted }
}

/** Returns the decision deadline to announce at `now`, with names in `lang` and times in the reader's zones (`reader` null: the show's zones); null if there is none. */
export function deadlineNotice(
  state: ShowState,
  now: Instant,
  lang: LanguageTag,
  reader: Reader | null = null,
) {
  const moment = announcedMoment(state, now)
  if (moment === null) return null
  const { agenda } = moment
  const deadline = decisionDeadline(state, moment.line)
  if (deadline === null) return null
  const { missed, tier, opens, item, loss, leastDeadline, stopOf } = deadline
  const { times } = timesForReader(moment, reader)
  const later = leastDeadline ?? (loss.is === 'stop' ? loss.movableTo : null)
  return {
    missed,
    tier,
    what:
      (opens === null ? null : segmentLabel(agenda, opens, lang)) ??
      itemLabelById(agenda, item, lang),
    by: times(deadline.by),
    loss: noticedLoss(agenda, deadline, lang),
    /** The segment with the stop that causes the deadline; null for the hard stop. */
    stopOf: stopOf === null ? null : segmentLabel(agenda, stopOf, lang),
    /** The later deadline with everything at its least, or the time to which the hard stop may move. */
    still: later === null ? null : times(later),
  }
}

/** A decision deadline as a screen shows it (T8); plain data. */
export type DeadlineNotice = NonNullable<ReturnType<typeof deadlineNotice>>
