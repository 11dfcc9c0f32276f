import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { eventFault, parseEvent } from '../../../server/store/storedEvent.ts'
import { createReader, isRecord } from '../../../server/store/storedReader.ts'
import { Agenda, Item, Segment } from '../../../shared/agenda/model.ts'
import type { Command } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import { Position } from '../../../shared/run/entitySchemas.ts'
import { evolve, evolveAll, replay } from '../../../shared/run/evolve.ts'
import { Grant } from '../../../shared/run/grant.ts'
import type { Actor } from '../../../shared/run/result.ts'
import { EVENTS, ShowState as StateSchema } from '../../../shared/run/schemas.ts'
import type { ShowEvent, ShowState } from '../../../shared/run/state.ts'
import type { Step } from '../../../shared/run/step.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import {
  digestOf,
  envelopesOf,
  frozenLogs,
  notFrozen,
  schemaShape,
} from '../../support/frozenLogs.ts'
import { given } from '../../support/given.ts'
import { hearing } from '../../support/hearing.ts'
import { present } from '../../support/present.ts'
import { redo, undo } from '../../support/press.ts'
import { founding } from '../../support/shows.ts'

const FROZEN = frozenLogs().map((frozen) => {
  const log = envelopesOf(frozen)
  let state = replay([])
  const after = log.map((one) => {
    state = evolve(state, one)
    return state
  })
  /** The state after the event with this seq. */
  const stateAt = (seq: number) => present(after[seq - 1])
  // The states after each step and at the end, as a snapshot stores them.
  const ends = log.filter(({ event }) => event.type === 'stepTaken').map(({ seq }) => seq)
  const states = [...ends, log.length].map((seq) => JSON.parse(JSON.stringify(stateAt(seq))))
  return { ...frozen, log, stateAt, states }
})

/** Each desk's role. */
const ROLES = { draft: 'planner', publication: 'moderator', timekeepers: 'timekeeper' } as const

/** The state once the maker of a step has given a command, or why it is refused; every event has the shape of today. */
function afterGiving(state: ShowState, at: Instant, step: Step, command: Command) {
  const desk = step.side === 'run' ? step.desk : step.side
  const role = desk === 'moderators' ? 'moderator' : ROLES[desk]
  const actor: Actor = { link: step.by, roles: [role], person: null, booth: null }
  const decision = decide(state, command, { now: at, wall: at, commandId: 'again', actor })
  if (!decision.ok) return decision.refusal.reason
  for (const event of decision.events) {
    const stored: unknown = JSON.parse(JSON.stringify(event))
    expect(EVENTS[event.type].parse(stored)).toEqual(stored)
  }
  return evolveAll(state, decision.events, at)
}

/** Takes a step back and does it again; returns why that is refused, or null. */
function refusal(step: Step, at: Instant, state: ShowState, before: ShowState): string | null {
  const undone = afterGiving(state, at, step, undo(step.id))
  if (typeof undone === 'string') return undone
  expect(undone.run.position.status).toBe(before.run.position.status)
  expect(undone.steps.find(({ id }) => id === step.id)).toMatchObject({ undone: true })
  if (step.side !== 'draft' || step.redo === undefined) return null
  const redone = afterGiving(undone, at, step, redo(step.id))
  if (typeof redone === 'string') return redone
  expect(redone.draft?.agenda).toEqual(state.draft?.agenda)
  return null
}

/** Whether a step stays, by its rule: a publication once the show has begun, and what does not state enough to take it back. */
const stays = (step: Step): boolean =>
  step.side === 'run' ? step.changes === null : step.side === 'publication'

/** What else is refused, by rules: places that an old log does not state, and an item that is begun would be removed again. */
const REFUSED: Readonly<Record<string, readonly string[]>> = {
  'itemsOrdered-1.jsonl': ['86 reorder: changed-since'],
  'positionRestored-1.jsonl': ['89 editDraft: nothing-to-redo'],
}

describe.each(FROZEN)('the frozen log $name', ({ name, log, stateAt, states }) => {
  test('has nothing that the schemas of today do not know', () => {
    for (const { event } of log) expect(EVENTS[event.type].parse(event)).toEqual(event)
    for (const state of states) expect(StateSchema.parse(state)).toEqual(state)
  })

  test('has each step taken back, and done again', () => {
    const refused = log.flatMap(({ seq, at, event, commandId }) => {
      if (event.type !== 'stepTaken' || stays(event.step)) return []
      const first = present(log.find((one) => one.commandId === commandId)).seq
      const why = refusal(event.step, at, stateAt(seq), stateAt(first - 1))
      return why === null ? [] : [`${seq} ${event.step.command}: ${why}`]
    })
    expect(refused).toEqual(REFUSED[name] ?? [])
  })
})

