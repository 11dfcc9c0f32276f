import { describe, expect, it } from 'vitest'
import type { Named } from '../../../../server/intake/read/people/named.ts'
import { peopleIn } from '../../../../server/intake/read/people/peopleIn.ts'
import { slipOfLine } from '../../../../server/intake/read/slips/fromLine.ts'
import { withPeople } from '../../../../server/intake/read/slips/peopleInTitle.ts'
import { fold } from '../../../../server/intake/read/words/fold.ts'

const told = ({ names, titles, affiliations, role }: Named) =>
  [names.join('='), titles.join(', '), affiliations.join(', '), role ?? '']
    .join('|')
    .replace(/\|+$/, '')

const CELLS: readonly (readonly [string, readonly string[]])[] = [
  [
    'Mei Lin Program Manager Rivers Asia Secretariat',
    ['Mei Lin|Program Manager|Rivers Asia Secretariat'],
  ],
  [
    'Prof. Anna Roth Leibniz Institute of Freshwater Ecology (IGB)',
    ['Anna Roth|Prof.|Leibniz Institute of Freshwater Ecology (IGB)'],
  ],
  [
    'Mr. Paul Petit, Ecologist, Regional Agency for Water',
    ['Paul Petit|Mr., Ecologist|Regional Agency for Water'],
  ],
  ['Mei Lin (moderator)', ['Mei Lin|||moderator']],
  ['Drs. Lena Zhu, Qiang Zhang', ['Lena Zhu|Dr.', 'Qiang Zhang|Dr.']],
  ['Drs. Drs. Pol Castells, Ms. Maha Ahmed', ['Pol Castells|Dr.', 'Maha Ahmed|Ms.']],
  ['Dr. Charity Law', ['Charity Law|Dr.']],
  ['Dr. Le Thi Hoa, Can Tho University', ['Le Thi Hoa|Dr.|Can Tho University']],
  ['Lê Văn Minh, Water Institute', ['Lê Văn Minh||Water Institute']],
  ['Le Petit Prince', []],
  ['Sita Gurung, River Office', ['Sita Gurung||River Office']],
  ['Anna Schilling', ['Anna Schilling']],
  ['Jane Doe (ACME), John Smith (Globex)', ['Jane Doe||ACME', 'John Smith||Globex']],
  [
    'Dr. Anna Schmidt, TU Wien; Prof. Max Müller, ETH Zürich',
    ['Anna Schmidt|Dr.|TU Wien', 'Max Müller|Prof.|ETH Zürich'],
  ],
  ['Moderator: Jane Doe, Head of Policy, WWF', ['Jane Doe|Head of Policy|WWF|moderator']],
  [
    'Moderator: Jane Doe (WWF). Panellists: Max Weber (Siemens) and Li Na',
    ['Jane Doe||WWF|moderator', 'Max Weber||Siemens|panellist', 'Li Na|||panellist'],
  ],
  [
    'Jane Doe, Director of Science and Technology, ACME',
    ['Jane Doe|Director of Science and Technology|ACME'],
  ],
  ['Jane van der Berg, Stadt Leipzig', ['Jane van der Berg||Stadt Leipzig']],
  ['王莹 Ying Wang', ['王莹=Ying Wang']],
  ['Ying Wang（王莹）', ['Ying Wang=王莹']],
  [
    'Anna Smith, Wei Chen, Li Na 李娜, Paul Müller',
    ['Anna Smith', 'Wei Chen', 'Li Na=李娜', 'Paul Müller'],
  ],
  [
    'Li Na 李娜, Wei Chen (陈伟), Xanthe Quill 安娜·奎尔 and Paul Müller',
    ['Li Na=李娜', 'Wei Chen=陈伟', 'Xanthe Quill=安娜·奎尔', 'Paul Müller'],
  ],
  [
    'Li Na 李娜; Wei Chen （陈伟）、Mei Lin 林梅和Paul Müller',
    ['Li Na=李娜', 'Wei Chen=陈伟', 'Mei Lin=林梅', 'Paul Müller'],
  ],
  ['Li Na 李娜 和 Paul Müller 保罗·穆勒', ['Li Na=李娜', 'Paul Müller=保罗·穆勒']],
  ['李娜 Li Na, 陈伟 (Wei Chen)、Paul Müller', ['李娜=Li Na', '陈伟=Wei Chen', 'Paul Müller']],
  [
    'Wei Chen, Li Na 李娜 (清华大学), Paul Müller, ETH Zürich',
    ['Wei Chen', 'Li Na=李娜||清华大学', 'Paul Müller||ETH Zürich'],
  ],
  ['Li Na 李娜 教授, Wei Chen 陈伟', ['Li Na=李娜|教授', 'Wei Chen=陈伟']],
  ['清华大学教授李明', ['李明|教授|清华大学']],
  ['李明（清华大学）、张三（华为副总裁）', ['李明||清华大学', '张三|副总裁|华为']],
  ['王莹 女士', ['王莹|女士']],
  ['田强 刘聪 - 深圳研究院', ['田强||深圳研究院', '刘聪||深圳研究院']],
  ['Insee', ['Insee']],
  ['All', []],
  ['All workshop experts and guests', []],
  ['Head of Research and Development', []],
  ['tba', []],
  ['欢迎致辞', []],
]

