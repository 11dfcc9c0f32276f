import { describe, expect, it } from 'vitest'
import { agendaOf, reading, told } from './support/told.ts'

/** The name of a layout, an agenda in it, and what a careful person reads. */
const LAYOUTS: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'an e-mail with ranges, people in brackets and a meeting',
    `Dear colleagues,

please find below the agenda for our project meeting on Tuesday, 14 May 2024 (all times CEST):

9:00 – 9:15  Welcome and introductions (Anna Berg)
9:15 – 10:00 Status of work packages
  - WP1: Sarah Klein
  - WP2: Tom Fischer
10:00-10:45 Discussion: next deliverables
10:45 – 11:00 Coffee break
11:00 – 12:00 Budget planning (Jonas Weber, TU Dresden)
12:00 End

Best regards,
Anna`,
    [
      '09:00 15 Welcome and introductions — Anna Berg',
      '[Status of work packages 45]',
      '  09:15 ? WP1 — Sarah Klein',
      '  --:-- ? WP2 — Tom Fischer',
      '10:00 45 Discussion: next deliverables',
      '10:45 15 Coffee break (break)',
      '11:00 60 Budget planning — Jonas Weber',
      '12:00 0 End',
    ],
  ],
  [
    'a German programme with starts only, people on the lines after',
    `Programm Fachtag "Stadtgrün"
Donnerstag, 12. September 2024, Rathaus Leipzig

09.00 Uhr   Ankommen und Kaffee
09.30 Uhr   Begrüßung
            Oberbürgermeister Jan Krug, Stadt Leipzig
09.45 Uhr   Impulsvortrag: Bäume unter Stress
            Prof. Dr. Anna Roth, TU Dresden
10.30 Uhr   Kaffeepause
11.00 Uhr   Podiumsdiskussion
            Moderation: Petra Schwarz, MDR
            Podium: Dr. Katrin Meier (UFZ), Jens Krause (BUND)
12.30 Uhr   Ende der Veranstaltung`,
    [
      '09:00 30 Ankommen und Kaffee',
      '09:30 15 Begrüßung — Jan Krug',
      '09:45 45 Impulsvortrag: Bäume unter Stress — Anna Roth',
      '10:30 30 Kaffeepause (break)',
      '11:00 90 Podiumsdiskussion — Petra Schwarz*, Katrin Meier, Jens Krause',
      '12:30 0 Ende der Veranstaltung',
    ],
  ],
  [
    'entries that each have an address of their own',
    `Our day
Zoom: https://zoom.example/j/1
9:00-9:30 Welcome, Jane Doe https://zoom.example/j/1
9:30-10:00 Workshop A - https://zoom.example/j/2
10:00-10:30 Panel
Join the panel: https://zoom.example/j/3`,
    ['09:00 30 Welcome — Jane Doe', '09:30 30 Workshop A', '10:00 30 Panel'],
  ],
  [
    'whole hours between times with minutes',
    `Kick-off
9-9.45 Data
9.45-11 Maps
11-12 Next steps
12 people come for lunch`,
    ['09:00 45 Data', '09:45 75 Maps', '11:00 60 Next steps'],
  ],
  [
    'an hour alone before a closing, on a 12-hour face',
    `9:00 Welcome
10:30 Break
12:00 Lunch
1:30 Talks
3 short papers
3:15 Panel
5 Close`,
    [
      '09:00 90 Welcome',
      '10:30 90 Break (break)',
      '12:00 90 Lunch (break)',
      '13:30 105 Talks: 3 short papers',
      '15:15 105 Panel',
      '17:00 0 Close',
    ],
  ],
  [
    'an agenda in one sentence',
    `tomorrow: 9 kickoff with everyone, 9:15-10 pricing, then demo 20 min, 10:30 coffee, lunch at 12`,
    [
      '09:00 15 kickoff with everyone',
      '09:15 45 pricing',
      '10:00 20 demo',
      '10:30 90 coffee (break)',
      '12:00 ? lunch (break)',
    ],
  ],
  [
    'a date before the time of each entry',
    `Spring events
12 May 2025, 10:00-11:00 Opening
12 May 2025, 11:00-12:00 Panel`,
    ['10:00 60 Opening', '11:00 60 Panel'],
  ],
  [
    'one entry inside the time of another, set no deeper',
    `Weekend
13.00-16.30 Registration

13.00-16.00 Boat tour

16.30-17.30 Annual meeting`,
    ['13:00 210 Registration', '13:00 180 Boat tour', '16:30 60 Annual meeting'],
  ],
  [
    'a French day',
    `Journée d'étude – Villes durables
Jeudi 3 octobre 2024, Paris

9h00 - 9h30 : Accueil café
9h30 - 9h45 : Mot de bienvenue, Mme Claire Martin (Ville de Paris)
9h45 - 10h30 : Conférence – M. Jean Dupont, Université de Lyon
10h30 - 11h00 : Pause café
11h00 - 12h30 : Table ronde « Quelle ville demain ? »
    Animation : Sophie Bernard, journaliste
    Intervenants : Paul Leroy (CNRS), Marie Petit (ADEME)
12h30 : Clôture`,
    [
      '09:00 30 Accueil café',
      '09:30 15 Mot de bienvenue — Claire Martin',
      '09:45 45 Conférence — Jean Dupont',
      '10:30 30 Pause café (break)',
      '11:00 90 Table ronde « Quelle ville demain ? » — Sophie Bernard*, Paul Leroy, Marie Petit',
      '12:30 0 Clôture',
    ],
  ],
  [
    'a Chinese programme with numbered parts',
    `2024年城市论坛
时间：2024年6月18日（星期二）上午9:00-12:00

一、开幕式（9:00-9:20） 主持人：李明 教授
二、主旨报告
1. 9:20-9:50 城市更新与低碳发展    王建国 院士（东南大学）
2. 9:50-10:20 绿色基础设施规划    张伟 教授（同济大学）
茶歇 10:20-10:40
三、圆桌讨论 10:40-11:40
主持人：陈静（同济大学）
嘉宾：刘洋（华为）、赵敏（腾讯研究院）
四、闭幕总结 11:40-12:00`,
    [
      '09:00 20 开幕式 — 李明*',
      '[主旨报告]',
      '  09:20 30 城市更新与低碳发展 — 王建国',
      '  09:50 30 绿色基础设施规划 — 张伟',
      '  10:20 20 茶歇 (break)',
      '  10:40 60 圆桌讨论 — 陈静*, 刘洋, 赵敏',
      '11:40 20 闭幕总结',
    ],
  ],
  [
    'a list with lengths only, first names alone',
    `Agenda

- Welcome (5 min) - Maria
- Round of introductions (10 min)
- Product update - 20 min - Peter Novak
- Q&A (10 min)
- Wrap-up (5 min)`,
    [
      '--:-- 5 Welcome — Maria',
      '--:-- 10 Round of introductions',
      '--:-- 20 Product update — Peter Novak',
      '--:-- 10 Q&A',
      '--:-- 5 Wrap-up',
    ],
  ],
  [
    'a 12-hour clock without am or pm',
    `Team offsite

8:30 Breakfast
9:00 Kickoff (Sam)
12:30 Lunch
1:30 Breakout groups
4:30 Wrap up
5:00 Drinks`,
    [
      '08:30 30 Breakfast (break)',
      '09:00 210 Kickoff — Sam',
      '12:30 60 Lunch (break)',
      '13:30 180 Breakout groups',
      '16:30 30 Wrap up',
      '17:00 ? Drinks',
    ],
  ],
  [
    'numbered items with entries of their own',
    `Board meeting

1. Opening (5 min) – Eva Lang
2. Finance
   2.1 Accounts 2023 (20 min) – Martin Schulz
   2.2 Budget 2024 (25 min) – Julia Weiss
3. Break (10 min)
4. Strategy (40 min)`,
    [
      '--:-- 5 Opening — Eva Lang',
      '[Finance]',
      '  --:-- 20 Accounts 2023 — Martin Schulz',
      '  --:-- 25 Budget 2024 — Julia Weiss',
      '--:-- 10 Break (break)',
      '--:-- 40 Strategy',
    ],
  ],
  [
    'blocks with ranges over entries with starts or lengths',
    `Energy day

9.30-9.45 Opening - Minister Jan de Vries
9.45-11.00 Session 1: Water (chair: Jane Doe)
  9.45 Talk A - Bob Marsh, Deltares
  10.10 Talk B - Chris Yang, NUS
  10.35 Discussion
11.15-12.30 Session 2: Energy
  Solar roofs (Dr. Ada Kim, KAIST) 25 min
  Wind farms (Prof. Olaf Berg, DTU) 25 min
  Discussion 25 min`,
    [
      '09:30 15 Opening — Jan de Vries',
      '[Session 1: Water 75]',
      '  09:45 25 Talk A — Bob Marsh',
      '  10:10 25 Talk B — Chris Yang',
      '  10:35 25 Discussion — Jane Doe*',
      '[Session 2: Energy 75]',
      '  11:15 25 Solar roofs — Ada Kim',
      '  11:40 25 Wind farms — Olaf Berg',
      '  12:05 25 Discussion',
    ],
  ],
  [
    'a table flattened to one cell a line',
    `Zeit
Thema
Wer
09:00 –
09:15
Begrüßung
Dr. Eva Lang
Stadt Graz
09:15 – 10:00
Vortrag: Holzbau heute
Prof. Jan Peters, TU Graz
10:00 – 10:15
Pause
10:15 – 11:00
Diskussion
alle`,
    [
      '09:00 15 Begrüßung — Eva Lang',
      '09:15 45 Vortrag: Holzbau heute — Jan Peters',
      '10:00 15 Pause (break)',
      '10:15 45 Diskussion',
    ],
  ],
  [
    'times last, and between names and titles',
    `Evening talks
Jane Doe (ACME) - 19:00 - Keynote: the next ten years
John Roe (Globex) - 19:45 - Rivers and roads
Break - 20:30
Ann Poe (Initech) - 20:45 - Tools`,
    [
      '19:00 45 Keynote: the next ten years — Jane Doe',
      '19:45 45 Rivers and roads — John Roe',
      '20:30 15 Break (break)',
      '20:45 ? Tools — Ann Poe',
    ],
  ],
  [
    'a table with tabs, two zones, a block over rows without times',
    `Time	Agenda	Speaker
15:00-15:05 Beijing Time 5 min 9:00-9:05 CEST	Introduction	Mei Lin Program Manager Rivers Asia
15:05-15:50	Thematic presentations
45 mins 9:05-9:50 CEST	Flood plains (20 min)	Prof. Anna Roth Leibniz Institute of Ecology
	2. Ponds in towns (15 min)	Dr. Tim Moss, University of Leeds
Tea Break	10 min
16:00-16:30 10:00-10:30 CEST	Panel: Who pays?	Mei Lin (moderator) Case sharing from 2 cities: Wuxi and Bonn Hao Deng, vice mayor, Wuxi Eva Kurz, planner, City of Bonn
16:30	Closing`,
    [
      '15:00 5 Introduction — Mei Lin',
      '[Thematic presentations 45]',
      '  15:05 20 Flood plains — Anna Roth',
      '  15:25 15 Ponds in towns — Tim Moss',
      '15:50 10 Tea Break (break)',
      '[Panel: Who pays? 30]',
      '  16:00 ? Wuxi — Hao Deng, Mei Lin*',
      '  --:-- ? Bonn — Eva Kurz',
      '16:30 0 Closing',
    ],
  ],
  [
    'a clipboard of an office program',
    `<b style="font-weight:normal;"><p>Workshop</p><table><tr><td>Time</td><td>Topic</td><td>Who</td></tr>
<tr><td>9:00—9:20</td><td>Opening</td><td>Anna Berg</td></tr>
<tr><td rowspan="2">9:20—10:20</td><td>Case one (20 min)</td><td>Tim Moss</td></tr>
<tr><td>Case two (40 min)</td><td>Eva Lang</td></tr>
<tr><td>10:20</td><td colspan="2">Coffee</td></tr></table></b>`,
    [
      '09:00 20 Opening — Anna Berg',
      '[Case one 60]',
      '  09:20 20 Case one — Tim Moss',
      '  09:40 40 Case two — Eva Lang',
      '10:20 ? Coffee (break)',
    ],
  ],
]

