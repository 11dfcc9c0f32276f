import { describe, expect, test } from 'vitest'
import type { Command } from '../../../../shared/run/command.ts'
import { MINUTE, SECOND } from '../../../../shared/time/instant.ts'
import { given, unpublished } from '../../../support/given.ts'
import { hearing } from '../../../support/hearing.ts'
import { redo, undo } from '../../../support/press.ts'
import { linesFor, link, MODERATOR, says, short, TIMEKEEPER } from './logTexts.ts'

/** The hearing with its first talk on. */
const running = () => given(hearing()).begins('14:00')

const cue = (to: object, life: number = MINUTE): Command =>
  ({ type: 'sendCue', to, life, content: { type: 'free', text: 'Slower', lang: 'en' } }) as Command

describe('the log tells', () => {
  test('of the show from its making on', () => {
    const show = unpublished(hearing()).asRoles('planner', ['planner'])
    expect(linesFor(show, MODERATOR).map(short)).toEqual(['moderator moderators: made'])
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
      'moderator moderators: started',
      'moderator moderators: on Ada Lovelace',
    ])
    expect(says(show, () => show.at('14:02').does('pause').does('resume'))).toEqual([
      'moderator moderators: paused Ada Lovelace',
      'moderator moderators: resumed Ada Lovelace',
    ])
    expect(says(show, () => show.at('14:05').does('next').at('14:09').does('finish'))).toEqual([
      'moderator moderators: on Bo Kyung',
      'moderator moderators: ended Bo Kyung',
    ])
    expect(says(show, () => show.at('14:10').does('previous'))).toEqual([
      'moderator moderators: on Bo Kyung',
    ])
    expect(says(show, () => show.at('14:11').does('previous'))).toEqual([
      'moderator moderators: returned Bo Kyung',
      'moderator moderators: on Ada Lovelace',
    ])
    expect(says(show, () => show.at('14:20').does('endShow').at('14:21').does('reopen'))).toEqual([
      'moderator moderators: ended Ada Lovelace',
      'moderator moderators: showEnded',
      'moderator moderators: reopened',
    ])
  })

  test('of time in tenths of minutes, and of what was lowered by itself', () => {
    const show = running()
    const given26 = { type: 'giveTime', item: 'source', by: 2 * MINUTE + 34 * SECOND } as const
    expect(says(show, () => show.does(given26).does('takeTime', 'source', 1))).toEqual([
      'moderator moderators: given Ada Lovelace 2.6',
      'moderator moderators: taken Ada Lovelace 1',
    ])
    show.does('takeTime', 'sea', 8)
    const shorter: Command = {
      type: 'editDraft',
      changes: [
        {
          type: 'setValue',
          of: 'item',
          id: 'sea',
          field: 'planned',
          was: 10 * MINUTE,
          value: 5 * MINUTE,
        },
      ],
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
    ).toEqual([
      'moderator moderators: dropped About break',
      'moderator moderators: restored About break',
      'moderator moderators: inserted Inserted',
    ])
    expect(says(show, () => show.does('undo'))).toEqual([
      expect.stringMatching(/^moderator moderators: undone press-\d+ insert insert 0 Inserted –$/),
    ])
    expect(says(show, () => show.does('swap', 'river', 'delta'))).toEqual([
      'moderator moderators: ordered',
    ])
    const title: Command = {
      type: 'editTitle',
      item: 'sea',
      title: { en: 'The sea itself' },
      was: { en: 'About sea' },
    }
    expect(says(show, () => show.does(title))).toEqual([
      'moderator moderators: edited Ada Lovelace (The sea itself)',
    ])
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
      'moderator moderators: handLowered Bo Kyung',
      'moderator moderators: floorGiven Bo Kyung',
      'moderator moderators: floorEnded',
    ])
    const mark = (to: 'here' | 'not-here' | null) =>
      show.does({ type: 'markAttendance', person: 'cem', mark: to })
    expect(says(show, () => mark('here') && mark('not-here') && mark(null))).toEqual([
      'moderator moderators: here Cem Yilmaz',
      'moderator moderators: notHere Cem Yilmaz',
      'moderator moderators: unmarked Cem Yilmaz',
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
        show.does(cue({ type: 'person', person: 'bo' }))
        show.does(cue({ type: 'group', role: 'timekeeper' }))
        const [first, second] = show.state.cues
        show
          .as('bo', 'bo')
          .does({ type: 'acknowledgeCue', cue: first?.id ?? '' })
          .as('moderator')
        show.does({ type: 'withdrawCue', cue: second?.id ?? '' })
      }),
    ).toEqual([
      'moderator moderators: cue Bo Kyung Slower',
      'moderator moderators: cue timekeeper Slower',
      'bo moderators: cueSeen Bo Kyung Slower',
      'moderator moderators: cueWithdrawn Slower',
    ])
  })

  test('of links by whose they are, and of roles by what they are now', () => {
    const show = given(hearing())
    expect(
      says(show, () =>
        show.record([
          link('bo', { person: 'bo' }),
          link('fr', { roles: ['interpreter'], booth: 'fr' }),
          { type: 'rolesSet', v: 1, link: 'bo', roles: ['speaker', 'timekeeper'] },
          { type: 'linkReplaced', v: 1, link: 'fr', generation: 1 },
          { type: 'linkRevoked', v: 1, link: 'bo', generation: 1 },
          { type: 'publicSet', v: 1, public: true },
          { type: 'publicSet', v: 1, public: false },
        ]),
      ),
    ).toEqual([
      'moderator moderators: linkMade speaker Bo Kyung',
      'moderator moderators: linkMade interpreter fr',
      'moderator moderators: rolesSet speaker+timekeeper Bo Kyung',
      'moderator moderators: linkReplaced interpreter fr',
      'moderator moderators: linkRevoked speaker+timekeeper Bo Kyung',
      'moderator moderators: opened',
      'moderator moderators: closed',
    ])
  })
})

test('a planner’s step in the draft is told as one of which nothing is known, taken back as such', () => {
  const show = given(hearing()).asRoles('planner', ['planner'])
  const title: Command = {
    type: 'editDraft',
    changes: [
      {
        type: 'setText',
        of: 'show',
        id: null,
        field: 'title',
        lang: 'en',
        was: 'Hearing on the water line',
        value: 'Another',
      },
    ],
  }
  expect(
    says(show, () => {
      show.does(title)
      show.does(undo(show.lastStep))
      show.does(redo(show.lastStep))
    }),
  ).toEqual([
    'planner planner: step other editDraft – – 0',
    expect.stringMatching(/^planner planner: undone press-\d other editDraft – – 0$/),
    expect.stringMatching(/^planner planner: redone press-\d other editDraft – – 0$/),
  ])
})

test('who sees less is told less: no name of the draft, no link', () => {
  const show = given(hearing())
  show.record([link('bo', { person: 'bo' })])
  show.at('14:00').does('startShow')
  const texts = linesFor(show, TIMEKEEPER).map(short)
  expect(texts).toEqual([
    'moderator moderators: made',
    'moderator moderators: published',
    'moderator moderators: started',
  ])
})