describe('the people of a cell', () => {
  it.each(CELLS)('%s', (text, expected) => {
    expect(peopleIn(fold(text), 'column').people.map(told)).toEqual(expected)
  })

  it('are told apart by their posts where nothing else parts them, and that is doubtful', () => {
    const text =
      'Qian Wu, deputy mayor, Hill Town Dr. Julia May, ecologist, Bay Lab Ruhai Yu, director, City Institute'
    const { people, doubtful } = peopleIn(text, 'column')
    expect(people.map(({ names }) => names[0])).toEqual(['Qian Wu', 'Julia May', 'Ruhai Yu'])
    expect(doubtful).toBe(true)
  })
})

const TITLES: readonly (readonly [string, string, readonly string[]])[] = [
  ['会议开场（主持人：王子韬 - 中文兴趣组主席）', '会议开场', ['王子韬|主席|中文兴趣组|moderator']],
  ['Welcome (Dr. Jane Doe, ACME)', 'Welcome', ['Jane Doe|Dr.|ACME']],
  ['Jane Doe (ACME): The future of cities', 'The future of cities', ['Jane Doe||ACME']],
  ['The future of cities – Jane Doe, ACME', 'The future of cities', ['Jane Doe||ACME']],
  ['Jane Doe – How to build a city', 'How to build a city', ['Jane Doe']],
  ['Keynote Prof. Dr. Anna Schmidt, TU Wien', 'Keynote', ['Anna Schmidt|Prof. Dr.|TU Wien']],
  [
    'Panel discussion with Jane Doe (ACME) and John Smith (Globex)',
    'Panel discussion',
    ['Jane Doe||ACME', 'John Smith||Globex'],
  ],
  ['Begrüßung durch Dr. Petra Klein (Stadt Köln)', 'Begrüßung', ['Petra Klein|Dr.|Stadt Köln']],
  ['Moderation: Hans Maier', '', ['Hans Maier|||moderator']],
  [
    'Panel: Paying for books – Anna Claes, Priya Nair',
    'Panel: Paying for books',
    ['Anna Claes', 'Priya Nair'],
  ],
  ['Fishing rights today, Li Na 李娜', 'Fishing rights today', ['Li Na=李娜']],
  ['Fishing rights today, 渔业', 'Fishing rights today, 渔业', []],
  ['欢迎致辞 李明教授', '欢迎致辞', ['李明|教授']],
  ['嘉宾：蒋怡、沙马阿依、汪洋', '', ['蒋怡|||speaker', '沙马阿依|||speaker', '汪洋|||speaker']],
  ['Soil and us (Nejc Kranjc, coordinator)', 'Soil and us', ['Nejc Kranjc|coordinator']],
  ['Max IP-Layer Capacity', 'Max IP-Layer Capacity', []],
  ['Session 1: Water (chair: Jane Doe)', 'Session 1: Water', ['Jane Doe|||moderator']],
  ['Discussion, chair Greta Olsen', 'Discussion', ['Greta Olsen|||moderator']],
  ['Diskussion – Leitung: Greta Olsen', 'Diskussion', ['Greta Olsen|||moderator']],
  ['Talk, chair and table of the house', 'Talk, chair and table of the house', []],
  [
    'Panel – Anna Smith, Wei Chen, Li Na 李娜, Paul Müller',
    'Panel',
    ['Anna Smith', 'Wei Chen', 'Li Na=李娜', 'Paul Müller'],
  ],
  ['Green Cities 绿色城市', 'Green Cities 绿色城市', []],
  ['Smart Cities – Lessons from Berlin', 'Smart Cities – Lessons from Berlin', []],
  ['Green Energy: a talk', 'Green Energy: a talk', []],
  ['Flood Plains on the Elbe', 'Flood Plains on the Elbe', []],
  ['Machine Learning for Cities', 'Machine Learning for Cities', []],
  ['Panel: Paris, London, Tokyo', 'Panel: Paris, London, Tokyo', []],
  ['Lunch – Hotel Adlon', 'Lunch – Hotel Adlon', []],
  ['Workshop – Raspberry Pi', 'Workshop – Raspberry Pi', []],
  ['Welcome (Grand Hotel)', 'Welcome (Grand Hotel)', []],
  ['Rio Tinto: mining and water', 'Rio Tinto: mining and water', []],
  ['分组讨论：智慧农业', '分组讨论：智慧农业', []],
  ['Dinner at Da Marco', 'Dinner at Da Marco', []],
  [
    'Restoration and Offsets, with Taizhou results and cases',
    'Restoration and Offsets, with Taizhou results and cases',
    [],
  ],
]

it.each(TITLES)('title and people of “%s”', (text, title, people) => {
  const found = withPeople(text)
  expect([found.title, found.people.map(told)]).toEqual([title, people])
})

it.each([
  ['Panel: Sita Gurung, Omar Haddad, 25 min', 'Panel'],
  ['14:00 Panel: Sita Gurung, Omar Haddad', 'Panel'],
  ['Panel discussion: Sita Gurung, Omar Haddad (25 min)', 'Panel discussion'],
])('“%s” is a panel, and not only who is on it', (line, title) => {
  const slip = slipOfLine({ n: 1, text: line })
  expect(slip.title).toBe(title)
  expect(slip.people.map(({ names }) => names[0])).toEqual(['Sita Gurung', 'Omar Haddad'])
})
