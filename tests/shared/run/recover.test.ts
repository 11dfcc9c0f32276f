import { describe, expect, test } from 'vitest'
import type { Agenda } from '../../../shared/agenda/model.ts'
import type { CommandOf } from '../../../shared/run/command.ts'
import { MINUTE } from '../../../shared/time/instant.ts'
import { free, sendCue, toPerson } from '../../support/changes.ts'
import { type Case, given } from '../../support/given.ts'
import { present } from '../../support/present.ts'
import { cut, recover, redo } from '../../support/press.ts'
import { founding, showOf } from '../../support/shows.ts'

type Recover = CommandOf<'recover'>

/** The third talk 12 min over, at 16:07. */
const late = (): Case => given(founding()).onPlanUntil('talk-yan').at('16:07')

/** Drops the break, and takes 1 each from discussion and Q&A: 7 min in all. */
const DROPS_BREAK: Recover = recover({
  drops: ['water-break-item'],
  cuts: [cut('open-discussion', 20, 19), cut('questions', 20, 19)],
})

test('V5: carrying out a way to land: nothing at all, or the same item twice, is refused', () => {
  late().when(recover()).refuses('no-change')
  late()
    .when({ ...DROPS_BREAK, drops: ['questions'] })
    .refuses('id-taken')
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
})

/** A show that stops at 16:00, or at another time, and may until 16:30. */
function stopping(stop = '16:00', items = 'a 10, b 10, c 10'): Agenda {
  const agenda = showOf(`15:00 ${items}`, { stop })
  const hardStop = present(agenda.hardStop)
  return { ...agenda, hardStop: { ...hardStop, movableTo: given(agenda).instantOf('16:30') } }
}

/** The show while `a` is live. */
const show = () => given(stopping()).begins('15:00')

const stopMoved = (one: Case, to: string, was = '16:00'): Recover =>
  recover({ stop: { was: one.instantOf(was), to: one.instantOf(to) }, asked: true })

/** Does a recovery and takes it back; the answer does it again. */
function takenBack(one: Case, command: Recover): CommandOf<'redo'> {
  const step = one.does(command).state.steps.at(-1)?.id ?? ''
  one.does('undo')
  return redo(step)
}

/** When the plan stops on either side, as clock times. */
const stops = ({ state }: Case): readonly (string | undefined)[] =>
  [state.published, state.draft].map((side) => {
    const at = side?.agenda.hardStop?.at
    return at && new Date(at + 8 * 60 * MINUTE).toISOString().slice(11, 16)
  })

/** A planner puts another agenda into the draft. */
const drafts = (one: Case, agenda: Agenda): Case => one.as('planner').drafts(agenda)

describe('V5: a way to land that is done again', () => {
  test('gives and takes as much as it had, down to nothing', () => {
    const one = show()
    const again = takenBack(
      one,
      recover({ cuts: [cut('b', 10, 0), cut('c', 10, 12)], asked: true }),
    )
    one.when(again).emits('timeTaken', 'timeGiven', 'stepRedone')
    expect([one.row('b').allotted, one.row('c').allotted]).toEqual([0, 12 * MINUTE])
  })

  test('drops, and brings back', () => {
    const one = show().does('drop', 'c')
    const again = takenBack(one, recover({ drops: ['b'], restores: ['c'], asked: true }))
    one.has({ b: 'waiting', c: 'dropped' })
    one.when(again).emits('itemRestored', 'itemDropped', 'stepRedone')
    one.has({ b: 'dropped', c: 'waiting' })
  })

  test('is refused where an item of it was taken out', () => {
    const one = show()
    const again = takenBack(one, recover({ cuts: [cut('b', 10, 8)], asked: true }))
    drafts(one, stopping('16:00', 'a 10, c 10')).does('publish')
    one.as('moderator').when(again).refuses('changed-since', { by: 'planner' })
  })
})

describe('V5: a stop that is moved again', () => {
  test('adds a finding again where the draft had another stop before', () => {
    const one = drafts(show(), stopping('16:20')).as('moderator')
    const again = takenBack(one, stopMoved(one, '16:10'))
    expect(one.state.draft?.findings).toEqual([])
    one.does(again)
    expect(stops(one)).toEqual(['16:10', '16:20'])
    expect(one.state.draft?.findings).toMatchObject([{ what: 'schedule', item: null }])
    one.does('undo')
    expect(one.state.draft?.findings).toEqual([])
    expect(stops(one)).toEqual(['16:00', '16:20'])
  })

  test('adds one finding, however often it is moved again', () => {
    const one = show()
    const again = takenBack(one, stopMoved(one, '16:10'))
    drafts(one, stopping('16:20')).as('moderator')
    one.does(again).does('undo')
    const findings = one.state.draft?.findings ?? []
    expect(findings).toMatchObject([{ id: `${again.step}/finding` }, { what: 'schedule' }])
    one.when(again).emits('stopMoved', 'stepRedone')
    expect(one.state.draft?.findings).toEqual(findings)
    one.does('undo')
    one.record([{ type: 'findingSettled', v: 1, finding: `${again.step}/finding` }])
    one.when(again).emits('stopMoved', 'findingAdded', 'stepRedone')
  })
})

describe('R8c: undo of a way to land', () => {
  const both = (one: Case): Recover => ({ ...stopMoved(one, '16:10'), cuts: [cut('b', 10, 8)] })

  test('adds no finding where the draft is as it was before', () => {
    const one = show()
    one.does(both(one))
    drafts(one, stopping('16:00')).as('moderator')
    one.when('undo').emits('stopMoved', 'adjustmentRestored', 'stepUndone')
    expect(stops(one)).toEqual(['16:00', '16:00'])
    expect(one.state.draft?.findings).toEqual([])
  })
})