describe('a careful person and the reader agree on', () => {
  it.each(LAYOUTS)('%s', (_, text, expected) => {
    expect(told(agendaOf(text))).toEqual(expected)
  })
})

describe('several days and rooms', () => {
  it('give an agenda a day, each with its date', () => {
    const { agendas } = reading(`Symposium on Soil, June 2024

Day 1 – Monday, 3 June 2024
09:00 Keynote – Dr. Peter Smith
10:00 End

Day 2 – Tuesday, 4 June 2024
09:00 Field trip
17:00 Return`)
    expect(agendas.map(({ date }) => date)).toEqual(['2024-06-03', '2024-06-04'])
  })

  it('give an agenda a room where rooms are columns, with breaks in each', () => {
    const { agendas } = reading(`Time	Room A	Room B
10:00-10:15	Coffee break	
10:15-11:00	Scaling – Ada Lovelace	Rust – Ken Thompson`)
    expect(agendas.map((agenda) => [agenda.room, told(agenda)])).toEqual([
      ['Room A', ['10:00 15 Coffee break (break)', '10:15 45 Scaling — Ada Lovelace']],
      ['Room B', ['10:00 15 Coffee break (break)', '10:15 45 Rust — Ken Thompson']],
    ])
  })

  it('give an agenda a room where rooms are headings, with what is for both', () => {
    const { agendas } = reading(`City Forum

HALL 1 – POLICY
10:00-10:45 Housing, Dr. Mary Stone (City of Leeds)

HALL 2 – DESIGN
10:00-10:45 Clay, Ines Prats (Studio Terra)

BOTH HALLS
12:00-13:00 Lunch`)
    expect(agendas.map((agenda) => [agenda.room, told(agenda)])).toEqual([
      ['HALL 1', ['10:00 45 Housing — Mary Stone', '12:00 60 Lunch (break)']],
      ['HALL 2', ['10:00 45 Clay — Ines Prats', '12:00 60 Lunch (break)']],
    ])
  })
})

it('one time in several places is no agenda of several turns', () => {
  const { agendas } = reading(
    'Team call\nWhen: 5 May 2025, 08:00 London, 09:00 Berlin, 15:00 Beijing\n',
  )
  expect(agendas.flatMap(told)).toEqual([])
})

it('addresses beyond that of the whole stay with their entries', () => {
  const [agenda] = reading(
    'Zoom: https://zoom.example/j/1\n9:00 Welcome\n9:30 Panel\nJoin: https://zoom.example/j/3\n10:00 End\n',
  ).agendas
  expect(agenda?.meeting?.link).toBe('https://zoom.example/j/1')
  const points = agenda?.segments.flatMap(({ items }) => items.flatMap((one) => one.talkingPoints))
  expect(JSON.stringify(points)).toContain('https://zoom.example/j/3')
})
