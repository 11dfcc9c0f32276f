import { describe, expect, test } from 'vitest'
import { audienceOf } from '../../../shared/access/audience.ts'
import { visibleState } from '../../../shared/access/visible.ts'
import { Command, type CommandOf } from '../../../shared/run/command.ts'
import type { StageLook } from '../../../shared/run/stageLook.ts'
import { PROGRAMME } from '../../../shared/run/state.ts'
import { type Case, given, rehearsal, unpublished } from '../../support/given.ts'
import { founding } from '../../support/shows.ts'

const BLACK: StageLook = { is: 'black' }
const CLOCK: StageLook = { is: 'clock' }
const LUNCH: StageLook = {
  is: 'message',
  texts: { en: 'Lunch is upstairs', 'zh-Hans': '午餐在楼上' },
}

const shows = (look: StageLook, was: StageLook = PROGRAMME): CommandOf<'setStageLook'> => ({
  type: 'setStageLook',
  look,
  was,
})

const lookOf = ({ state }: Case) => state.run.look

describe('what the stage shows', () => {
  test('R15: is chosen before the start and while the show runs, and goes back to the programme in one press', () => {
    const show = given(founding()).at('14:50').does(shows(BLACK))
    expect(lookOf(show)).toEqual(BLACK)
    show.begins('15:00').does(shows(LUNCH, BLACK))
    expect(lookOf(show)).toEqual(LUNCH)
    show.does(shows(PROGRAMME, LUNCH))
    expect(lookOf(show)).toEqual(PROGRAMME)
  })

  test('R8, R15: is no step, so that undo takes back what was done before it and leaves it', () => {
    const show = given(founding()).onPlanUntil('talk-yan').does(shows(CLOCK))
    expect(show.state.steps.some(({ command }) => command === 'setStageLook')).toBe(false)
    show.does('undo')
    expect(lookOf(show)).toEqual(CLOCK)
  })

  test('R15: is refused where another desk chose meanwhile, where it is so already, and before publication', () => {
    const show = given(founding()).at('14:50').does(shows(BLACK))
    show.when(shows(CLOCK)).refuses('stale-value')
    show.when(shows(BLACK, BLACK)).refuses('no-change')
    show.when(shows(LUNCH, { is: 'message', texts: { en: 'Other' } })).refuses('stale-value')
    unpublished(founding()).when(shows(CLOCK)).refuses('not-published')
  })

  test('R15: is forgotten with the end of the show, and closed until it is reopened', () => {
    const show = given(founding()).onPlanUntil('questions').does(shows(LUNCH)).does('endShow')
    expect(lookOf(show)).toEqual(PROGRAMME)
    show.when(shows(BLACK)).refuses('ended')
    expect(lookOf(show.does('reopen'))).toEqual(PROGRAMME)
    show.does(shows(BLACK))
  })

  test('R12, R15: is forgotten where a rehearsal begins again', () => {
    const show = rehearsal(founding()).onPlanUntil('talk-yan').does(shows(BLACK))
    expect(lookOf(show.does({ type: 'beginAgain' }))).toEqual(PROGRAMME)
  })

  test('R15: is for the room: whoever follows the show sees it, words and all', () => {
    const { state } = given(founding()).onPlanUntil('talk-yan').does(shows(LUNCH))
    for (const role of ['stage', 'audience', 'speaker', 'guest'] as const) {
      const visible = visibleState(state, audienceOf({ roles: [role], person: null, booth: null }))
      expect(visible.run.look, role).toEqual(LUNCH)
    }
  })

  test('R15: has words in one language or two, as far as a wall can show them', () => {
    const reads = (texts: Record<string, string>) =>
      Command.safeParse(shows({ is: 'message', texts })).success
    expect(reads({ en: 'Lunch' })).toBe(true)
    expect(reads({ en: 'Lunch', 'zh-Hans': '午餐' })).toBe(true)
    expect(reads({})).toBe(false)
    expect(reads({ en: 'Lunch', 'zh-Hans': '午餐', de: 'Mittag' })).toBe(false)
    expect(reads({ en: ' ' })).toBe(false)
    expect(reads({ en: 'a'.repeat(201) })).toBe(false)
  })
})
