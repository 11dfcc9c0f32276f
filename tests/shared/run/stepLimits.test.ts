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
import { agenda, edit, inserted, segmentId, show } from './planUndone.ts'

const stepsOf = ({ state }: Case, which: (step: Step) => boolean) => state.steps.filter(which)
const newest = ({ state }: Case) => state.steps.at(-1)?.id ?? ''

function titled(title: string): Agenda {
  return { ...agenda, title: { en: title } }
}

/** Replaces the draft and publishes it. */
function publishing(one: Case, title: string): Case {
  const revision = one.state.draft?.revision ?? -1
  return one.does({ type: 'replaceDraft', agenda: titled(title), revision }).does('publish')
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
    const first = newest(one)
    for (let n = 0; n < 9; n += 1) publishing(one.as(`planner ${n}`), `${n}`)
    const publications = () => stepsOf(one, ({ side }) => side === 'publication')
    expect(publications()).toHaveLength(10)
    expect(publications()[0]?.id).toBe(first)
    publishing(one, 'more')
    expect(publications()).toHaveLength(10)
    expect(publications().some(({ id }) => id === first)).toBe(false)
    expect(publications().at(-1)?.id).toBe(newest(one))
  })
})

describe('R8: the newest step', () => {
  test('of the run, of the publications, and of both, is one that was not taken back', () => {
    const one = show()
    const published = newest(one)
    const newestIds = () =>
      [newestOfRun, newestPublication, newestSharedStep].map(
        (of) => of(one.state.steps)?.id ?? null,
      )
    expect(newestIds()).toEqual([null, published, published])
    one.does('giveTime', 'a', 1)
    const minute = newest(one)
    one.as('planner').does(edit(inserted('new', segmentId(1), 'b')))
    expect(newestIds()).toEqual([minute, published, minute])
    one.does('publish')
    const second = newest(one)
    expect(newestIds()).toEqual([minute, second, second])
    one.does({ type: 'undo', steps: [second], listed: true })
    expect(newestIds()).toEqual([minute, published, minute])
    one.as('moderator').does({ type: 'undo', steps: [minute], listed: true })
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
