import { expect, it } from 'vitest'
import type { EditorColumn } from '../../../../../client/views/planner/editor/model/cells.ts'
import {
  type CellContext,
  cellEdit,
  cellText,
} from '../../../../../client/views/planner/editor/model/cells.ts'
import { rowsOf } from '../../../../../client/views/planner/editor/model/rows.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import { findItem } from '../../../../../shared/run/lookup.ts'
import { founding } from '../../../../support/shows.ts'
import { afterAct, counting } from '../outline.ts'

function contextOf(agenda: Agenda): CellContext {
  const marks: Record<string, string> = { en: 'EN', 'zh-Hans': '中' }
  const names: Record<string, string> = { en: 'English', 'zh-Hans': 'Chinese' }
  const mark = (tag: string) => marks[tag] ?? tag
  return { agenda, lang: 'en', mark, name: (tag) => names[tag] ?? tag }
}

const title = (lang: string): EditorColumn => ({ id: 'title', lang })

const rowsBy = (agenda: Agenda, keys: readonly string[]) =>
  rowsOf(agenda).filter(({ key }) => keys.includes(key))

const typed = (keys: readonly string[], column: EditorColumn, text: string, agenda = founding()) =>
  cellEdit(rowsBy(agenda, keys), column, text, contextOf(agenda), counting())

function agendaAfter(
  keys: readonly string[],
  column: EditorColumn,
  text: string,
  agenda = founding(),
) {
  const edit = typed(keys, column, text, agenda)
  if (typeof edit === 'string') throw new Error(edit)
  return afterAct(agenda, { changes: edit })
}

const itemIn = (agenda: Agenda, id: string) => findItem(agenda, id)?.item

it('a length is set against what it was; that of a heading is its budget, and empty is the sum', () => {
  expect(typed(['i/talk-yan'], { id: 'length' }, '1:30')).toEqual([
    {
      type: 'setValue',
      of: 'item',
      id: 'talk-yan',
      field: 'planned',
      value: 90_000,
      was: 900_000,
    },
  ])
  expect(typed(['i/talk-yan'], { id: 'length' }, '15')).toEqual([])
  expect(typed(['i/talk-yan'], { id: 'length' }, 'long')).toBe('length')
  expect(agendaAfter(['s/welcome'], { id: 'length' }, '12').segments[1]?.budget).toBe(720_000)
  expect(agendaAfter(['s/presentations'], { id: 'length' }, '').segments[2]?.budget).toBeNull()
})

it('a start holds a segment back until then, or lets it follow; the first needs one, and items have none', () => {
  const agenda = agendaAfter(['i/water-break-item'], { id: 'start' }, '16:22')
  expect(agenda.segments[3]?.start).toEqual({
    type: 'notBefore',
    at: Date.parse('2023-06-21T16:22:00+08:00'),
  })
  expect(agendaAfter(['s/panel'], { id: 'start' }, '').segments[4]?.start.type).toBe('follows')
  const why = (key: string, text: string) => typed([key], { id: 'start' }, text)
  expect(why('i/introduction-item', '')).toBe('first-start')
  expect(why('i/talk-yan', '15:45')).toBe('item-start')
  expect(why('s/panel', 'later')).toBe('time')
})

it('least and drop rank: keep each other', () => {
  const shorter = agendaAfter(['i/talk-yan'], { id: 'least' }, '10')
  expect(itemIn(shorter, 'talk-yan')?.slimming).toEqual({ least: 600_000, dropRank: null })
  const dropped = agendaAfter(['i/talk-yan'], { id: 'drop' }, '3', shorter)
  expect(itemIn(dropped, 'talk-yan')?.slimming).toEqual({ least: 600_000, dropRank: 3 })
  const kept = agendaAfter(['i/talk-yan'], { id: 'least' }, 'kept', dropped)
  expect(itemIn(kept, 'talk-yan')?.slimming).toEqual({ least: 900_000, dropRank: 3 })
  expect(typed(['i/talk-yan'], { id: 'least' }, '16')).toBe('least')
  expect(typed(['i/talk-yan'], { id: 'drop' }, '100')).toBe('drop')
})

it('P9c: a title that is cleared is as the segment again', () => {
  const once = agendaAfter(['i/talk-yan'], title('zh-Hans'), '')
  const twice = agendaAfter(['i/talk-yan'], title('en'), ' ', once)
  expect(itemIn(twice, 'talk-yan')?.title).toEqual(twice.segments[2]?.title)
  expect(typed(['i/talk-yan'], title('en'), '', twice)).toEqual([])
})

it('a title of a segment can be taken out in one language, never in all', () => {
  const agenda = agendaAfter(['s/panel'], title('zh-Hans'), '')
  expect(agenda.segments[4]?.title['zh-Hans']).toBeUndefined()
  expect(typed(['s/panel'], title('en'), '', agenda)).toBe('title')
})

it('speakers are people by name, and somebody new by any other with a letter in it', () => {
  const agenda = agendaAfter(['i/talk-yan'], { id: 'speakers' }, 'marc barra, 李明')
  expect(agenda.people.at(-1)).toMatchObject({ id: 'new-1', name: { 'zh-Hans': '李明' } })
  expect(itemIn(agenda, 'talk-yan')?.speakers).toEqual([
    { person: 'marc-barra', role: 'speaker' },
    { person: 'new-1', role: 'speaker' },
  ])
  const why = typed(['i/talk-yan'], { id: 'speakers' }, 'Marc Barra, 12')
  expect(why).toBe('speakers')
})

it('a floor language is one of the agenda', () => {
  expect(typed(['i/talk-wende'], { id: 'language' }, 'fr')).toBe('language')
})

it('what is typed in a cell at first is what it holds', () => {
  const agenda = founding()
  const text = (key: string, column: EditorColumn) => {
    const [row] = rowsBy(agenda, [key])
    return row && cellText(row, column, contextOf(agenda))
  }
  expect(text('i/talk-yan', { id: 'length' })).toBe('15')
  expect(text('i/talk-yan', { id: 'least' })).toBe('')
  expect(text('i/questions', { id: 'least' })).toBe('10')
  expect(text('i/water-break-item', { id: 'drop' })).toBe('1')
  expect(text('i/talk-yan', { id: 'speakers' })).toBe('Wentao Yan')
  expect(text('i/talk-yan', { id: 'language' })).toBe('中')
  expect(text('s/panel', { id: 'start' })).toBe('16:25')
  expect(text('s/presentations', { id: 'length' })).toBe('70')
})
