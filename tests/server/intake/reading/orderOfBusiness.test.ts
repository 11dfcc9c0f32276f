import { expect, it } from 'vitest'
import { agendaOf, outline } from './support/readings.ts'

it('witnesses are turns under a letter, under a number, and what follows has its start', () => {
  const agenda = agendaOf(`ORDER OF BUSINESS
Wednesday, March 18, 2026, commencing at 1:00 p.m.

I.   Call to order (2 minutes)

II.  First panel
     A.  Witnesses (5 minutes each)
         1.  Prof. Jane Miller
         2.  Dr. Peter Smith
     B.  Questions of members (27 minutes)

III. Recess (10 minutes)`)
  expect([agenda.date, outline(agenda)]).toEqual([
    '2026-03-18',
    [
      '13:00 2 Call to order',
      '[First panel]',
      '  13:02 5 Witnesses — Jane Miller',
      '  13:07 5 Witnesses — Peter Smith',
      '  13:12 27 Questions of members',
      '13:39 10 Recess (break)',
    ],
  ])
})

it('marks that count are numbers, and figures at the right edge are minutes below their unit', () => {
  const agenda = agendaOf(`ORDINARY MEETING
Tuesday 13 October 2026, 7.15pm to 8.45pm
                                          approx. mins
26/081  Apologies for absence                        2
26/082  Declarations of interest                     3
26/083  Planning
        a) Barn at Low Ings                          5
        b) Mast at Scar Top                         10
26/084  Report of the clerk                         10`)
  expect(outline(agenda)).toEqual([
    '19:15 2 Apologies for absence',
    '19:17 3 Declarations of interest',
    '[Planning]',
    '  19:20 5 Barn at Low Ings',
    '  19:25 10 Mast at Scar Top',
    '19:35 10 Report of the clerk',
  ])
})
