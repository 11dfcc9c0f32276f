import { describe, expect, test } from 'vitest'
import type { Command } from '../../../../shared/run/command.ts'
import type { Addressee } from '../../../../shared/run/cue.ts'
import { MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { free, linkMade, sendCue, set, toPerson } from '../../../support/changes.ts'
import { given, unpublished } from '../../../support/given.ts'
import { hearing } from '../../../support/hearing.ts'
import { linesFor, MODERATOR, says, short, TIMEKEEPER } from './logTexts.ts'

/** The hearing with its first talk on. */
const running = () => given(hearing()).begins('14:00')

const cue = (to: Addressee) => sendCue(to, free('Slower'), MINUTE)

describe('the log shows', () => {
  test('of the show from its making on', () => {
    const show = unpublished(hearing()).asRoles('planner', ['planner'])
    expect(linesFor(show, MODERATOR).map(short)).toEqual(['made'])
    expect(says(show, () => show.does('publish'))).toEqual([
      'planner planner: published',
      'planner planner: linkMade speaker Ada Lovelace',
      'planner planner: linkMade speaker Bo Kyung',
      'planner planner: linkMade speaker Cem Yilmaz',
    ])
  })

  test('of the run, each by what is on: an end by the start that follows', () => {
    const show = given(hearing()).at('14:00')
    expect(says(show, () => show.does('startShow').does('next'))).toEqual([
      'started',
      'on Ada Lovelace',
    ])
    expect(says(show, () => show.at('14:02').does('pause').does('resume'))).toEqual([
      'paused Ada Lovelace',
      'resumed Ada Lovelace',
    ])
    expect(says(show, () => show.at('14:05').does('next').at('14:09').does('finish'))).toEqual([
      'on Bo Kyung',
      'ended Bo Kyung',
    ])
    expect(says(show, () => show.at('14:10').does('previous'))).toEqual(['on Bo Kyung'])
    expect(says(show, () => show.at('14:11').does('previous'))).toEqual([
      'returned Bo Kyung',
      'on Ada Lovelace',
    ])
    expect(says(show, () => show.at('14:20').does('endShow').at('14:21').does('reopen'))).toEqual([
      'ended Ada Lovelace',
      'showEnded',
      'reopened',
    ])
  })

  test('of time in tenths of minutes, and of what was lowered by itself', () => {
    const show = running()
    const given26 = { type: 'giveTime', item: 'source', by: 2 * MINUTE + 34 * SECOND } as const
    expect(says(show, () => show.does(given26).does('takeTime', 'source', 1))).toEqual([
      'given Ada Lovelace 2.6',
      'taken Ada Lovelace 1',
    ])
    show.does('takeTime', 'sea', 8)
    const shorter: Command = {
      type: 'editDraft',
      changes: [set('item', 'sea', 'planned', 10 * MINUTE, 5 * MINUTE)],
    } as Command
    const lowered = says(show, () =>
      show.asRoles('planner', ['planner']).does(shorter).does('publish'),
    )
    expect(lowered).toEqual([
      'planner planner: step other editDraft – – 0',
      'planner planner: published',
      '- self: lowered Ada Lovelace 5',
    ])
  })

  test('of what is left out, put in, moved and changed', () => {
    const show = running()
    expect(
      says(show, () =>
        show.does('drop', 'break').does('restore', 'break').does('insertBehind', 'river', 5),
      ),
    ).toEqual(['dropped About break', 'restored About break', 'inserted Inserted'])
    expect(says(show, () => show.does('undo'))).toEqual([
      expect.stringMatching(/^undone press-\d+ insert insert 0 Inserted –$/),
    ])
    expect(says(show, () => show.does('swap', 'river', 'delta'))).toEqual([
      'step swap swap 0 Bo Kyung Cem Yilmaz',
    ])
    const title: Command = {
      type: 'editTitle',
      item: 'sea',
      title: { en: 'The sea itself' },
      was: { en: 'About sea' },
    }
    expect(says(show, () => show.does(title))).toEqual(['edited Ada Lovelace (The sea itself)'])
  })

  test('of hands, the floor, its language and who is here', () => {
    const show = running()
    const bo = (command: Command) => show.as('bo', 'bo').does(command).as('moderator')
    expect(
      says(show, () => {
        bo({ type: 'raiseHand', wants: 'floor' })
        show.does({ type: 'giveFloor', item: 'source', person: 'bo', limit: MINUTE })
        show.does({ type: 'endFloor', turn: show.state.run.floor?.id ?? '' } as Command)
      }),
    ).toEqual([
      'bo speaker: handFloor Bo Kyung',
      'handLowered Bo Kyung',
      'floorGiven Bo Kyung',
      'floorEnded',
    ])
    const mark = (to: 'here' | 'not-here' | null) =>
      show.does({ type: 'markAttendance', person: 'cem', mark: to })
    expect(says(show, () => mark('here') && mark('not-here') && mark(null))).toEqual([
      'here Cem Yilmaz',
      'notHere Cem Yilmaz',
      'unmarked Cem Yilmaz',
    ])
    expect(
      says(show, () => {
        show.asBooth('fr').does({ type: 'setLanguage', language: 'fr', was: null })
        show.does({ type: 'setLanguage', language: null, was: 'fr' })
      }),
    ).toEqual(['interpreter booth: language fr', 'interpreter booth: languageItem'])
  })

  test('of cues by whom they were for, and what became of them', () => {
    const show = running()
    expect(
      says(show, () => {
        show.does(cue(toPerson('bo')))
        show.does(cue({ type: 'group', role: 'timekeeper' }))
        const [first, second] = show.state.cues
        show
          .as('bo', 'bo')
          .does({ type: 'acknowledgeCue', cue: first?.id ?? '' })
          .as('moderator')
        show.does({ type: 'withdrawCue', cue: second?.id ?? '' })
      }),
    ).toEqual([
      'cue Bo Kyung Slower',
      'cue timekeeper Slower',
      'bo moderators: cueSeen Bo Kyung Slower',
      'cueWithdrawn Slower',
    ])
  })

  test('of links by whose they are, and of roles by what they are now', () => {
    const show = given(hearing())
    expect(
      says(show, () =>
        show.record([
          linkMade('bo', { person: 'bo' }),
          linkMade('fr', { roles: ['interpreter'], booth: 'fr' }),
          { type: 'rolesSet', v: 1, link: 'bo', roles: ['speaker', 'timekeeper'] },
          { type: 'linkReplaced', v: 1, link: 'fr', generation: 1 },
          { type: 'linkRevoked', v: 1, link: 'bo', generation: 1 },
          { type: 'publicSet', v: 1, public: true },
          { type: 'publicSet', v: 1, public: false },
        ]),
      ),
    ).toEqual([
      'linkMade speaker Bo Kyung',
      'linkMade interpreter fr',
      'rolesSet speaker+timekeeper Bo Kyung',
      'linkReplaced interpreter fr',
      'linkRevoked speaker+timekeeper Bo Kyung',
      'opened',
      'closed',
    ])
  })
})

test('who sees less reads less: no name of the draft, no link', () => {
  const show = given(hearing())
  show.record([linkMade('bo', { person: 'bo' })])
  show.at('14:00').does('startShow')
  expect(linesFor(show, TIMEKEEPER).map(short)).toEqual(['made', 'published', 'started'])
})
