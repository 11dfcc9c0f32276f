import { expect, test } from 'vitest'
import { agendaOf } from './support/readings.ts'

/** The people of each item of an agenda. */
const peopleOf = (text: string): string[] =>
  agendaOf(text).segments.flatMap(({ items }) =>
    items.map(({ speakers }) =>
      speakers
        .map(
          ({ name, role }) => `${Object.values(name).join('=')}${role === 'moderator' ? '*' : ''}`,
        )
        .join(', '),
    ),
  )

test('a first name that no list knows is a person by its place in an English mail', () => {
  const text = `From: Zubaida Ransome
Date: 4 May 2026

Tea is on when Quillon gets here, and Brannoc may be late.

10:00 hello from Zubaida
10:10 Quillon and young Brannoc talk about the oars
10:30 then Quillon on the lift
10:50 what is left of the mast (Zubaida)
11:00 Slipways on the river
11:20 a letter from Trondheim`
  expect(peopleOf(text)).toEqual(['Zubaida', 'Quillon, Brannoc', 'Quillon', 'Zubaida', '', ''])
})

test('a first name that no list knows is a person by its place in a German mail', () => {
  const text = `Hallo Tjorven,

hier der Plan für den Abend, und die Suppe ist um acht.

18:00 Den Anfang macht Rosalke mit einem Rückblick
18:20 Danach stellt Wunibert die neue Fassung vor
18:40 Ausleihe der Geräte (Tjorven)
18:50 Es gibt Kässpatzen
19:00 Der Vorstand begrüßt Neulinge
19:10 Durchsicht mit Brotzeit`
  expect(peopleOf(text)).toEqual(['Rosalke', 'Wunibert', 'Tjorven', '', '', ''])
})

test('a first name is a person by its place in French and Italian', () => {
  const french = `Bonjour, on se voit jeudi avec les amis et la voisine Maëlig.
14:00 Comme d'habitude Maëlig ouvre le bal
14:20 À la fin, c'est Maëlig qui anime
14:40 les comptes de la maison`
  expect(peopleOf(french)).toEqual(['Maëlig', 'Maëlig*', ''])
  const italian = `Ciao a tutti, ci vediamo con Elpidio e Nives alla casa.
17:00 saluti a tutti quanti
17:20 scaffali nuovi, Elpidio e Nives`
  expect(peopleOf(italian)).toEqual(['', 'Elpidio, Nives'])
})

test.each([
  ['财务部查若舟', '查若舟'],
  ['雀舌合作社 花如海、茶厂厂长 但永福', '花如海, 但永福'],
  ['欧阳拾 × 谌雨 × 派出所民警 逄警官', '欧阳拾, 谌雨, 逄警官'],
  ['专家组组长 邬建川院士', '邬建川'],
  ['火 焱 副主任医师', '火焱'],
  ['带队：老石匠 钭阿根', '钭阿根*'],
])(
  'a Chinese name of a rare surname is a person beside a post or an organisation: %s',
  (cell, names) => {
    const text = `时间\t内容\t报告人\n9:00\t开幕\t王芳\n9:10\t河流与城市\t${cell}\n9:30\t总结\t李明`
    expect(peopleOf(text)[1]).toBe(names)
  },
)

test('Chinese words that begin with a rare surname are no people', () => {
  const text = `会议议程
14:00 花园参观｜时代之声
14:20 校长 新年致辞
14:40 水利规划 查看现场`
  expect(peopleOf(text)).toEqual(['', '', ''])
})
