import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import {
  isMove,
  newestOfRun,
  newestPublication,
  newestSharedStep,
  type Step,
} from '../../../shared/run/step.ts'
import { type Case, given } from '../../support/given.ts'
import { undo } from '../../support/press.ts'
import { agenda, inserted, segmentId, show } from './planUndone.ts'

const stepsOf = ({ state }: Case, which: (step: Step) => boolean) => state.steps.filter(which)

function titled(title: string): Agenda {
  return { ...agenda, title: { en: title } }
}

/** Replaces the draft and publishes it. */
function publishing(one: Case, title: string): Case {
  return one.drafts(titled(title)).does('publish')
}

describe('R8: how many steps are kept', () => {
  test('fifty of the moderators’ desk, whoever of them made them, and fifty of the timekeepers’', () => {
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

  test('ten publications, whoever made them, the oldest given up first', () => {
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
})

describe('R8: the newest step', () => {
  test('of the run, of the publications, and of both, is one that was not taken back', () => {
    const one = show()
    const published = one.lastStep
    const newestIds = () =>
      [newestOfRun, newestPublication, newestSharedStep].map(
        (of) => of(one.state.steps)?.id ?? null,
      )
    expect(newestIds()).toEqual([null, published, published])
    one.does('giveTime', 'a', 1)
    const minute = one.lastStep
    one.as('planner').edits(inserted('new', segmentId(1), 'b'))
    expect(newestIds()).toEqual([minute, published, minute])
    one.does('publish')
    const second = one.lastStep
    expect(newestIds()).toEqual([minute, second, second])
    one.does(undo(second))
    expect(newestIds()).toEqual([minute, published, minute])
    one.as('moderator').does(undo(minute))
    expect(newestIds()).toEqual([null, published, published])
    expect(newestSharedStep([])).toBeNull()
    expect(newestPublication([])).toBeNull()
  })
})

test('R2b: what changes who is on is a move', () => {
  const moves = ['next', 'previous', 'goTo', 'finish', 'endShow', 'endByItself'] as const
  expect(moves.filter((command) => !isMove(command))).toEqual([])
  expect((['pause', 'resume', 'startShow', 'undo'] as const).filter(isMove)).toEqual([])
})
