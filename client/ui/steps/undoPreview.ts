import { may } from '../../../shared/access/may.ts'
import type { ItemId, LinkId } from '../../../shared/agenda/ids.ts'
import { same } from '../../../shared/agenda/same.ts'
import { textIn } from '../../../shared/agenda/textIn.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import { flatItems } from '../../../shared/run/lookup.ts'
import type { Refusal } from '../../../shared/run/refusal.ts'
import type { ShowEvent, ShowState } from '../../../shared/run/state.ts'
import type { RunDesk, RunStep, Step } from '../../../shared/run/step.ts'
import type { StepChange } from '../../../shared/run/stepChange.ts'
import { redoableRecovery } from '../../../shared/run/undo/redoRecovery.ts'
import { runDesk, withDependentSteps } from '../../../shared/run/undo/stepsToUndo.ts'
import { type Duration, type Instant, SECOND } from '../../../shared/time/instant.ts'
import { momentOf } from '../../../shared/timing/moment.ts'
import type { Row } from '../../../shared/timing/row.ts'
import { timeline } from '../../../shared/timing/timeline.ts'
import { type CommandContext, previewDecision, showAfter } from '../acts/previewDecision.ts'
import { nameOf } from '../agenda/peopleNames.ts'
import { type StepContext, type StepFact, stepFact } from './stepRows.ts'

/** A step with its facts and its author. A pause and its end are one step, with the length of the pause. */
export type DescribedStep = {
  readonly what: StepFact
  readonly by: LinkId
  readonly desk: RunDesk
  /** The length of the pause in ms of show time; null for other steps. */
  readonly paused: Duration | null
}

/** A change that remains: a later step, or a value that others have changed since the step. */
export type RemainingChange =
  | { readonly of: 'step'; readonly step: DescribedStep }
  | { readonly of: 'language'; readonly language: LanguageTag | null }
  | { readonly of: 'order' | 'inserted' | 'fields'; readonly item: string }
  | { readonly of: 'schedule' }

function describe({ show, lang }: StepContext, step: RunStep): DescribedStep {
  const what = stepFact(show.published?.agenda ?? null, step, lang)
  return { what, by: step.by, desk: step.desk, paused: null }
}

/** Returns the facts of steps, oldest first; a pause and the following resume are one step. */
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

