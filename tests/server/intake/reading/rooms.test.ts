import { expect, it } from 'vitest'
import { outline, readSource } from './support/readings.ts'

it('rooms side by side, in columns aligned by blanks, are an agenda each, with what is for both', () => {
  const { agendas } = readSource(`Soil Days, Friday 3 September 2027, Zürich

09:00-09:20  Opening: Urs Keller

             GREAT HALL                          NORTH ROOM
09:20-09:45  Worms count                         Workshop: maps of moss
             Maria Rossi                         Peter Lang
09:45-10:10  Clay and climate                    (workshop goes on)
             Hans Weber, Lucia Bianchi
10:10-10:30  Coffee                              Coffee
10:30-10:55  What roots say                      Short talks, 5 min each
             Anna Schmidt                        Jan Meier; Eva Novak; Paul Dubois
10:55        Lunch (leave the hall by 11:05, as tables are set)`)
  expect(agendas.map(({ room }) => room)).toEqual(['GREAT HALL', 'NORTH ROOM'])
  expect(agendas.map((one) => outline(one).map((line) => line.replace(/ \(leave.*/, '')))).toEqual([
    [
      '09:00 20 Opening — Urs Keller',
      '09:20 25 Worms count — Maria Rossi',
      '09:45 25 Clay and climate — Hans Weber, Lucia Bianchi',
      '10:10 20 Coffee (break)',
      '10:30 25 What roots say — Anna Schmidt',
      '10:55 ? Lunch',
    ],
    [
      '09:00 20 Opening — Urs Keller',
      '09:20 25 Workshop: maps of moss — Peter Lang',
      '09:45 25 (workshop goes on)',
      '10:10 20 Coffee (break)',
      '[Short talks 25]',
      '  10:30 5 Short talks — Jan Meier',
      '  10:35 5 Short talks — Eva Novak',
      '  10:40 5 Short talks — Paul Dubois',
    ],
  ])
})

it('rooms side by side in a mail, by their numbers', () => {
  const { agendas } = readSource(`The plan for Thursday 7 October 2027:

          Room A                      Room B
9:00      Welcome (Ina Falk)
9:15      Peat, Omar Said             Sand, Lea Brandt
9:45      Silt, Jun Mori              Clay, Ida Berg
10:15     Coffee
10:45     Soil and law                Field notes, Tom Hale`)
  expect(agendas.map(({ room }) => room)).toEqual(['Room A', 'Room B'])
  const titles = agendas.map((one) => outline(one).map((line) => line.replace(/ —.*/, '')))
  expect(titles).toEqual([
    [
      '09:00 15 Welcome',
      '09:15 30 Peat',
      '09:45 30 Silt',
      '10:15 30 Coffee (break)',
      '10:45 ? Soil and law',
    ],
    [
      '09:00 15 Welcome',
      '09:15 30 Sand',
      '09:45 30 Clay',
      '10:15 30 Coffee (break)',
      '10:45 ? Field notes',
    ],
  ])
})
