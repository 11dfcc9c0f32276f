import { describe, expect, test } from 'vitest'
import { type Audience, audienceOf } from '../../../shared/access/audience.ts'
import { handsOutLinks, seesLinkAddress } from '../../../shared/access/linkVisibility.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import { emptyShow } from '../../../shared/run/evolve.ts'
import type { Role } from '../../../shared/run/grant.ts'
import { findItem } from '../../../shared/run/lookup.ts'
import { ROLES } from '../../../shared/run/roles.ts'
import type { ShowEvent } from '../../../shared/run/state.ts'
import type { StepChange } from '../../../shared/run/stepChange.ts'
import { given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { founding } from '../../support/shows.ts'
import { AGENDA, item } from './world/agenda.ts'
import {
  ANA,
  AUDIENCE,
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

const agendaFor = (audience: Audience) => present(visibleState(SHOW, audience).published?.agenda)

describe('visible state', () => {
  test('is everything to the owner', () => {
    expect(visibleState(SHOW, OWNER)).toEqual(SHOW)
  })

  test('is blank but for the clock until something is published, except to owner and planner', () => {
    const waiting = { ...emptyShow('show'), rehearsal: DRAFTED.rehearsal, clock: DRAFTED.clock }
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
    const step = present(SHOW.steps.find((one) => one.side === 'run'))
    const change: StepChange = { of: 'time', item: 'talk', granted: 60_000, taken: 0 }
    const on = (side: 'draft' | 'published'): StepChange => ({
      of: 'fields',
      side,
      item: 'talk',
      was: { title: { en: 'A' } },
      is: { title: { en: 'B' } },
    })
    const changes = [
      change,
      on('published'),
      on('draft'),
      { of: 'finding', finding: 'one' } as const,
    ]
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

const BOOTH = 'en–zh'
/** A show that runs, with somebody on in its booth. */
const running = () =>
  given(founding()).begins('15:00').asBooth(BOOTH).does({ type: 'takeMic', was: null })

const audience = (role: (typeof ROLES)[number]) =>
  audienceOf({ roles: [role], person: null, booth: null })

test('R16: who sees the booths: interpreters of every booth, moderators and owners hold who is on; nobody else holds anything', () => {
  const { state } = running()
  const holds = ROLES.filter((role) => BOOTH in visibleState(state, audience(role)).run.booths)
  expect(holds).toEqual(['owner', 'moderator', 'interpreter'])
})

/** By reader and roles of the link: sees its address, or only that it exists. Other readers see neither. */
const TABLE = `
            owner planner moderator timekeeper interpreter speaker audience stage guest report integration calendar seriesCalendar
owner       told  told    told      told       told        told    told     told  told  told   told        told     told
planner     sees  sees    sees      sees       sees        told    told     told  told  told   sees        told     sees
moderator   sees  sees    told      told       told        told    told     told  told  told   sees        told     sees
`

const [head = [], ...rows] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))

function isOf(roles: readonly Role[], given: readonly Role[]): string {
  const grant = { roles: [...given] }
  if (seesLinkAddress(roles, grant)) return 'told'
  return handsOutLinks(roles) ? 'sees' : 'no'
}

describe('links', () => {
  test('the table names every role once', () => {
    expect(head).toEqual([...ROLES])
  })

  test.each(ROLES)('to a %s', (role) => {
    const [, ...row] = rows.find(([name]) => name === role) ?? [role, ...ROLES.map(() => 'no')]
    expect(ROLES.map((given) => isOf([role], [given]))).toEqual(row)
  })

  test('of several roles are given out by a planner only where every role is handed out', () => {
    expect(isOf(['planner'], ['speaker', 'guest'])).toBe('told')
    expect(isOf(['planner'], ['moderator', 'speaker'])).toBe('sees')
    expect(isOf(['moderator'], ['moderator', 'speaker'])).toBe('told')
    expect(isOf(['moderator'], ['planner', 'speaker'])).toBe('sees')
    expect(isOf(['moderator', 'planner'], ['planner', 'speaker'])).toBe('told')
    expect(isOf(['audience', 'planner'], ['audience'])).toBe('told')
  })

  test('P10: who hands out links sees every one', () => {
    const ids = SHOW.links.map(({ id }) => id)
    expect(visibleState(SHOW, PLANNER).links.map(({ id }) => id)).toEqual(ids)
  })
})
