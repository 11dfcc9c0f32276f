import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { eventFault, parseEvent } from '../../../server/store/storedEvent.ts'
import type { Item } from '../../../shared/agenda/model.ts'
import { evolve } from '../../../shared/run/evolve.ts'
import type { ShowEvent } from '../../../shared/run/state.ts'
import { given } from '../../support/given.ts'
import { hearing } from '../../support/hearing.ts'
import { founding } from '../../support/shows.ts'

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
