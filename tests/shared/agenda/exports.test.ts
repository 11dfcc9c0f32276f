import { expect, test } from 'vitest'
import { agendaFileOf, parseAgendaFile } from '../../../shared/agenda/agendaFile.ts'
import { exportName } from '../../../shared/agenda/exportName.ts'
import { founding } from '../../support/shows.ts'

test('an export is called by its title, its date and which plan it is', () => {
  expect(exportName(founding(), 'draft', 'json')).toBe(
    'The 3rd Science-Policy Dialogue Ecological Restoration in 2023-06-21 draft.json',
  )
})

test('what no file may be called by is left out of its name', () => {
  const named = (title: string) =>
    exportName({ ...founding(), title: { en: title } }, 'draft', 'csv')
  expect(named('../a: "b" <c>|?*')).toBe('a b c 2023-06-21 draft.csv')
  expect(named('...')).toBe('agenda 2023-06-21 draft.csv')
  expect(named('城乡对话')).toBe('城乡对话 2023-06-21 draft.csv')
})

test('the text of an exported agenda gives it back, and any other text gives nothing', () => {
  const file = `\uFEFF${JSON.stringify(agendaFileOf(founding()), null, 2)}\n`
  expect(parseAgendaFile(file)).toEqual({ ok: true, agenda: founding() })
  expect(parseAgendaFile('15:00 Welcome')).toBeNull()
  expect(parseAgendaFile('{"title": "Welcome"}')).toBeNull()
  expect(parseAgendaFile('{"format": "rostrum-agenda", "version": 9}')).toMatchObject({ ok: false })
})
