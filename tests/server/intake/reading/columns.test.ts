import { expect, it } from 'vitest'
import { outline, reading } from './support/readings.ts'

const linesOf = (text: string) =>
  reading(text).agendas.map((agenda) => [agenda.room, ...outline(agenda)])

it.each([
  [
    'times without am or pm continue in the afternoon',
    'Time\tWhat\n11:30\tTour\n12:45-2:00\tLunch\n02:00-3:30\tMap workshop\n3:30\tEnd',
    [[null, '11:30 75 Tour', '12:45 75 Lunch (break)', '14:00 90 Map workshop', '15:30 0 End']],
  ],
  [
    'offsets count from the start that a run sheet states',
    'Winter night\nDoors 6.45 pm. 0:00 = 7.30 pm sharp.\n\n0:00  Choir\n0:05  Film\n0:30  Raffle (10 min)',
    [[null, '19:30 5 Choir', '19:35 25 Film', '20:00 10 Raffle']],
  ],
  [
    'offsets count from the only time over them',
    'Gala\nShow time 7.30 pm\n\n0:00  Choir\n0:05  Film\n0:30  Raffle (10 min)',
    [[null, '19:30 5 Choir', '19:35 25 Film', '20:00 10 Raffle']],
  ],
  [
    'weekdays head columns',
    '\tMonday\tTuesday\n9:00-10:00\tTides\tStorms\n10:00-11:00\tSand\tRain',
    [
      [null, '09:00 60 Tides', '10:00 60 Sand'],
      [null, '09:00 60 Storms', '10:00 60 Rain'],
    ],
  ],
  [
    'papers have no times',
    'No,Title,Author\n1,Tides,Anna Klein\n2,Storms,Jane Doe\n3,Sand,John Roe',
    [[null, '--:-- ? Tides — Anna Klein', '--:-- ? Storms — Jane Doe', '--:-- ? Sand — John Roe']],
  ],
  [
    'words before a name are the title of a turn',
    '9:00-9:20 Invited speaker: Anna Klein\n9:20-9:40 Position paper: Jane Doe\n9:40 End',
    [
      [
        null,
        '09:00 20 Invited speaker — Anna Klein',
        '09:20 20 Position paper — Jane Doe',
        '09:40 0 End',
      ],
    ],
  ],
  [
    'a slash joins the two scripts of a name',
    '9:00 城市降温的经验, 李明华 / Li Minghua\n9:20 屋顶花园, 陈静 / Chen Jing\n9:40 End',
    [
      [
        null,
        '09:00 20 城市降温的经验 — 李明华 = Li Minghua',
        '09:20 20 屋顶花园 — 陈静 = Chen Jing',
        '09:40 0 End',
      ],
    ],
  ],
  [
    'names of a column are turned where all are Surname, Given',
    'Time\tPaper\tPresenter\n9:00\tTides\tMwangi, Grace W.\n9:30\tSurges\tVan den Broeck, Siebe\n10:00\tEnd\t',
    [
      [
        null,
        '09:00 30 Tides — Grace W. Mwangi',
        '09:30 30 Surges — Siebe Van den Broeck',
        '10:00 0 End',
      ],
    ],
  ],
  [
    'a line without tabs between the rows of a table is a row',
    '时段\t时间\t内容\t报告人\n上午\t9:00\t糯米灰浆\t苗得雨\n12:00 午餐（职工食堂）\n下午\t1:30\t座谈\t王小明\n\t2:30\t小结\t王小明',
    [
      [
        null,
        '09:00 180 糯米灰浆 — 苗得雨',
        '12:00 90 午餐（职工食堂） (break)',
        '13:30 60 座谈 — 王小明',
        '14:30 ? 小结 — 王小明',
      ],
    ],
  ],
  [
    'a column called by its time that has lengths, names below an unknown word, and a title of minutes',
    'Topic\tPilot\tTime\tPurpose\nMinutes and actions\tJoyce Miller\t5 min\tApprove\nBudget\tNeil Stone\t15 min\tDiscuss\nRisks\tAnna Berg\t25 min\tDecide',
    [
      [
        null,
        '--:-- 5 Minutes and actions — Joyce Miller',
        '--:-- 15 Budget — Neil Stone',
        '--:-- 25 Risks — Anna Berg',
      ],
    ],
  ],
  [
    'two columns of a page are read one below the other',
    [
      '9.15  Arrivals                 1.30  Graze or leave',
      '9.45  Welcome                  2.30  Questions',
      '10.35  The ditch               2.50  Tea',
      '11.10  Break                   3.30  Closing words',
    ].join('\n'),
    [
      [
        null,
        '09:15 30 Arrivals',
        '09:45 50 Welcome',
        '10:35 35 The ditch',
        '11:10 140 Break (break)',
        '13:30 60 Graze or leave',
        '14:30 20 Questions',
        '14:50 40 Tea (break)',
        '15:30 0 Closing words',
      ],
    ],
  ],
  [
    'dots lead to who and when',
    [
      'Board, 19 January 2027, 6.30pm to 8.45pm',
      '1  Apologies . . . . . . . . . . Chair 6.30 verbal',
      '2  Repairs . . . . . . Mary Stone 6.50 C 11',
      '3  Rent . . . . . . . . . John Miller 7.20 D 19',
      '4  Close . . . . . . . . . . . . . . . Chair 8.40',
    ].join('\n'),
    [
      [
        null,
        '18:30 20 Apologies',
        '18:50 30 Repairs — Mary Stone',
        '19:20 80 Rent — John Miller',
        '20:40 5 Close',
      ],
    ],
  ],
  [
    'a range beside one in another room is no block',
    'start,end,room,title\n11:10,11:55,Tent,Growers\n11:10,11:40,Barn,Seeds\n11:40,11:55,Barn,Labels',
    [
      ['Tent', '11:10 45 Growers'],
      ['Barn', '11:10 30 Seeds', '11:40 15 Labels'],
    ],
  ],
  [
    'days beside times in the cells of an export are days',
    'ID,Proposal title,Speaker names,Room,Start,End\nQ3X,Maps,Ann Lee,Barn,2027-06-06 10:00,2027-06-06 10:20\nZ8A,Salt,Ben Low,Barn,2027-06-06T10:30:00,2027-06-06T11:15:00\nB6N,Lunch,,Barn,2027-06-06 11:15,2027-06-06 12:00',
    [['Barn', '10:00 20 Maps — Ann Lee', '10:30 45 Salt — Ben Low', '11:15 45 Lunch (break)']],
  ],
  [
    'a time that a session has in each of its rows is that of the session',
    'session_title;session_start;session_end;session_chair1;paper_title;paper_authors\nOpening;6.6.2027 09:00;6.6.2027 09:15;;;\nRotors;6.6.2027 09:15;6.6.2027 10:15;"Stone, Eve";Blades;"Hart, Jo; Blom, Ida"\nRotors;6.6.2027 09:15;6.6.2027 10:15;"Stone, Eve";Tips;"Park, Ji"\nClosing;6.6.2027 10:15;6.6.2027 10:30;;;',
    [
      [
        null,
        '09:00 15 Opening',
        '[Rotors 60]',
        '  09:15 ? Blades — Jo Hart, Ida Blom, Eve Stone*',
        '  --:-- ? Tips — Ji Park',
        '10:15 15 Closing',
      ],
    ],
  ],
])('%s', (_, text, expected) => {
  expect(linesOf(text)).toEqual(expected)
})
