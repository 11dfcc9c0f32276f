import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { type Case, given } from '../../support/given.ts'
import { redo, undo } from '../../support/press.ts'
import { founding } from '../../support/shows.ts'

type Recover = CommandOf<'recover'>

const NOTHING: Recover = {
  type: 'recover',
  cuts: [],
  drops: [],
  restores: [],
  stop: null,
  asked: false,
  tells: null,
}

function cut(item: string, from: number, to: number): Recover['cuts'][number] {
  return { item, from: from * MINUTE, to: to * MINUTE }
}

/** The third talk 12 min over, at 16:07. */
function late(): Case {
  return given(founding()).onPlanUntil('talk-yan').at('16:07')
}

/** Drops the break, and takes 1 each from discussion and Q&A: 7 min in all. */
const DROPS_BREAK: Recover = {
  ...NOTHING,
  drops: ['water-break-item'],
  cuts: [cut('open-discussion', 20, 19), cut('questions', 20, 19)],
}

describe('carrying out a way to land', () => {
  test('V5: all of it is one step, after which the stop is kept', () => {
    late().ends('17:37', -7).does(DROPS_BREAK).ends('17:30', 0)
  })

  test('V5: its undo brings all of it back, in one step', () => {
    const show = late().does(DROPS_BREAK).at('16:07:30').does('undo').at('16:07').ends('17:37', -7)
    show.starts({ 'water-break-item': '16:27' })
  })

  test('V5: the undo leaves what was given meanwhile', () => {
    const at = late().does(DROPS_BREAK)
    const step = at.lastStep
    // 2 more for the Q&A stay: 22 min.
    at.does('giveTime', 'questions', 2).does(undo(step))
    at.ends('17:39', -9)
  })

  test('V5: undone it can be done again, until the next step', () => {
    const at = late().does(DROPS_BREAK)
    const step = at.lastStep
    at.does('undo').does(redo(step)).ends('17:30', 0)
    at.does('undo').does('giveTime', 'talk-wang', 1)
    at.when(redo(step)).refuses('nothing-to-redo')
  })

  test('V5: it is not done again over what others changed since', () => {
    const at = late().does(DROPS_BREAK)
    const step = at.lastStep
    at.does('undo').asTimekeeper().does('takeTime', 'questions', 20).as('moderator')
    at.when(redo(step)).refuses('changed-since')
  })

  test('V5: refused as a whole where a length is no longer as it was seen', () => {
    late().does('takeTime', 'questions', 1).when(DROPS_BREAK).refuses('stale-value')
  })

  test('V5: refused as a whole where what it drops is dropped, or what it cuts is on', () => {
    late().does('drop', 'water-break-item').when(DROPS_BREAK).refuses('wrong-status')
    late().does('goTo', 'questions').when(DROPS_BREAK).refuses('wrong-status')
  })

  test('V5: nothing at all, or the same item twice, is refused', () => {
    late().when(NOTHING).refuses('no-change')
    late()
      .when({ ...DROPS_BREAK, drops: ['questions'] })
      .refuses('id-taken')
  })

  test('V1: more than an item gives is taken only where those concerned were asked', () => {
    const asks: Recover = { ...NOTHING, cuts: [cut('talk-barra', 10, 8)] }
    late().when(asks).refuses('must-ask')
    late()
      .does({ ...asks, asked: true })
      .ends('17:35', -5)
  })

  test('V2: the stop moves on both sides of the plan, no later than it may, and back with the undo', () => {
    const agenda = founding()
    const { hardStop } = agenda
    if (hardStop === null) throw new Error('the founding agenda has a stop')
    const later = (minutes: number) => given(agenda).instantOf(`17:${30 + minutes}`)
    const movable = { ...agenda, hardStop: { ...hardStop, movableTo: later(10) } }
    const moves = (minutes: number): Recover => ({
      ...NOTHING,
      stop: { was: hardStop.at, to: later(minutes) },
    })
    const at = given(movable).onPlanUntil('talk-yan').at('16:07')
    at.when(moves(11)).refuses('out-of-range')
    at.does(moves(7)).ends('17:37', 0)
    expect(at.state.draft?.agenda.hardStop?.at).toBe(later(7))
    at.when(moves(8)).refuses('stale-value')
    at.does('undo').ends('17:37', -7)
    expect(at.state.draft?.agenda.hardStop?.at).toBe(hardStop.at)
  })

  test('V5: each person whose time changes is told old and new once, with the words, and no longer once it is undone', () => {
    const word = { text: 'We started late', lang: 'en' }
    const at = late().does({ ...DROPS_BREAK, tells: { word } })
    expect(at.state.cues).toMatchObject([
      {
        to: { type: 'person', person: 'ying-wang' },
        content: {
          type: 'times',
          items: [
            { item: 'open-discussion', from: 20 * MINUTE, to: 19 * MINUTE },
            { item: 'questions', from: 20 * MINUTE, to: 19 * MINUTE },
          ],
          word,
        },
      },
    ])
    at.does('undo')
    expect(at.state.cues).toEqual([])
  })

  test('V5: a drop is told as such, and what is back with its length', () => {
    const tells = { word: null }
    const at = late().does({ ...NOTHING, drops: ['case-paris'], tells })
    expect(at.state.cues.at(-1)?.content).toMatchObject({
      items: [{ item: 'case-paris', from: 5 * MINUTE, to: null }],
    })
    const cue = at.state.cues.at(-1)?.id ?? ''
    at.as('barra', 'marc-barra').does({ type: 'acknowledgeCue', cue }).as('moderator')
    at.does({ ...NOTHING, restores: ['case-paris'], tells })
    expect(at.state.cues.at(-1)?.content).toMatchObject({
      items: [{ item: 'case-paris', from: null, to: 5 * MINUTE }],
    })
  })
})

