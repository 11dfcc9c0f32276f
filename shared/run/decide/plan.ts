import { agendaFaults } from '../../agenda/checks.ts'
import { fixedTimes } from '../../agenda/fixedTimes.ts'
import type { Agenda, Segment } from '../../agenda/model.ts'
import { same } from '../../agenda/same.ts'
import { slackOf } from '../../agenda/slack.ts'
import { minuteCeil, plus, SECOND } from '../../time/instant.ts'
import type { CommandOf } from '../command.ts'
import type { Compensation } from '../events.ts'
import { flatItems, itemOn, progressOf } from '../lookup.ts'
import { type Context, type Decision, refuse } from '../result.ts'
import type { Draft, Published, Run, ShowState } from '../state.ts'
import { newestOnAir } from '../step.ts'
import { draftAt } from './draft.ts'
import { openAgenda } from './guards.ts'
import { personLinks } from './personLinks.ts'
import { publishedStep } from './publication.ts'
import { onBothSides } from './sides.ts'
import { stepped } from './stepped.ts'

function hasBegun(run: Run, segment: Segment): boolean {
  return segment.items.some(
    (item) =>
      itemOn(run.position) === item.id ||
      progressOf(run, item.id).spent > 0 ||
      progressOf(run, item.id).status === 'done',
  )
}

/** Each segment's slack: fixed anew, but kept where an item of it has begun (P2). */
function slackAfter(agenda: Agenda, before: Published | null, run: Run): Published['slack'] {
  return Object.fromEntries(
    agenda.segments.map((segment) => {
      const kept = hasBegun(run, segment) ? before?.slack[segment.id] : undefined
      return [segment.id, kept ?? slackOf(segment)]
    }),
  )
}

/** What is done or on, in order, each with its segment. */
function begun(agenda: Agenda, run: Run): readonly { item: string; segment: string }[] {
  return agenda.segments.flatMap((segment) =>
    segment.items
      .filter(({ id }) => itemOn(run.position) === id || progressOf(run, id).status === 'done')
      .map(({ id }) => ({ item: id, segment: segment.id })),
  )
}

/** The first begun item that a new agenda would lose or move, or null (P7). */
function displaced(before: Agenda, after: Agenda, run: Run): string | null {
  const then = begun(after, run)
  const lost = begun(before, run).find((now, index) => !same(now, then[index]))
  return lost?.item ?? null
}

/** The events that put a publication back, and the findings that the next one settled. */
function backTo(before: Published, findings: Draft['findings']): readonly Compensation[] {
  return [
    { type: 'agendaPublished', v: 1, agenda: before.agenda, slack: before.slack },
    ...findings.map((finding): Compensation => ({ type: 'findingAdded', v: 1, finding })),
  ]
}

/** Publishes the draft, given against its revision and the newest step on air; what is done or on keeps its place (P7), and who has no link gets one (P8). */
export function publish(
  state: ShowState,
  command: CommandOf<'publish'>,
  context: Context,
): Decision {
  const found = draftAt(state, command.revision)
  if (!found.ok) return found
  const draft = found.value
  const newest = newestOnAir(state.steps)?.id ?? null
  if (command.step !== newest) return refuse({ reason: 'stale-step', newest })
  if (state.run.position.status === 'ended') return refuse({ reason: 'ended' })
  const { agenda } = draft
  if (flatItems(agenda).length === 0) return refuse({ reason: 'nothing-to-run' })
  const fault = agendaFaults(agenda)[0]
  if (fault !== undefined) return refuse({ reason: 'bad-agenda', ...fault })
  const before = state.published
  const item = before && displaced(before.agenda, agenda, state.run)
  if (item !== null) return refuse({ reason: 'has-begun', item })
  if (before !== null && same(before.agenda, agenda)) return refuse({ reason: 'no-change' })
  const links = personLinks(state, agenda.people, context)
  if (!links.ok) return links
  const wrote: Published = { agenda, slack: slackAfter(agenda, before, state.run) }
  return publishedStep(state, context, {
    wrote,
    events: [
      { type: 'agendaPublished', v: 1, ...wrote },
      ...draft.findings.map(
        ({ id }): Compensation => ({ type: 'findingSettled', v: 1, finding: id }),
      ),
      ...links.value,
    ],
    undo: before === null ? [] : backTo(before, draft.findings),
  })
}

/** The least time between Run now and the first start, in ms (R11). */
const LEAD = 30 * SECOND

/** Run now: moves every fixed time by one amount so that the show can start at the next full minute (R11). */
export function runNow(state: ShowState, command: CommandOf<'runNow'>, context: Context): Decision {
  const open = openAgenda(state)
  if (!open.ok) return open
  if (state.run.position.status !== 'planned') return refuse({ reason: 'already-started' })
  const start = open.value.segments[0]?.start
  if (start?.type !== 'notBefore') return refuse({ reason: 'no-fixed-start' })
  const by = minuteCeil(plus(context.now, LEAD)) - start.at
  if (by === 0) return refuse({ reason: 'no-change' })
  const fixed = fixedTimes(open.value)
  const events = onBothSides(state, {
    events: (side) => [{ type: 'scheduleMoved', v: 1, side, by }],
    agrees: (draft) => same(fixedTimes(draft), fixed),
    finding: { id: `${context.commandId}/finding`, what: 'schedule', item: null },
  })
  return stepped(state, context, { command: command.type, items: [], events })
}
