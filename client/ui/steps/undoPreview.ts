import { may } from '../../../shared/access/may.ts'
import type { ItemId, LinkId } from '../../../shared/agenda/ids.ts'
import { same } from '../../../shared/agenda/same.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import type { ShowEvent } from '../../../shared/run/events.ts'
import { flatItems } from '../../../shared/run/lookup.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { RunDesk, RunStep, Step } from '../../../shared/run/step.ts'
import type { StepChange } from '../../../shared/run/stepChange.ts'
import { redoableRecovery } from '../../../shared/run/undo/redoRecovery.ts'
import { runDesk, withDependentSteps } from '../../../shared/run/undo/stepsToUndo.ts'
import { type Duration, type Instant, SECOND } from '../../../shared/time/instant.ts'
import { momentOf, type ScheduleStatus } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { previewDecision, showAfter } from '../acts/previewDecision.ts'
import { nameOf } from '../agenda/itemName.ts'
import { type StepContext, type StepFact, stepFact } from './stepRows.ts'

/** A step by what it did and whose it is; a pause and its end are one step, with the length. */
export type DescribedStep = {
  readonly what: StepFact
  readonly by: LinkId
  readonly desk: RunDesk
  /** In ms of show time; null for all but a pause that goes with its end. */
  readonly paused: Duration | null
}

/** Something that stays as it is: a later step, or what others set since in what the step wrote. */
export type RemainingChange =
  | { readonly of: 'step'; readonly step: DescribedStep }
  | { readonly of: 'language'; readonly language: LanguageTag | null }
  | { readonly of: 'order' | 'inserted' | 'fields'; readonly item: string }
  | { readonly of: 'schedule' }

/** What taking a step back comes to, with the command that does it; or why it cannot be taken back, and who changed it or whose it is, where that is known. */
export type UndoPreview =
  | {
      readonly ok: true
      readonly command: CommandOf<'undo'>
      readonly undone: readonly DescribedStep[]
      readonly remaining: readonly RemainingChange[]
      readonly times: readonly ChangedTime[]
      readonly outcome: Outcome
    }
  | {
      readonly ok: false
      readonly why: 'taken-back' | 'older' | 'not-alone' | 'moved' | 'changed' | 'ended' | 'cannot'
      readonly by: LinkId | null
    }

function describe({ show, lang }: StepContext, step: RunStep): DescribedStep {
  const what = stepFact(show.published?.agenda ?? null, step, lang)
  return { what, by: step.by, desk: step.desk, paused: null }
}

/** Returns the described steps, oldest first: a pause and the following resume are one. */
function describeSteps(context: StepContext, steps: readonly RunStep[]): readonly DescribedStep[] {
  const all: DescribedStep[] = []
  let open: RunStep | null = null
  for (const step of steps) {
    const last = all.at(-1)
    if (step.command === 'resume' && open !== null && last !== undefined) {
      all[all.length - 1] = { ...last, paused: step.at - open.at }
      open = null
      continue
    }
    open = step.command === 'pause' ? step : null
    all.push(describe(context, step))
  }
  return all
}

/** Whether the events put back what a change wrote; the draft's content is shown to its planners. */
function isReturned(events: readonly ShowEvent[], change: StepChange): boolean {
  switch (change.of) {
    case 'language':
      return events.some(({ type }) => type === 'languageSet')
    case 'goOn':
      return events.some(({ type }) => type === 'goOnSet')
    case 'showStart':
      // Before Start there is none again, with the place of the run.
      return change.was === null || events.some(({ type }) => type === 'beganSet')
    case 'order':
      return events.some((one) => one.type === 'itemsOrdered' && one.side === change.side)
    case 'inserted':
      return events.some(
        (one) =>
          one.type === 'itemRemoved' && one.side === change.side && one.item === change.item.id,
      )
    case 'fields':
      return events.some(
        (one) => one.type === 'itemEdited' && one.side === change.side && one.item === change.item,
      )
    case 'name':
      return events.some((one) => one.type === 'personRenamed' && one.side === change.side)
    case 'schedule':
      return events.some((one) => one.type === 'scheduleMoved' && one.side === change.side)
    default:
      return true
  }
}

