import { expect, test } from 'vitest'
import { contactsByPerson } from '../../../../shared/agenda/reading/contactsByPerson.ts'
import { draftFromReading } from '../../../../shared/agenda/reading/draftFromReading.ts'
import { RIVER } from '../../../client/ui/intake/sample.ts'

test('how people are reached is told by the ids of the agenda that is made, and is not in it', () => {
  const [day] = RIVER.agendas
  if (day === undefined) throw new Error('the river forum has a day')
  const said = { mails: ['someone@example.org'], phones: ['+49 30 1234567'] }
  const segments = day.segments.map((segment) => ({
    ...segment,
    items: segment.items.map((item) => ({
      ...item,
      speakers: item.speakers.map((speaker) =>
        speaker.name['en'] === 'Bo Birch' ? { ...speaker, contact: said } : speaker,
      ),
    })),
  }))
  const read = { ...day, segments }
  const made = draftFromReading(read, { date: null, zone: null })
  if (!made.ok) throw new Error('it can be taken over')
  expect(contactsByPerson(read, made.agenda)).toEqual({ 'bo-birch': 'someone@example.org' })
  expect(JSON.stringify(made.agenda)).not.toContain('someone@')
})
