import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { createReader, isRecord } from '../../../server/store/storedReader.ts'
import { Agenda, Item, Segment } from '../../../shared/agenda/model.ts'
import type { Command } from '../../../shared/run/command.ts'
import { decide } from '../../../shared/run/decide.ts'
import { Position } from '../../../shared/run/entitySchemas.ts'
import { evolve, evolveAll, replay } from '../../../shared/run/evolve.ts'
import { Grant } from '../../../shared/run/grant.ts'
import type { Actor } from '../../../shared/run/result.ts'
import { EVENTS, ShowState as StateSchema } from '../../../shared/run/schemas.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Step } from '../../../shared/run/step.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import {
  digestOf,
  envelopesOf,
  frozenLogs,
  notFrozen,
  schemaShape,
} from '../../support/frozenLogs.ts'
import { present } from '../../support/present.ts'
import { redo, undo } from '../../support/press.ts'

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
function given(state: ShowState, at: Instant, step: Step, command: Command) {
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
  const undone = given(state, at, step, undo(step.id))
  if (typeof undone === 'string') return undone
  expect(undone.run.position.status).toBe(before.run.position.status)
  expect(undone.steps.find(({ id }) => id === step.id)).toMatchObject({ undone: true })
  if (step.side !== 'draft' || step.redo === undefined) return null
  const redone = given(undone, at, step, redo(step.id))
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
