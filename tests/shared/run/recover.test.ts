import { describe, expect, test } from 'vitest'
import type { CommandOf } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { free, sendCue, toPerson } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { cut, recover, redo } from '../../support/press.ts'
import { founding } from '../../support/shows.ts'

type Recover = CommandOf<'recover'>

/** The third talk 12 min over, at 16:07. */
const late = (): Case => given(founding()).onPlanUntil('talk-yan').at('16:07')

/** Drops the break, and takes 1 each from discussion and Q&A: 7 min in all. */
const DROPS_BREAK: Recover = recover({
  drops: ['water-break-item'],
  cuts: [cut('open-discussion', 20, 19), cut('questions', 20, 19)],
})

describe('carrying out a way to land', () => {
  test('V5: nothing at all, or the same item twice, is refused', () => {
    late().when(recover()).refuses('no-change')
    late()
      .when({ ...DROPS_BREAK, drops: ['questions'] })
      .refuses('id-taken')
  })

  test('V1: more than an item gives is taken only where those concerned were asked', () => {
    const asks: Recover = recover({ cuts: [cut('talk-barra', 10, 8)] })
    late().when(asks).refuses('must-ask')
    late()
      .does({ ...asks, asked: true })
      .ends('17:35', -5)
  })
})

describe('a way to land that cannot be gone', () => {
  const tells = { word: null }

  test('V5: changes what it names, and not once the show has ended', () => {
    late()
      .when(recover({ cuts: [cut('questions', 20, 20)] }))
      .refuses('no-change')
    const ended = late().does('endShow')
    ended.when(recover()).refuses('ended')
    const stop = { was: ended.instantOf('17:30'), to: ended.instantOf('17:40') }
    ended.when(recover({ stop })).refuses('ended')
  })

  test('V1: takes what an item gives without asking, and may give instead', () => {
    const show = late()
    const least = (show.row('questions').item.slimming?.least ?? 0) / MINUTE
    const cuts = [cut('questions', 20, least)]
    show.when(recover({ cuts: [cut('questions', 20, least - 1)] })).refuses('must-ask')
    show.when(recover({ cuts })).emits('timeTaken')
    show.when(recover({ cuts: [cut('questions', least, 22)] })).emits('timeGiven')
  })

  test('V2: moves a stop later, as far as it may be', () => {
    const agenda = founding()
    const { instantOf } = given(agenda)
    const at = (time: string) => instantOf.call(given(agenda), time)
    const hardStop = { at: at('17:30'), movableTo: at('17:40') }
    const show = given({ ...agenda, hardStop }).onPlanUntil('talk-yan')
    const to = (time: string): Recover => recover({ stop: { was: hardStop.at, to: at(time) } })
    const range = { earliest: at('17:30'), latest: at('17:40') }
    for (const time of ['17:29', '17:30', '17:41'])
      show.when(to(time)).refuses('out-of-range', range)
    show.when(to('17:40')).emits('stopMoved', 'stopMoved')
    expect(show.state.steps.at(-1)?.items).toEqual([])
    show.when(to('17:35')).refuses('stale-value', { field: 'hardStop', actual: at('17:40') })
    const open = given({ ...agenda, hardStop: null }).onPlanUntil('talk-yan')
    open.when(to('17:40')).refuses('stale-value', { field: 'hardStop', actual: null })
  })

  test('V5: a message of new times is open for half an hour, and clears expired cues only when it is sent', () => {
    const show = late().does(sendCue(toPerson('wei-bai'), free('A word'), MINUTE))
    show
      .at('16:09')
      .when(recover({ drops: ['water-break-item'], tells }))
      .emits('itemDropped')
    expect(show.state.steps.at(-1)?.items).toEqual(['water-break-item'])
    show
      .when(recover({ drops: ['case-paris'], tells }))
      .emits('itemDropped', 'cueExpired', 'cueSent')
    expect(show.state.cues).toMatchObject([{ until: show.instantOf('16:39') }])
  })
})

describe('what one person learns of several changes', () => {
  /** Changes the length of a talk, in minutes. */
  const talk = (from: number, to: number, tells: Recover['tells'] = { word: null }): Recover =>
    recover({ cuts: [cut('talk-barra', from, to)], asked: true, tells })
  /** The third talk 12 min over, at 16:07. */
  const late = () => given(founding()).onPlanUntil('talk-yan').at('16:07')
  const minutes = (length: number | null) => (length === null ? null : length / MINUTE)
  const learns = ({ state }: Case) =>
    state.cues.map(({ content, seen }) => {
      if (content.type !== 'times') throw new Error('new times')
      const items = content.items.map((one) => [one.item, minutes(one.from), minutes(one.to)])
      return [...items, ...(content.word === null ? [] : [content.word.text]), seen.length]
    })
  const confirms = (at: Case) => {
    const cue = at.state.cues.at(-1)?.id ?? ''
    at.as('barra', 'marc-barra').does({ type: 'acknowledgeCue', cue }).as('moderator')
  }
  const lastStep = ({ state }: Case) => state.steps.at(-1)?.id ?? ''

  test('V5: who confirmed learns what the undo, and doing it again, made of it', () => {
    const at = late().does(talk(10, 9))
    const step = lastStep(at)
    confirms(at)
    at.does('undo')
    expect(learns(at)).toEqual([[['talk-barra', 9, 10], 0]])
    confirms(at)
    at.does(redo(step))
    expect(learns(at)).toEqual([[['talk-barra', 10, 9], 0]])
    // What nobody confirmed is withdrawn, as they know the times that are true again.
    at.does('undo')
    expect(learns(at)).toEqual([])
  })

  test('V5: a newer change begins at what was confirmed, and names other items that were not', () => {
    const at = late().does(talk(10, 8))
    confirms(at)
    at.does({ ...talk(8, 9), drops: ['case-paris'] }).does(talk(9, 7))
    const both = [['talk-barra', 8, 7], ['case-paris', 5, null], 0]
    expect(learns(at)).toEqual([both])
    // Nobody gets a message, so no open one is untrue.
    at.does(talk(7, 6, null))
    expect(learns(at)).toEqual([[['talk-barra', 8, 6], ['case-paris', 5, null], 0]])
  })

  test('V5: a redo sends its message again, confirmed or not; but none that was not sent before', () => {
    const at = late().does(talk(10, 8, { word: { text: 'Sorry', lang: 'en' } }))
    const step = lastStep(at)
    at.does('undo').does(redo(step))
    expect(learns(at)).toEqual([[['talk-barra', 10, 8], 'Sorry', 0]])
    const silent = late().does(talk(10, 8, null))
    const silentStep = lastStep(silent)
    silent.does('undo').does(redo(silentStep))
    expect(learns(silent)).toEqual([])
  })
})