describe('a way to land that cannot be gone', () => {
  const tells = { word: null }

  test('V5: changes what it names, and not once the show has ended', () => {
    late()
      .when({ ...NOTHING, cuts: [cut('questions', 20, 20)] })
      .refuses('no-change')
    const ended = late().does('endShow')
    ended.when(NOTHING).refuses('ended')
    const stop = { was: ended.instantOf('17:30'), to: ended.instantOf('17:40') }
    ended.when({ ...NOTHING, stop }).refuses('ended')
  })

  test('V1: takes what an item gives without asking, and may give instead', () => {
    const show = late()
    const least = (show.row('questions').item.slimming?.least ?? 0) / MINUTE
    const cuts = [cut('questions', 20, least)]
    show.when({ ...NOTHING, cuts: [cut('questions', 20, least - 1)] }).refuses('must-ask')
    show.when({ ...NOTHING, cuts }).emits('timeTaken')
    show.when({ ...NOTHING, cuts: [cut('questions', least, 22)] }).emits('timeGiven')
  })

  test('V2: moves a stop later, as far as it may be', () => {
    const agenda = founding()
    const { instantOf } = given(agenda)
    const at = (time: string) => instantOf.call(given(agenda), time)
    const hardStop = { at: at('17:30'), movableTo: at('17:40') }
    const show = given({ ...agenda, hardStop }).onPlanUntil('talk-yan')
    const to = (time: string): Recover => ({ ...NOTHING, stop: { was: hardStop.at, to: at(time) } })
    const range = { earliest: at('17:30'), latest: at('17:40') }
    for (const time of ['17:29', '17:30', '17:41'])
      show.when(to(time)).refuses('out-of-range', range)
    show.when(to('17:40')).emits('stopMoved', 'stopMoved')
    expect(show.state.steps.at(-1)?.items).toEqual([])
    show.when(to('17:35')).refuses('stale-value', { field: 'hardStop', actual: at('17:40') })
    const open = given({ ...agenda, hardStop: null }).onPlanUntil('talk-yan')
    open.when(to('17:40')).refuses('stale-value', { field: 'hardStop', actual: null })
  })

  test('V5: tells for half an hour, and clears away what is over only with that', () => {
    const show = late().does({
      type: 'sendCue',
      to: { type: 'person', person: 'wei-bai' },
      content: { type: 'free', text: 'A word', lang: 'en' },
      life: MINUTE,
    })
    show
      .at('16:09')
      .when({ ...NOTHING, drops: ['water-break-item'], tells })
      .emits('itemDropped')
    expect(show.state.steps.at(-1)?.items).toEqual(['water-break-item'])
    show
      .when({ ...NOTHING, drops: ['case-paris'], tells })
      .emits('itemDropped', 'cueExpired', 'cueSent')
    expect(show.state.cues).toMatchObject([{ until: show.instantOf('16:39') }])
  })
})