/** What a step wrote in the run or the published plan that others have set since. */
function changesSince(
  context: StepContext,
  step: RunStep,
  events: readonly ShowEvent[],
): RemainingChange[] {
  const { show } = context
  const name = (id: ItemId) =>
    stepFact(show.published?.agenda ?? null, { ...step, items: [id] }, context.lang).item
  return (step.changes ?? []).flatMap((change): RemainingChange[] => {
    if (('side' in change && change.side === 'draft') || isReturned(events, change)) return []
    switch (change.of) {
      case 'language':
        return show.run.language === change.was
          ? []
          : [{ of: 'language', language: show.run.language }]
      case 'order':
        return change.items.map((id) => ({ of: 'order', item: name(id) }))
      case 'inserted':
        return [{ of: 'inserted', item: name(change.item.id) }]
      case 'fields':
        return [{ of: 'fields', item: name(change.item) }]
      case 'name':
        return [{ of: 'fields', item: textIn(change.was, context.lang).text }]
      case 'goOn':
      case 'showStart':
      case 'schedule':
        return [{ of: 'schedule' }]
      default:
        return []
    }
  })
}

/** The later steps of the run that stay, newest first. */
function laterSteps({ show }: StepContext, going: readonly RunStep[]): readonly RunStep[] {
  const from = show.steps.findIndex(({ id }) => id === going[0]?.id)
  const isLater = (step: Step): step is RunStep =>
    step.side === 'run' && !step.undone && !going.some(({ id }) => id === step.id)
  return show.steps
    .slice(from + 1)
    .filter(isLater)
    .toReversed()
}

/** Whether somebody whose steps this screen does not see has changed where the run is since: to a timekeeper only a moderator's are unseen. */
function isMovedUnseen({ you }: StepContext, { changes }: RunStep): boolean {
  const isCore = ({ of }: StepChange) => of === 'position' || of === 'progress'
  return runDesk(you.grant) === 'timekeepers' && (changes ?? []).some(isCore)
}

function refusedPreview(context: StepContext, first: RunStep, refusal: Refusal): UndoPreview {
  switch (refusal.reason) {
    case 'not-alone':
      return { ok: false, why: 'not-alone', by: refusal.by }
    case 'changed-since':
      return isMovedUnseen(context, first)
        ? { ok: false, why: 'moved', by: null }
        : { ok: false, why: 'changed', by: refusal.by }
    case 'ended':
      return { ok: false, why: 'ended', by: null }
    default:
      return { ok: false, why: 'cannot', by: null }
  }
}

/** What it would come to to take a step of the run back now, with all that goes with it (R8b). */
export function undoPreview(context: StepContext, first: RunStep): UndoPreview {
  const { show, you, now } = context
  if (first.undone) return { ok: false, why: 'taken-back', by: first.takenBack?.by ?? null }
  if (first.changes === null) return { ok: false, why: 'older', by: null }
  const going = withDependentSteps(show.steps, first)
  const command: CommandOf<'undo'> = {
    type: 'undo',
    steps: going.map(({ id }) => id),
    listed: true,
  }
  if (!may(you.grant, command, show)) return { ok: false, why: 'cannot', by: null }
  const decision = previewDecision(context, command)
  if (!decision.ok) return refusedPreview(context, first, decision.refusal)
  const { events } = decision
  const after = showAfter(context, events)
  const keeps = [
    ...laterSteps(context, going).map(
      (step): RemainingChange => ({ of: 'step', step: describe(context, step) }),
    ),
    ...going.flatMap((step) => changesSince(context, step, events)),
  ]
  return {
    ok: true,
    command,
    remaining: keeps,
    undone: describeSteps(context, going.slice(1)),
    times: changedTimes(show, after, context),
    outcome: outcomeOf(show, after, now),
  }
}

