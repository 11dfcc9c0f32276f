import { cleanup, render, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { I18nProvider } from '../../../../../client/i18n/useTranslation.tsx'
import {
  type Editor,
  EditorContext,
} from '../../../../../client/views/planner/editor/state/editor.tsx'
import { WarningRow } from '../../../../../client/views/planner/editor/warnings/WarningsPanel.tsx'
import { instant } from '../../../../../shared/time/instant.ts'
import type { Warning, WarningKind } from '../../../../../shared/timing/warnings/warning.ts'
import { founding } from '../../../../support/shows.ts'
import { speaks } from '../../../support/speaks.ts'

const at = instant(Date.UTC(2023, 5, 21, 7))
const start = instant(Date.parse('2026-10-25T01:00+02:00'))
const first = instant(Date.parse('2026-10-25T02:30+02:00'))
const second = instant(Date.parse('2026-10-25T02:30+01:00'))
const panel = { of: 'segment', id: 'panel' } as const
const yan = { of: 'item', id: 'talk-yan' } as const
const SHOW = { place: { of: 'show' }, fix: null } as const

/** One warning of each kind, with a way to mend it where its kind can have one. */
const SAMPLES: { readonly [K in WarningKind]: Extract<Warning, { kind: K }> } = {
  'start-passed': { kind: 'start-passed', at, ...SHOW },
  'stop-missed': { kind: 'stop-missed', stop: at, by: 90_000, ...SHOW },
  gap: { kind: 'gap', by: 300_000, place: panel, fix: [] },
  overlap: { kind: 'overlap', by: 300_000, place: panel, fix: [] },
  'under-budget': {
    kind: 'under-budget',
    filled: 2_700_000,
    budget: 3_900_000,
    place: panel,
    fix: [],
  },
  'over-budget': {
    kind: 'over-budget',
    filled: 4_200_000,
    budget: 3_900_000,
    place: panel,
    fix: [],
  },
  'person-twice': {
    kind: 'person-twice',
    person: 'marc-barra',
    other: 'talk-barra',
    place: yan,
    fix: [],
  },
  'no-speaker': { kind: 'no-speaker', place: yan, fix: null },
  'no-length': { kind: 'no-length', place: yan, fix: null },
  untranslated: {
    kind: 'untranslated',
    lang: 'zh-Hans',
    items: ['talk-yan'],
    segments: ['panel'],
    ...SHOW,
  },
  'no-language': { kind: 'no-language', items: ['talk-yan'], place: yan, fix: null },
  'language-change': { kind: 'language-change', from: 'en', to: 'zh-Hans', place: yan, fix: null },
  'script-long': { kind: 'script-long', needs: 1_470_000, has: 900_000, place: yan, fix: [] },
  'clock-twice': {
    kind: 'clock-twice',
    which: 'hardStop',
    at: second,
    other: first,
    zone: 'Europe/Berlin',
    since: { start, real: 9_000_000, byClock: 5_400_000 },
    place: { of: 'show' },
    fix: [],
  },
  'clock-change': {
    kind: 'clock-change',
    zone: 'Europe/Berlin',
    start,
    end: instant(Date.parse('2026-10-25T03:30+01:00')),
    change: { at: instant(Date.parse('2026-10-25T01:00Z')), before: 120, after: 60 },
    ...SHOW,
  },
}

function say(warning: Warning, language: 'en' | 'zh'): readonly (string | null)[] {
  cleanup()
  const i18n = speaks(language)
  const [agenda, lang] = [founding(), language === 'zh' ? 'zh-Hans' : 'en']
  const context = { agenda, lang, mark: String, name: String }
  const editor: Editor = {
    t: i18n.translate(['planner', 'answers', 'common', 'intake']),
    languageName: String,
    ...{ agenda, lang, context },
    give: () => null,
    lastStep: null,
    replace: () => undefined,
    undo: null,
    redo: null,
    warnings: [],
    contested: new Map(),
    resolve: () => undefined,
    unsent: new Set(),
    unsentEdits: [],
    drop: () => undefined,
  }
  render(
    <I18nProvider i18n={i18n}>
      <EditorContext value={editor}>
        <WarningRow warning={{ ...warning, key: 'w', rows: [], cell: null }} />
      </EditorContext>
    </I18nProvider>,
  )
  const row = screen.getByTestId('warning')
  return [...row.querySelectorAll(':scope > :first-child, button')].map((one) => one.textContent)
}

it.each(Object.values(SAMPLES))('every kind of warning is one sentence: $kind', (warning) => {
  for (const language of ['en', 'zh'] as const) {
    const [sentence = '', ...fixes] = say(warning, language)
    expect(sentence).toMatch(language === 'en' ? /^[^{}]{12,}\.$/ : /^[^{}]*\p{Script=Han}.*。$/u)
    expect(sentence).not.toContain('editor.')
    // Which floor language is a question: of its answers one would change something here.
    const isMended = warning.fix !== null || warning.kind === 'no-language'
    expect(fixes).toHaveLength(isMended ? 1 : 0)
    expect(fixes.join()).not.toContain('editor.')
  }
})

it('every kind of warning is one sentence with the facts that a person needs', () => {
  expect(say(SAMPLES['under-budget'], 'en')).toEqual([
    expect.stringMatching(/^Panel discussion.*: 45 of 65 min planned, 20 left\.$/),
    'Add 20 min of open discussion',
  ])
  expect(say(SAMPLES['script-long'], 'en')[1]).toBe('Give it 25 min')
  expect(say(SAMPLES['stop-missed'], 'en')[0]).toBe(
    'The plan ends 2 min after the hard stop at 15:00.',
  )
  expect(say(SAMPLES['person-twice'], 'en')[0]).toContain('Marc Barra is in Urban Ecological')
  expect(say({ ...SAMPLES['person-twice'], other: null }, 'en')[0]).toMatch(
    /^Marc Barra is listed twice in Urban Ecological/,
  )
  expect(say({ ...SAMPLES['stop-missed'], place: panel }, 'zh')[0]).toContain('15:00')
})

it('Z5: every kind of warning is one sentence of clocks that change meanwhile, and of a time that they show twice', () => {
  const twice = SAMPLES['clock-twice']
  expect(say(twice, 'en')).toEqual([
    'The hard stop, 02:30, comes twice that day in Berlin because clocks go back. The second is used, at UTC+1, 150 min after 01:00. By the clock it would be 90.',
    'Use the first 02:30 (UTC+2)',
  ])
  const back = { ...twice, at: first, other: second, which: 'until', since: null } as const
  expect(say(back, 'en')).toEqual([
    'The end, 02:30, comes twice that day in Berlin because clocks go back. The first is used, at UTC+2.',
    'Use the second 02:30 (UTC+1)',
  ])
  expect(say(SAMPLES['clock-change'], 'en')[0]).toBe(
    '01:00–03:30 by the clock in Berlin is 3:30, because clocks go 60 min back at 03:00.',
  )
  const forward = {
    ...SAMPLES['clock-change'],
    start: instant(Date.parse('2026-03-28T23:00+01:00')),
    end: instant(Date.parse('2026-03-29T03:30+02:00')),
    change: { at: instant(Date.parse('2026-03-29T01:00Z')), before: 60, after: 120 },
  }
  expect(say(forward, 'en')[0]).toBe(
    '23:00–03:30 +1 by the clock in Berlin is 3:30, because clocks go 60 min forward at 02:00.',
  )
})
