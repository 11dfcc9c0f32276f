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

it('experts with a length each, shares of a round and remarks beside a length in a hearing', () => {
  const agenda = agendaOf(`Tagesordnung
Mittwoch, 10. März 2027, 13:00 Uhr

TOP 1    Öffentliche Anhörung zum Antrag „Muschelbänke schützen“
         dazu Sachverständige (je 10 Minuten, in alphabetischer Folge):
         a) Dr. Jana Andresen, Institut für Küste
         b) Paul Brodersen, Verband der Fischer
         anschließend Fragerunde (60 Minuten; CDP 24 Min. / SLD 36 Min.)

– Pause (15 Min., im Foyer gibt es Suppe) –

TOP 2    Bericht über die Fänge
         (mit Gast Jonas Weber, Verband)                           20 Min.
TOP 3    Verschiedenes`)
  expect(outline(agenda)).toEqual([
    '[Öffentliche Anhörung zum Antrag „Muschelbänke schützen“ 80]',
    '  13:00 10 Öffentliche Anhörung zum Antrag „Muschelbänke schützen“ — Jana Andresen',
    '  13:10 10 Öffentliche Anhörung zum Antrag „Muschelbänke schützen“ — Paul Brodersen',
    '  13:20 60 anschließend Fragerunde',
    '14:20 15 Pause (break)',
    '14:35 20 Bericht über die Fänge — Jonas Weber',
    '14:55 ? Verschiedenes',
  ])
})

it('a programme keeps one sheet where its forums have rooms of their own', () => {
  const agenda = agendaOf(`Fachtag am Donnerstag, 22. April 2027

9.30 Uhr    Begrüßung
10.00–11.30 Uhr   Foren (parallel)
            Forum A: Pflege
            Anna Roth
            Raum 1
            Forum B: Geld
            Jens Krause
            Raum 2
11.30 Uhr   Mittagessen
12.30 Uhr   Ende`)
  expect(outline(agenda)).toEqual([
    '09:30 30 Begrüßung',
    '10:00 90 Foren (parallel) — Anna Roth, Jens Krause',
    '11:30 60 Mittagessen (break)',
    '12:30 0 Ende',
  ])
})