/** Whose time changes, and to what: `runs` on or stands `paused` at what it spent, `waits` again, is `done`, `dropped` or `back` in, or has another length (`allotted`). */
export type ChangedTime = {
  readonly name: string
  readonly to: 'runs' | 'paused' | 'waits' | 'done' | 'dropped' | 'back' | 'allotted'
  /** In ms, as are the others. */
  readonly spent: Duration
  readonly allotted: Duration
  /** Whether somebody has more of it than now. */
  readonly grows: boolean
}

/** How the show is against its plan after something, and how it lands, in minutes as they are shown; `unchanged` where neither figure of it changes. */
export type Outcome = {
  readonly drift: { readonly status: ScheduleStatus; readonly unchanged: boolean }
  readonly landing: {
    readonly end: Instant
    /** To spare (negative: over); null without a hard stop. */
    readonly minutes: number | null
    readonly unchanged: boolean
  }
}

function isOn({ status }: Row): boolean {
  return status === 'live' || status === 'paused'
}

/** What an item becomes; null where it only waits in another place. */
function newStatus(was: Row, is: Row): ChangedTime['to'] | null {
  switch (is.status) {
    case 'live':
      return 'runs'
    case 'paused':
    case 'dropped':
    case 'done':
      return is.status
    case 'waiting':
    case 'passed':
      if (was.status === 'dropped') return 'back'
      return isOn(was) || was.status === 'done' ? 'waits' : null
  }
}

/** What becomes of one item's time; null where nothing does. */
function changeOf(was: Row, is: Row): ChangedTime['to'] | null {
  const become = is.status === was.status ? null : newStatus(was, is)
  if (become !== null) return become
  // Its figures change; parts of a second are nobody's.
  if (isOn(is) && Math.abs(is.spent - was.spent) >= SECOND) return newStatus(was, is)
  return is.allotted === was.allotted ? null : 'allotted'
}

/** Whose time the way from one state to another changes, first who has more of it. */
function changedTimes(
  before: ShowState,
  after: ShowState,
  { now, lang }: { readonly now: Instant; readonly lang: LanguageTag },
): readonly ChangedTime[] {
  const agenda = after.published?.agenda
  const rowsWere = timeline(before, now)?.rows ?? []
  if (agenda === undefined) return []
  const rows = timeline(after, now)?.rows ?? []
  const changes = flatItems(agenda).flatMap(({ item }): ChangedTime[] => {
    const was = rowsWere.find((row) => row.item.id === item.id)
    const is = rows.find((row) => row.item.id === item.id)
    const to = was === undefined || is === undefined ? null : changeOf(was, is)
    if (was === undefined || is === undefined || to === null) return []
    const { spent, allotted } = is
    const grows = to === 'runs' || allotted > was.allotted
    return [{ name: nameOf(agenda, item, lang).text, to, spent, allotted, grows }]
  })
  return changes.toSorted((a, b) => Number(b.grows) - Number(a.grows))
}

/** How the show stands and lands after what led to a state, against how it does now. */
function outcomeOf(before: ShowState, after: ShowState, now: Instant): Outcome {
  const [was, is] = [momentOf(before, now), momentOf(after, now)]
  const lands = is?.lands
  return {
    drift: {
      status: is?.scheduleStatus ?? { is: 'notStarted' },
      unchanged: same(is?.scheduleStatus, was?.scheduleStatus),
    },
    landing: {
      end: lands?.end ?? now,
      minutes: lands?.minutes ?? null,
      unchanged: lands?.end === was?.lands.end && lands?.minutes === was?.lands.minutes,
    },
  }
}

/** Does the recovery again that this desk took back last; null where there is none, or where it cannot be done now (R8). */
export function redoCommand({
  show,
  you,
  now,
}: Pick<StepContext, 'show' | 'you' | 'now'>): CommandOf<'redo'> | null {
  const step = redoableRecovery(show.steps, runDesk(you.grant))
  if (step === null) return null
  const command = { type: 'redo', step: step.id } as const
  return may(you.grant, command, show) && previewDecision({ show, you, now }, command).ok
    ? command
    : null
}
