import { describe, expect, test } from 'vitest'
import type { Audience } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import type { ShowEvent } from '../../../shared/run/events.ts'
import { blank } from '../../../shared/run/evolve.ts'
import { findItem, personOf } from '../../../shared/run/lookup.ts'
import type { StepChange } from '../../../shared/run/stepChange.ts'
import { AGENDA, item } from './world/agenda.ts'
import {
  ANA,
  AUDIENCE,
  BEN,
  CHAIR,
  DEE,
  DRAFTED,
  GUEST,
  INTERPRETER,
  MODERATOR,
  OWNER,
  PLANNER,
  SHOW,
  STAGE,
  TIMEKEEPER,
  who,
} from './world/readers.ts'

function agendaFor(audience: Audience) {
  const agenda = visibleState(SHOW, audience).published?.agenda
  if (agenda === undefined) throw new Error('nothing is published')
  return agenda
}

function briefingFor(audience: Audience, id: string) {
  return findItem(agendaFor(audience), id)?.item.briefing ?? null
}

function hears(audience: Audience, id: string): boolean {
  return (personOf(agendaFor(audience), id)?.pronunciation ?? null) !== null
}

describe('visible state', () => {
  test('is everything to the owner', () => {
    expect(visibleState(SHOW, OWNER)).toEqual(SHOW)
  })

  test('is blank but for the clock until something is published, except to owner and planner', () => {
    const waiting = { ...blank('show'), rehearsal: DRAFTED.rehearsal, clock: DRAFTED.clock }
    for (const audience of [MODERATOR, CHAIR, TIMEKEEPER, INTERPRETER, ANA, AUDIENCE, STAGE, GUEST])
      expect(visibleState(DRAFTED, audience)).toEqual(waiting)
    expect(visibleState(DRAFTED, PLANNER).draft).toEqual(DRAFTED.draft)
    expect(visibleState(DRAFTED, OWNER).links).toEqual(DRAFTED.links)
  })

  test('names the show whose plan it rehearses to those who work on it', () => {
    const rehearsal = { ...SHOW, rehearses: 'plan' }
    for (const audience of [OWNER, PLANNER, MODERATOR, TIMEKEEPER, INTERPRETER, ANA])
      expect(visibleState(rehearsal, audience).rehearses).toBe('plan')
    for (const audience of [AUDIENCE, STAGE, GUEST])
      expect(visibleState(rehearsal, audience)).not.toHaveProperty('rehearses')
  })

  test('has the draft for owner and planner only', () => {
    expect(visibleState(SHOW, PLANNER).draft).toEqual(SHOW.draft)
    for (const audience of [MODERATOR, TIMEKEEPER, INTERPRETER, ANA, AUDIENCE])
      expect(visibleState(SHOW, audience).draft).toBeNull()
  })

  test.each([AUDIENCE, STAGE, GUEST])(
    'keeps meeting, stops, recovery and attendance from $roles',
    (audience) => {
      const agenda = agendaFor(audience)
      expect([agenda.meeting, agenda.hardStop]).toEqual([null, null])
      expect(agenda.segments.map(({ mustEndBy }) => mustEndBy)).toEqual([null, null, null])
      expect(findItem(agenda, 'first')?.item.slimming).toBeNull()
      expect(visibleState(SHOW, audience).attendance).toEqual({})
    },
  )

  test.each([MODERATOR, PLANNER, TIMEKEEPER, INTERPRETER, ANA])(
    'shows meeting, stops, recovery and attendance to $roles',
    (audience) => {
      const agenda = agendaFor(audience)
      expect(agenda.meeting).toEqual(AGENDA.meeting)
      expect(agenda.hardStop).toEqual(AGENDA.hardStop)
      expect(agenda.segments.map(({ mustEndBy }) => mustEndBy)).toEqual(
        AGENDA.segments.map(({ mustEndBy }) => mustEndBy),
      )
      expect(findItem(agenda, 'first')?.item.slimming).toEqual(item('first', 10, []).slimming)
      expect(visibleState(SHOW, audience).attendance).toEqual({ ana: 'here' })
    },
  )

  test('has notes for those who run or interpret it, and for the speakers of the item', () => {
    for (const audience of [MODERATOR, PLANNER, INTERPRETER, ANA])
      expect(briefingFor(audience, 'first')).not.toBeNull()
    for (const audience of [BEN, TIMEKEEPER, AUDIENCE, STAGE, GUEST, who(['audience'], 'ana')])
      expect(briefingFor(audience, 'first')).toBeNull()
  })

  test('has the pronunciation of oneself and of those who share an item', () => {
    expect(['ana', 'ben', 'cho', 'dee'].filter((id) => hears(ANA, id))).toEqual(['ana', 'ben'])
    expect(['ana', 'ben', 'cho', 'dee'].filter((id) => hears(DEE, id))).toEqual(['dee'])
    expect(hears(who(['speaker'], 'eve'), 'eve')).toBe(true)
    expect(hears(INTERPRETER, 'dee')).toBe(true)
    expect(hears(TIMEKEEPER, 'ana')).toBe(false)
    expect(hears(AUDIENCE, 'ana')).toBe(false)
  })

  test('has all hands for those who give the floor, and their own for the others', () => {
    const hands = (audience: Audience) => visibleState(SHOW, audience).hands.map(({ id }) => id)
    expect(hands(MODERATOR)).toEqual(['hand of ana', 'hand of ben'])
    expect(hands(INTERPRETER)).toEqual(['hand of ana', 'hand of ben'])
    expect(hands(ANA)).toEqual(['hand of ana'])
    for (const audience of [PLANNER, TIMEKEEPER, DEE, AUDIENCE, GUEST])
      expect(hands(audience)).toEqual([])
  })

  test('has all links and steps for owner, moderator and planner', () => {
    expect(visibleState(SHOW, MODERATOR).links).toEqual(SHOW.links)
    expect(visibleState(SHOW, MODERATOR).steps).toEqual(SHOW.steps)
    expect(visibleState(SHOW, PLANNER).links).toEqual(SHOW.links)
    expect(visibleState(SHOW, PLANNER).steps).toEqual(SHOW.steps)
    for (const audience of [INTERPRETER, ANA, AUDIENCE])
      expect(visibleState(SHOW, audience)).toMatchObject({ links: [], steps: [] })
  })

  test('R8: has the steps of their own desk for timekeepers', () => {
    const { steps } = visibleState(SHOW, TIMEKEEPER)
    expect(steps.map(({ id }) => id)).toEqual(['held'])
    expect(steps).toEqual(SHOW.steps.filter(({ id }) => id === 'held'))
  })

  test('has no values of the draft in the steps that a moderator reads', () => {
    const step = SHOW.steps.find((one) => one.side === 'run')
    if (step === undefined) throw new Error('no step was taken')
    const change: StepChange = { of: 'time', item: 'talk', granted: 60_000, taken: 0 }
    const on = (side: 'draft' | 'published'): StepChange => ({
      of: 'fields',
      side,
      item: 'talk',
      was: { title: { en: 'A' } },
      is: { title: { en: 'B' } },
    })
    const changes = [change, on('published'), on('draft')]
    const state = { ...SHOW, steps: [{ ...step, changes }] }
    expect(visibleState(state, MODERATOR).steps).toEqual([
      { ...step, changes: [change, on('published')] },
    ])
    expect(visibleState(state, PLANNER).steps).toEqual([{ ...step, changes }])
  })

  test('R8d: has nothing to take a publication back with for those who cannot', () => {
    const published: ShowEvent = { type: 'agendaPublished', v: 1, agenda: AGENDA, slack: {} }
    const wrote = { agenda: AGENDA, slack: {} }
    const steps = SHOW.steps
      .filter(({ side }) => side === 'publication')
      .map((step) => ({ ...step, undo: [published], wrote }))
    expect(steps).toHaveLength(1)
    const state = { ...SHOW, steps }
    expect(visibleState(state, PLANNER).steps).toEqual(steps)
    expect(JSON.stringify(visibleState(state, MODERATOR).steps)).not.toContain('agenda')
  })

  test('is the union over the roles of a link', () => {
    const both = who(['audience', 'interpreter'])
    expect(visibleState(SHOW, both)).toEqual(visibleState(SHOW, INTERPRETER))
    expect(visibleState(SHOW, who(['guest']))).toEqual(visibleState(SHOW, AUDIENCE))
  })
})