test('there is a log of each version of each event', () => {
  const frozen = new Set(
    FROZEN.flatMap(({ lines }) => lines.map(({ event: { type, v } }) => `${type} ${v}`)),
  )
  const versions = Object.values(EVENTS).flatMap(({ shape: { type, v } }) =>
    Array.from({ length: v.value }, (_, n) => `${type.value} ${n + 1}`),
  )
  expect(versions.filter((one) => !frozen.has(one))).toEqual([])
})

test('there is a log of each event as it is written today (npx tsx tests/freezeLog.ts <name> writes one of those that changed)', () => {
  expect(notFrozen()).toEqual([])
})

test('the version of the state is a digest (npx vitest run --project server tests/server/store/frozenLogs.test.ts -u writes it anew)', async () => {
  const digest = digestOf(schemaShape(StateSchema), ...FROZEN.map(({ states }) => states))
  const path = join(import.meta.dirname, '../../../server/store/stateVersion.ts')
  await expect(
    `/** A digest of the schema of a state and of the states in \`tests/fixtures/logs\`: a snapshot of another version is rebuilt from the log. \`tests/server/store/frozenLogs.test.ts\` writes it. */
export const STATE_VERSION = 0x${digest.slice(0, 12)}
`,
  ).toMatchFileSnapshot(path)
})

/** What kind of entity a value is, by its names; null where it is none. */
function kindOf(value: Readonly<Record<string, unknown>>): string | null {
  if ('planned' in value && 'speakers' in value) return 'item'
  if ('budget' in value && 'items' in value) return 'segment'
  if ('people' in value && 'segments' in value) return 'agenda'
  if ('roles' in value && 'person' in value) return 'grant'
  return 'turn' in value && 'startedAt' in value ? 'position' : null
}

/** The entities in a value that no upcaster has marked. */
function unmarked(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  const kind = isRecord(value) && value['marked'] === undefined ? kindOf(value) : null
  return [...(kind === null ? [] : [kind]), ...Object.values(value).flatMap(unmarked)]
}

test('every entity is upcast, wherever it is stored', () => {
  const mark = (value: unknown) => (isRecord(value) ? { ...value, marked: true } : value)
  const entities: readonly z.ZodType[] = [Position, Item, Segment, Agenda, Grant]
  const read = createReader(new Map(entities.map((schema) => [schema, mark])))
  const missed = FROZEN.flatMap(({ name, log }) =>
    log.flatMap(({ seq, event }) =>
      unmarked(read(EVENTS[event.type], event)).map(
        (kind) => `${name} ${seq} ${event.type}: ${kind}`,
      ),
    ),
  )
  expect(missed).toEqual([])
})

const OLD = { by: 'planner', at: 1_687_330_000_000, items: [], revision: null, undone: false }

/** The event that a store returns for one that was stored so. */
const upcast = (stored: unknown, seq: number) => parseEvent(JSON.stringify(stored), seq)

/** A step as it was stored before publications had a side of their own. */
const stored = (step: object): unknown => ({ type: 'stepTaken', v: 1, step: { ...OLD, ...step } })

test('R8d: a publication of an old log is no step of the run, and stays', () => {
  const agenda = founding()
  const show = given(agenda)
  const steps = [
    stored({ id: 'first', command: 'publish', side: 'run', undo: [unpublished()] }),
    stored({
      id: 'again',
      command: 'publish',
      side: 'run',
      undo: [{ type: 'agendaPublished', v: 1, agenda, slack: {} }],
    }),
  ].map((one, n) => upcast(one, n + 1))
  show.record(steps)
  expect(show.state.steps.at(-1)).toMatchObject({ id: 'again', side: 'publication', undo: [] })
  show.when('undo').refuses('nothing-to-undo')
  show.when({ type: 'undo', steps: ['again'], listed: true }).refuses('nothing-to-undo')
  show.when({ type: 'undo', steps: ['first'], listed: true }).refuses('stale-step')
  expect(show.state.published).not.toBeNull()
})

test('R8: a step of the run in an old log is listed, and cannot be taken back', () => {
  const undo = [{ type: 'adjustmentRestored', v: 1, item: 'talk-yan', adjustment: null }]
  const step = { ...OLD, id: 'old', command: 'giveTime', items: ['talk-yan'], side: 'run', undo }
  const show = given(founding())
  show.record([upcast(stored(step), 1)])
  expect(show.state.steps.at(-1)).toMatchObject({ id: 'old', desk: 'moderators', changes: null })
  show.when({ type: 'undo', steps: ['old'], listed: true }).refuses('nothing-to-undo')
  show.does('startShow').does('undo').when('undo').refuses('nothing-to-undo')
})