/** Returns whether the events restore the value that a change replaced. */
function isRestored(events: readonly ShowEvent[], change: StepChange): boolean {
  switch (change.of) {
    case 'language':
      return events.some(({ type }) => type === 'languageSet')
    case 'goOn':
      return events.some(({ type }) => type === 'goOnSet')
    case 'showStart':
      // Undo of Start removes the start together with the position.
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

/** Returns the values of a step in the run or the published plan that others have changed since. */
function changesSince(
  context: StepContext,
  step: RunStep,
  events: readonly ShowEvent[],
): RemainingChange[] {
  const { show } = context
  const name = (id: ItemId) =>
    stepFact(show.published?.agenda ?? null, { ...step, items: [id] }, context.lang).item
  return (step.changes ?? []).flatMap((change): RemainingChange[] => {
    if (('side' in change && change.side === 'draft') || isRestored(events, change)) return []
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

/** Returns the later steps of the run that remain, newest first. */
function laterSteps({ show }: StepContext, toUndo: readonly RunStep[]): readonly RunStep[] {
  const from = show.steps.findIndex(({ id }) => id === toUndo[0]?.id)
  const isLater = (step: Step): step is RunStep =>
    step.side === 'run' && !step.undone && !toUndo.some(({ id }) => id === step.id)
  return show.steps
    .slice(from + 1)
    .filter(isLater)
    .toReversed()
}

/** Returns whether a step that timekeepers do not see has moved the run since. */
function isMovedByOthers({ you }: StepContext, { changes }: RunStep): boolean {
  const isCore = ({ of }: StepChange) => of === 'position' || of === 'progress'
  return runDesk(you.grant) === 'timekeepers' && (changes ?? []).some(isCore)
}

type UndoRefusal = 'taken-back' | 'older' | 'not-alone' | 'moved' | 'changed' | 'ended' | 'cannot'

/** Returns why a step cannot be undone, and who changed it or made it, if known. */
const refuse = (why: UndoRefusal, by: LinkId | null = null) => ({ ok: false as const, why, by })

function refusedPreview(context: StepContext, target: RunStep, refusal: Refusal) {
  switch (refusal.reason) {
    case 'not-alone':
      return refuse('not-alone', refusal.by)
    case 'changed-since':
      return isMovedByOthers(context, target) ? refuse('moved') : refuse('changed', refusal.by)
    case 'ended':
      return refuse('ended')
    default:
      return refuse('cannot')
  }
}

/** Returns the command and the effects of an undo with its dependent steps (R8b); or why it fails. */
export function undoPreview(context: StepContext, target: RunStep) {
  const { show, you, now } = context
  if (target.undone) return refuse('taken-back', target.takenBack?.by ?? null)
  if (target.changes === null) return refuse('older')
  const toUndo = withDependentSteps(show.steps, target)
  const command: CommandOf<'undo'> = {
    type: 'undo',
    steps: toUndo.map(({ id }) => id),
    listed: true,
  }
  if (!may(you.grant, command, show)) return refuse('cannot')
  const decision = previewDecision(context, command)
  if (!decision.ok) return refusedPreview(context, target, decision.refusal)
  const { events } = decision
  const after = showAfter(context, events)
  const remaining: readonly RemainingChange[] = [
    ...laterSteps(context, toUndo).map((step) => ({
      of: 'step' as const,
      step: describe(context, step),
    })),
    ...toUndo.flatMap((step) => changesSince(context, step, events)),
  ]
  return {
    ok: true as const,
    command,
    remaining,
    undone: describeSteps(context, toUndo.slice(1)),
    times: changedTimes(show, after, context),
    outcome: outcomeOf(show, after, now),
  }
}

/** The effects of undoing a step; or why it cannot be undone. */
export type UndoPreview = ReturnType<typeof undoPreview>

function isOn({ status }: Row): boolean {
  return status === 'live' || status === 'paused'
}

/** Returns the new status of an item; null if only its place changes. */
function newStatus(oldRow: Row, newRow: Row) {
  switch (newRow.status) {
    case 'live':
      return 'runs'
    case 'paused':
    case 'dropped':
    case 'done':
      return newRow.status
    case 'waiting':
    case 'passed':
      if (oldRow.status === 'dropped') return 'back'
      return isOn(oldRow) || oldRow.status === 'done' ? 'waits' : null
  }
}

/** Returns the change of one item's time; null if there is none. */
function changeOf(oldRow: Row, newRow: Row) {
  const status = newRow.status === oldRow.status ? null : newStatus(oldRow, newRow)
  if (status !== null) return status
  // Its displayed values change; fractions of a second do not count.
  if (isOn(newRow) && Math.abs(newRow.spent - oldRow.spent) >= SECOND)
    return newStatus(oldRow, newRow)
  return newRow.allotted === oldRow.allotted ? null : 'allotted'
}

/** Returns the items whose time changes from one state to another, first those that get more. */
function changedTimes(
  before: ShowState,
  after: ShowState,
  { now, lang }: Pick<StepContext, 'now' | 'lang'>,
) {
  const agenda = after.published?.agenda
  const oldRows = timeline(before, now)?.rows ?? []
  if (agenda === undefined) return []
  const newRows = timeline(after, now)?.rows ?? []
  const changes = flatItems(agenda).flatMap(({ item }) => {
    const oldRow = oldRows.find((row) => row.item.id === item.id)
    const newRow = newRows.find((row) => row.item.id === item.id)
    const to = oldRow === undefined || newRow === undefined ? null : changeOf(oldRow, newRow)
    if (oldRow === undefined || newRow === undefined || to === null) return []
    const { spent, allotted } = newRow
    /** Whether the item gets more time than now. */
    const grows = to === 'runs' || allotted > oldRow.allotted
    return [{ name: nameOf(agenda, item, lang).text, to, spent, allotted, grows }] as const
  })
  return changes.toSorted((a, b) => Number(b.grows) - Number(a.grows))
}

/** An item with a new status (`to`) and its times in ms; `allotted`: only its length changes. */
export type ChangedTime = ReturnType<typeof changedTimes>[number]

/** Returns the show against its plan and its end after a change, compared with now. */
function outcomeOf(before: ShowState, after: ShowState, now: Instant) {
  const [oldMoment, newMoment] = [momentOf(before, now), momentOf(after, now)]
  const lands = newMoment?.landing
  return {
    drift: {
      status: newMoment?.scheduleStatus ?? ({ is: 'notStarted' } as const),
      unchanged: same(newMoment?.scheduleStatus, oldMoment?.scheduleStatus),
    },
    landing: {
      end: lands?.end ?? now,
      /** The minutes to spare (negative: over); null without a hard stop. */
      minutes: lands?.minutes ?? null,
      unchanged:
        lands?.end === oldMoment?.landing.end && lands?.minutes === oldMoment?.landing.minutes,
    },
  }
}

/** The show against its plan afterwards, and its end, in the minutes shown; `unchanged` if neither value changes. */
export type Outcome = ReturnType<typeof outcomeOf>

/** Returns the command that redoes the last undone recovery of this desk; null if there is none, or it is not possible now (R8). */
export function redoCommand(context: CommandContext): CommandOf<'redo'> | null {
  const { show, you } = context
  const step = redoableRecovery(show.steps, runDesk(you.grant))
  if (step === null) return null
  const command = { type: 'redo', step: step.id } as const
  return may(you.grant, command, show) && previewDecision(context, command).ok ? command : null
}
