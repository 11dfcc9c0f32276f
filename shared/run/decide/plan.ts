import { agendaFaults } from '../../agenda/checks.ts'
import { fixedTimes } from '../../agenda/fixedTimes.ts'
import type { Agenda, Segment } from '../../agenda/model.ts'
import { slackOf } from '../../agenda/plan.ts'
import { same } from '../../agenda/same.ts'
import { minuteCeil, plus, SECOND } from '../../time/instant.ts'
import { evolveAll } from '../evolve.ts'
import { flatItems, liveItemId, progressOf } from '../lookup.ts'
import { type Accepted, type Context, type Rule, type RuleContext, refuse } from '../result.ts'
import type { Compensation, Draft, Published, Run, ShowEvent, ShowState } from '../state.ts'
import { newestPublication, newestSharedStep, type PublicationStep } from '../step.ts'
import { runChanges } from '../stepChange.ts'
import { undoInRun } from '../undo/undoInRun.ts'
import { acceptStep, eventsOnBothSides, newStep } from './acceptStep.ts'
import { draftAt } from './draft.ts'
import { agendaOfOpenShow } from './guards.ts'
import { personLinks } from './links.ts'
import { withTakenLowered } from './lowerTaken.ts'

/** Accepts a publication and records its step; the first one (`undo` empty) cannot be undone (R8d). */
function acceptPublication(
  state: ShowState,
  context: RuleContext,
  input: {
    readonly events: readonly ShowEvent[]
    readonly undo: readonly Compensation[]
    readonly wrote: Published
  },
): Accepted {
  const events = withTakenLowered(state, input.events, context.now)
  const after = evolveAll(state, events, context.now)
  const step: PublicationStep = {
    ...newStep(context),
    side: 'publication',
    items: [],
    undo: input.undo,
    lowered: runChanges(state.run, after.run),
    ...(input.undo.length === 0 ? {} : { wrote: input.wrote }),
  }
  return [...events, { type: 'stepTaken', v: 3, step }]
}

/** Undoes a publication before Start, if the published agenda has not changed since (R8d). */
export function undoPublication(
  state: ShowState,
  step: PublicationStep,
  { actor, now, wall }: Context,
): Accepted {
  const newest = newestPublication(state.steps)
  if (newest?.id !== step.id) return refuse({ reason: 'stale-step', newest: newest?.id ?? null })
  if (step.wrote === undefined) return refuse({ reason: 'nothing-to-undo' })
  if (state.run.position.status !== 'planned') return refuse({ reason: 'already-started' })
  if (!same(state.published, step.wrote)) {
    return refuse({ reason: 'stale-value', field: 'published', actual: null })
  }
  const runEvents = step.lowered.flatMap((change) => undoInRun(state, change, now))
  const undoneEvent = { type: 'stepUndone', v: 1, step: step.id, by: actor.link, wall } as const
  return [...step.undo, ...runEvents, undoneEvent]
}

function hasBegun(run: Run, segment: Segment): boolean {
  return segment.items.some(
    (item) =>
      liveItemId(run.position) === item.id ||
      progressOf(run, item.id).spent > 0 ||
      progressOf(run, item.id).status === 'done',
  )
}

/** Returns each segment's slack: calculated again, but unchanged if the segment has begun (P2). */
function slackAfter(agenda: Agenda, before: Published | null, run: Run): Published['slack'] {
  return Object.fromEntries(
    agenda.segments.map((segment) => {
      const oldSlack = hasBegun(run, segment) ? before?.slack[segment.id] : undefined
      return [segment.id, oldSlack ?? slackOf(segment)]
    }),
  )
}

function begunItems(agenda: Agenda, run: Run): readonly { item: string; segment: string }[] {
  return agenda.segments.flatMap((segment) =>
    segment.items
      .filter(({ id }) => liveItemId(run.position) === id || progressOf(run, id).status === 'done')
      .map(({ id }) => ({ item: id, segment: segment.id })),
  )
}

/** Returns the first done or live item that a new agenda would lose or move, or null (P7). */
function displacedItem(before: Agenda, after: Agenda, run: Run): string | null {
  const newItems = begunItems(after, run)
  const displaced = begunItems(before, run).find((begun, index) => !same(begun, newItems[index]))
  return displaced?.item ?? null
}

/** Returns the events that restore the previous publication and the findings that the new one settled. */
function restoreEvents(before: Published, findings: Draft['findings']): readonly Compensation[] {
  return [
    { type: 'agendaPublished', v: 1, agenda: before.agenda, slack: before.slack },
    ...findings.map((finding): Compensation => ({ type: 'findingAdded', v: 1, finding })),
  ]
}

/**
 * Publishes the draft, given its revision and the newest step of the run or publication. Done and live items keep their place
 * (P7), and each person without a link gets one (P8).
 */
export const publish: Rule<'publish'> = (state, command, context) => {
  const draft = draftAt(state, command.revision)
  const newest = newestSharedStep(state.steps)?.id ?? null
  if (command.step !== newest) return refuse({ reason: 'stale-step', newest })
  if (state.run.position.status === 'ended') return refuse({ reason: 'ended' })
  const { agenda } = draft
  if (flatItems(agenda).length === 0) return refuse({ reason: 'nothing-to-run' })
  const fault = agendaFaults(agenda)[0]
  if (fault !== undefined) return refuse({ reason: 'bad-agenda', ...fault })
  const before = state.published
  const item = before && displacedItem(before.agenda, agenda, state.run)
  if (item !== null) return refuse({ reason: 'has-begun', item })
  if (before !== null && same(before.agenda, agenda)) return refuse({ reason: 'no-change' })
  const links = personLinks(state, agenda.people, context)
  const publication: Published = { agenda, slack: slackAfter(agenda, before, state.run) }
  return acceptPublication(state, context, {
    wrote: publication,
    events: [
      { type: 'agendaPublished', v: 1, ...publication },
      ...draft.findings.map(
        ({ id }): Compensation => ({ type: 'findingSettled', v: 1, finding: id }),
      ),
      ...links,
    ],
    undo: before === null ? [] : restoreEvents(before, draft.findings),
  })
}

const MIN_LEAD = 30 * SECOND

/** Run now: moves every fixed time by one amount, so that the show can start at a full minute in 30 s or more (R11). */
export const runNow: Rule<'runNow'> = (state, _, context) => {
  const agenda = agendaOfOpenShow(state)
  if (state.run.position.status !== 'planned') return refuse({ reason: 'already-started' })
  const start = agenda.segments[0]?.start
  if (start?.type !== 'notBefore') return refuse({ reason: 'no-fixed-start' })
  const by = minuteCeil(plus(context.now, MIN_LEAD)) - start.at
  if (by === 0) return refuse({ reason: 'no-change' })
  const fixed = fixedTimes(agenda)
  const events = eventsOnBothSides(state, context, {
    events: (side) => [{ type: 'scheduleMoved', v: 1, side, by }],
    agrees: (draft) => same(fixedTimes(draft), fixed),
    finding: { what: 'schedule', item: null },
  })
  return acceptStep(state, context, { items: [], events })
}