test('R8: a step of the draft in an old log is taken back as it was', () => {
  const undo = [{ type: 'draftReplaced', v: 1, agenda: founding() }]
  const step = { ...OLD, id: 'old', command: 'replaceDraft', side: 'draft', revision: 1, undo }
  expect(upcast(stored(step), 1)).toEqual({ type: 'stepTaken', v: 3, step })
})

test('R5b: a place of the run in an old log began its turn when it was first on', () => {
  const watch = { banked: 0, runningSince: 5 }
  const position = { status: 'live', item: 'talk-yan', startedAt: 5, watch }
  expect(upcast({ type: 'positionRestored', v: 1, position, floor: null }, 1)).toMatchObject({
    v: 2,
    position: { ...position, turn: { at: 5, used: 0 } },
  })
})

test('R8: the events of a step are upcast as those of the log, whatever the version of the step', () => {
  const watch = { banked: 9, runningSince: 7 }
  const position = { status: 'live', item: 'talk-yan', startedAt: 5, watch }
  const restored = { type: 'positionRestored', v: 1, position, floor: null }
  const events = { undo: [restored], redo: [restored] }
  const step = { ...OLD, id: 'old', command: 'replaceDraft', side: 'draft', revision: 1, ...events }
  const upcasted = { ...restored, v: 2, position: { ...position, turn: { at: 5, used: 0 } } }
  for (const v of [1, 2, 3]) {
    expect(upcast({ type: 'stepTaken', v, step }, 1)).toMatchObject({
      v: 3,
      step: { undo: [upcasted], redo: [upcasted] },
    })
  }
  const newer = { ...step, undo: [{ ...restored, v: 9 }] }
  expect(() => upcast({ type: 'stepTaken', v: 3, step: newer }, 4)).toThrow(/event 4 .*newer/)
})

test('R8d: that a first publication was taken back is read as it was', () => {
  const { state } = given(founding())
  const event: ShowEvent = upcast(unpublished(), 1)
  expect(evolve(state, { seq: 99, at: state.clock.at, event }).published).toBeNull()
})

const unpublished = (): unknown => ({ type: 'agendaUnpublished', v: 1 })

test.each(['flown', 'constructor', 'toString'])(
  'an event of type %s is a newer program’s',
  (type) => {
    expect(() => upcast({ type, v: 1 }, 4)).toThrow(/event 4 .*newer/)
    expect(() => upcast({ type: 'clockSet', v: 2 }, 4)).toThrow(/event 4 .*newer/)
    expect(() => upcast({ type: [type], v: 1 }, 4)).toThrow(/event 4 .*damaged/)
  },
)

test('R6b: a move of an old log, of which only the lists that changed are known, is taken back', () => {
  const show = given(founding())
  const block = show.state.published?.agenda.segments.find(({ id }) => id === 'presentations')
  const was = block?.items.map(({ id }) => id) ?? []
  const is = [...was.slice(1), ...was.slice(0, 1)]
  const side = 'published'
  const order = upcast({ type: 'itemsOrdered', v: 1, side, order: { presentations: is } }, 1)
  const items = was.slice(0, 1)
  const lists = { was: { presentations: was }, is: { presentations: is } }
  const changes = [{ of: 'order', side, items, ...lists }]
  const made = { ...OLD, id: 'old', command: 'reorder', by: 'moderator', wall: show.now, items }
  const step = { ...made, side: 'run', desk: 'moderators', changes }
  show.record([order, upcast({ type: 'stepTaken', v: 3, step }, 2)])
  const now = () => show.state.published?.agenda.segments.find(({ id }) => id === 'presentations')
  expect(now()?.items.map(({ id }) => id)).toEqual(is)
  show.does({ type: 'undo', steps: ['old'], listed: true })
  expect(show.state.published?.agenda).toEqual(founding())
})

const [item] = hearing().segments.flatMap(({ items }) => items)

if (item === undefined) throw new Error('the hearing has items')

const inserted = (made: Item) =>
  eventFault({
    type: 'itemInserted',
    v: 1,
    side: 'published',
    segment: 'a',
    after: null,
    item: made,
  })

test('an item beyond a limit of today is no fault of its event, and one of another shape is', () => {
  expect(inserted(item)).toBeNull()
  expect(
    inserted({ ...item, talkingPoints: Array.from({ length: 31 }, () => ({ en: 'a' })) }),
  ).toBeNull()
  const { speakers: _, ...without } = item
  expect(inserted(JSON.parse(JSON.stringify(without)))).toBe('item.speakers')
})

test('JSON has one way into the server, which names its schema or leaves it unknown', () => {
  const server = join(import.meta.dirname, '../../../server')
  const files = readdirSync(server, { recursive: true, encoding: 'utf8' })
  const parsing = files.filter(
    (file) =>
      file.endsWith('.ts') && /JSON\.parse\(/.test(readFileSync(join(server, file), 'utf8')),
  )
  expect(parsing).toEqual(['parseText.ts'])
})
