import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import { isMove, type Step } from '../../../shared/run/step.ts'
import { type Case, given } from '../../support/given.ts'
import { undo } from '../../support/press.ts'
import { founding } from '../../support/shows.ts'
import { agenda } from './planUndone.ts'

const until = (item: string) => given(founding()).onPlanUntil(item)

const press = (step: string): CommandOf<'undo'> => ({ type: 'undo', steps: [step], listed: false })

test('R8: desks: a moderator who keeps the time too acts at the moderators’ desk', () => {
  const show = until('talk-yan')
  show.asRoles('both', ['timekeeper', 'moderator']).does('giveTime', 'talk-yan', 1)
  expect(show.state.steps.at(-1)).toMatchObject({ side: 'run', desk: 'moderators' })
  show.asTimekeeper().does('giveTime', 'talk-yan', 1)
  expect(show.state.steps.at(-1)).toMatchObject({ side: 'run', desk: 'timekeepers' })
})

test('R8: desks: fifty draft edits push no Next out of reach, nor fifty minutes of the timekeeper', () => {
  const show = until('talk-yan').at('15:50').does('next')
  const next = show.lastDone
  for (let n = 0; n < 60; n += 1) {
    show.asTimekeeper().does('giveTime', 'questions', 1)
    const title = { en: `Title ${n}` }
    show.as('planner').drafts({ ...show.draft, title })
  }
  show.as('moderator').does(undo(next)).has({ 'talk-yan': 'live' })
  expect(show.state.steps.filter(({ side }) => side === 'draft')).toHaveLength(50)
})

test('R8: desks: each planner keeps fifty, all together five hundred', () => {
  const show = given(founding())
  for (let n = 0; n < 550; n += 1) {
    const title = { en: `Title ${n}` }
    show.as(`planner ${n % 11}`)
    show.drafts({ ...show.draft, title })
  }
  const drafts = show.state.steps.filter(({ side }) => side === 'draft')
  expect(drafts).toHaveLength(500)
  expect(drafts.filter(({ by }) => by === 'planner 10')).toHaveLength(46)
})

describe('R8b: one press', () => {
  test('asks for the list a minute later', () => {
    const show = until('talk-yan').does('giveTime', 'talk-yan', 1)
    const step = show.lastDone
    show.within(60_000).when(press(step)).refuses('look-first', { step })
    show.does(undo(step))
  })

  test('asks for the list where it is another’s', () => {
    const show = until('talk-yan').as('one').does('giveTime', 'talk-yan', 1)
    const step = show.lastDone
    show.as('two').when(press(step)).refuses('look-first')
  })
})

test('R8b: what goes with a step a drop does not go without the restore that followed it', () => {
  const show = until('talk-yan').does('drop', 'water-break-item')
  const drop = show.lastDone
  show.does('restore', 'water-break-item')
  const restore = show.lastDone
  show.when(undo(drop)).refuses('stale-step', { newest: restore })
  show.does(undo(drop, restore)).has({ 'water-break-item': 'waiting' })
})

test('R8b: what goes with a step a timekeeper’s step that others stand on is refused with their author', () => {
  const show = until('talk-yan').asTimekeeper().at('15:50').does('pause')
  const pause = show.lastDone
  show.as('moderator').at('15:51').does('next')
  const next = show.lastDone
  show.asTimekeeper().when(undo(pause, next)).refuses('not-alone', { by: 'moderator' })
  show.as('moderator').does(undo(pause, next)).has({ 'talk-yan': 'live' })
  show.spent('talk-yan', 11)
})

test('R8b: what stays: a floor language set since stays; else the one from before is back', () => {
  const set = (language: string | null, was: string | null) =>
    ({ type: 'setLanguage', language, was }) as const
  const show = until('talk-yan').does(set('fr', null)).at('15:50').does('next')
  expect(show.state.run.language).toBeNull()
  show.does('undo')
  expect(show.state.run.language).toBe('fr')
  show.does('next').asBooth('zh-en').does(set('de', null)).as('moderator').does('undo')
  expect(show.state.run.language).toBe('de')
})

const stepsOf = ({ state }: Case, which: (step: Step) => boolean) => state.steps.filter(which)

const titled = (title: string): Agenda => ({ ...agenda, title: { en: title } })

/** Replaces the draft and publishes it. */
const publishing = (one: Case, title: string): Case => one.drafts(titled(title)).does('publish')

test('R8: the stored steps: fifty of the moderators’ desk together, and fifty of the timekeepers’', () => {
  const one = given(agenda)
  for (let n = 0; n < 52; n += 1) {
    one.as(`moderator ${n % 2}`).does('giveTime', 'a', 1)
    one.as('both').does('giveTime', 'a', 1)
    one.asRoles('both', ['timekeeper']).does('giveTime', 'b', 1)
  }
  const at = (desk: string) => stepsOf(one, (step) => step.side === 'run' && step.desk === desk)
  expect([at('moderators').length, at('timekeepers').length]).toEqual([50, 50])
  expect(
    at('moderators')
      .map(({ by }) => by)
      .slice(-2),
  ).toEqual(['moderator 1', 'both'])
})

test('R8: the stored steps: ten publications of all planners, the newest ones', () => {
  const one = given(agenda)
  const first = one.lastStep
  for (let n = 0; n < 9; n += 1) publishing(one.as(`planner ${n}`), `${n}`)
  const publications = () => stepsOf(one, ({ side }) => side === 'publication')
  expect(publications()).toHaveLength(10)
  expect(publications()[0]?.id).toBe(first)
  publishing(one, 'more')
  expect(publications()).toHaveLength(10)
  expect(publications().some(({ id }) => id === first)).toBe(false)
  expect(publications().at(-1)?.id).toBe(one.lastStep)
})

test('R2b: what changes who is on is a move', () => {
  const moves = ['next', 'previous', 'goTo', 'finish', 'endShow', 'endByItself'] as const
  expect(moves.filter((command) => !isMove(command))).toEqual([])
  expect((['pause', 'resume', 'startShow', 'undo'] as const).filter(isMove)).toEqual([])
})
