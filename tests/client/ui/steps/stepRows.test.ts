import { describe, expect, it } from 'vitest'
import { type StepContext, stepRows } from '../../../../client/ui/steps/stepRows.ts'
import { undoPreview } from '../../../../client/ui/steps/undoPreview.ts'
import { audienceOf } from '../../../../shared/access/audience.ts'
import { visibleState } from '../../../../shared/access/visible.ts'
import type { Grant } from '../../../../shared/run/grant.ts'
import type { RunStep } from '../../../../shared/run/step.ts'
import { type Case, given } from '../../../support/given.ts'
import { founding } from '../../../support/shows.ts'

const MODERATOR: Grant = { roles: ['moderator'], person: null, booth: null }
const TIMEKEEPER: Grant = { roles: ['timekeeper'], person: null, booth: null }

const sceneAt = (show: Case): StepContext => ({
  show: show.state,
  you: { link: 'moderator', grant: MODERATOR },
  now: show.now,
  lang: 'en',
})

const seenByTimekeeper = (show: Case): StepContext => ({
  ...sceneAt(show),
  show: visibleState(show.state, audienceOf(TIMEKEEPER)),
  you: { link: 'timekeeper', grant: TIMEKEEPER },
})

/** The newest step of a command, or the one before it. */
function stepOf({ show }: StepContext, command: string): RunStep {
  const step = show.steps.findLast((one) => one.side === 'run' && one.command === command)
  if (step?.side !== 'run') throw new Error(`no ${command}`)
  return step
}

const back = (scene: StepContext, command: string) => undoPreview(scene, stepOf(scene, command))

/** Next came eighteen seconds too early; then the timekeeper paused for five seconds and gave a minute. */
function mistaken(): Case {
  const show = given(founding()).onPlanUntil('talk-wende').at('15:38:22').does('next')
  show.asTimekeeper().at('15:38:29').does('pause').at('15:38:34').does('resume')
  show.does('giveTime', 'talk-yan', 1)
  return show.as('moderator').at('15:38:42')
}

describe('the list of steps', () => {
  it('R8: is of all desks, newest first, with what was done to whom, by whom and where', () => {
    const rows = stepRows(sceneAt(mistaken()), null)
    const told = rows.slice(0, 4).map(({ what, by, desk }) => [what.key, what.item, by, desk])
    expect(told).toEqual([
      ['giveTime', 'Wentao Yan', 'timekeeper', 'timekeepers'],
      ['resume', 'Wentao Yan', 'timekeeper', 'timekeepers'],
      ['pause', 'Wentao Yan', 'timekeeper', 'timekeepers'],
      ['next', 'Wentao Yan', 'moderator', 'moderators'],
    ])
    expect(rows[0]?.what.minutes).toBe(1)
  })

  it('R8b: ties what goes with the picked one to it', () => {
    const scene = sceneAt(mistaken())
    const rows = stepRows(scene, stepOf(scene, 'next').id)
    expect(rows.slice(0, 4).map(({ mark }) => mark)).toEqual([null, 'going', 'going', 'picked'])
  })

  it('keeps what was taken back, with when and by whom', () => {
    const show = given(founding()).onPlanUntil('talk-yan').at('15:46').does('pause')
    show.as('other').at('15:47').does('undo')
    expect(stepRows(sceneAt(show), null)[0]).toMatchObject({
      what: { key: 'pause' },
      state: 'taken-back',
      back: { by: 'other', at: show.instantOf('15:47') },
    })
  })

  it('states that a step can be undone, unless an old version did not store its changes', () => {
    const scene = sceneAt(mistaken())
    const [newest] = scene.show.steps.slice(-1)
    if (newest?.side !== 'run') throw new Error('the newest step is not of the run')
    const steps = [...scene.show.steps.slice(0, -1), { ...newest, changes: null }]
    const rows = stepRows({ ...scene, show: { ...scene.show, steps } }, null)
    expect(rows.slice(0, 2).map(({ state }) => state)).toEqual(['older', 'stands'])
  })

  it('R8: shows a timekeeper the steps of that desk alone', () => {
    const keys = stepRows(seenByTimekeeper(mistaken()), null).map(({ what }) => what.key)
    expect(keys).toEqual(['giveTime', 'resume', 'pause'])
  })

  it('tells a Next into standby apart', () => {
    const show = given(founding()).onPlanUntil('closing-item').at('17:35').does('next')
    const [row] = stepRows(sceneAt(show), null)
    expect(row?.what.key).toBe('nextNone')
  })
})

describe('what taking a step back comes to', () => {
  it('R8b: names what goes with it, what stays, whose time grows, and where that lands', () => {
    const scene = sceneAt(mistaken())
    const outcome = back(scene, 'next')
    if (!outcome.ok) throw new Error(outcome.why)
    expect(outcome.command.steps).toHaveLength(3)
    expect(outcome.undone).toMatchObject([
      { what: { key: 'pause' }, by: 'timekeeper', paused: 5_000 },
    ])
    expect(outcome.remaining).toMatchObject([
      { of: 'step', step: { what: { key: 'giveTime', item: 'Wentao Yan', minutes: 1 } } },
    ])
    expect(outcome.times).toMatchObject([
      { name: 'Wolfgang Wende', to: 'runs', spent: 1_122_000, allotted: 1_200_000, grows: true },
      { name: 'Wentao Yan', to: 'waits', grows: false },
    ])
    expect(outcome.outcome.drift).toEqual({ status: { is: 'onTime' }, unchanged: false })
    expect(outcome.outcome.landing).toMatchObject({ minutes: 0, unchanged: true })
  })

  it('changes what it says when the same step is taken back: nothing is, but what was said', () => {
    const show = mistaken()
    const outcome = back(sceneAt(show), 'next')
    if (!outcome.ok) throw new Error(outcome.why)
    show.does(outcome.command)
    expect(show.row('talk-wende')).toMatchObject({ status: 'live', spent: 1_122_000 })
    expect(show.row('talk-yan')).toMatchObject({ status: 'waiting', granted: 60_000 })
  })

  it('names a floor language that was set since as staying', () => {
    const show = given(founding()).onPlanUntil('talk-yan').at('15:50')
    show.does({ type: 'setLanguage', language: 'zh-Hans', was: show.state.run.language })
    show.does('next').does({ type: 'setLanguage', language: 'de', was: null })
    const outcome = back(sceneAt(show), 'next')
    expect(outcome.ok && outcome.remaining).toEqual([{ of: 'language', language: 'de' }])
  })

  it('of a minute given: whose length changes to what', () => {
    const outcome = back(sceneAt(mistaken()), 'giveTime')
    expect(outcome.ok && outcome.times).toMatchObject([
      { name: 'Wentao Yan', to: 'allotted', allotted: 900_000, grows: false },
    ])
  })
})
