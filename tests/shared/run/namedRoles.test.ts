import { describe, expect, test } from 'vitest'
import type { Agenda, Person, SpeakerRole } from '../../../shared/agenda/model.ts'
import type { Texts } from '../../../shared/agenda/texts.ts'
import { namedRoles } from '../../../shared/run/namedRoles.ts'
import { founding, showOf } from '../../support/shows.ts'

const BARE = showOf('15:00 a 10, b 10')

function person(id: string, title: Texts | null = null): Person {
  return { id, name: { en: id }, title, affiliation: null, pronunciation: null, speaks: [] }
}

/** The small show with these people, its first item's parts and who chairs. */
function show(
  people: readonly Person[],
  parts: Readonly<Record<string, SpeakerRole>> = {},
  chair?: string,
): Agenda {
  const [segment] = BARE.segments
  if (segment === undefined) throw new Error('no segment')
  const speakers = Object.entries(parts).map(([id, role]) => ({ person: id, role }))
  const items = segment.items.map((item, n) => (n === 0 ? { ...item, speakers } : item))
  const chaired = chair === undefined ? segment : { ...segment, chair }
  return { ...BARE, people: [...people], segments: [{ ...chaired, items }] }
}

const CONSOLE = { role: 'moderator', as: 'moderator' }

describe('P10: an agenda names for a role', () => {
  test('who moderates an item, and nobody who only speaks', () => {
    const agenda = show([person('ada'), person('bo')], { ada: 'moderator', bo: 'panellist' })
    expect([...namedRoles(agenda)]).toEqual([['ada', [CONSOLE]]])
  })

  test('who chairs a segment, for the console too, and once where they moderate as well', () => {
    const people = [person('ada'), person('bo')]
    expect([...namedRoles(show(people, {}, 'bo'))]).toEqual([
      ['bo', [{ role: 'moderator', as: 'chair' }]],
    ])
    expect(namedRoles(show(people, { bo: 'moderator' }, 'bo')).get('bo')).toEqual([CONSOLE])
  })

  test.each([
    [{ en: 'Interpreter' }, 'interpreter', 'interpreter'],
    [{ en: 'Simultaneous interpreter' }, 'interpreter', 'interpreter'],
    [{ 'zh-Hans': '同声传译' }, 'interpreter', 'interpreter'],
    [{ 'zh-Hans': '译员' }, 'interpreter', 'interpreter'],
    [{ en: 'Timekeeper' }, 'timekeeper', 'timekeeper'],
    [{ 'zh-Hans': '计时员' }, 'timekeeper', 'timekeeper'],
    [{ de: 'Zeitnehmerin' }, 'timekeeper', 'timekeeper'],
    [{ de: 'Vorsitzende' }, 'moderator', 'chair'],
    [{ 'zh-Hans': '主持人' }, 'moderator', 'moderator'],
    [{ en: 'Session chair' }, 'moderator', 'chair'],
  ] as const)('by a title that says nothing else: %j', (title, role, as) => {
    expect(namedRoles(show([person('ada', title)])).get('ada')).toEqual([{ role, as }])
  })

  test.each([
    [{ en: 'Chair of the Board' }],
    [{ en: 'Head interpreter training' }],
    [{ 'zh-Hans': '主持人协会会长' }],
    [{ en: 'Professor' }],
  ])('nobody by a title that says more: %j', (title) => {
    expect(namedRoles(show([person('ada', title)])).size).toBe(0)
  })

  test('in the founding show its moderator alone', () => {
    expect([...namedRoles(founding()).keys()]).toEqual(['ying-wang'])
  })
})
