import { at, block, type Expectation } from '../expectation.ts'

/** The founding agenda, as rules.md P4 works it out. */
export const uraDialogue: Expectation = {
  source: 'ura-dialogue.txt',
  agendas: [
    {
      title: '3rd Science-Policy Dialogue|Ecological Restoration in Urban-Rural Linkages',
      date: '2023-06-21',
      zones: ['Asia/Shanghai', 'Europe/Berlin'],
      stop: '17:30',
      meeting: {
        link: 'https://meet.example.org/j/00000000000',
        id: '000 0000 0000',
        passcode: '000000',
      },
      entries: [
        at(
          '15:00',
          1,
          'Introduction',
          '#opening',
          '#welcome',
          'Ying Wang; Program Manager; ICLEI East Asia Secretariat',
        ),
        block('15:01', 9, 'Welcome remarks', [
          at(
            '*15:01',
            3,
            'Welcome remarks|Shu Zhu',
            '#welcome',
            'Shu Zhu; Regional Director; ICLEI East Asia Secretariat',
          ),
          at(
            '?15:04',
            3,
            'Welcome remarks|Anke Hagemann',
            '#welcome',
            'Anke Hagemann; Professor; Technical University of Berlin',
          ),
          at(
            '?15:07',
            3,
            'Welcome remarks|Qian Wang',
            '#welcome',
            'Qian Wang; Deputy Mayor; Beiyang Town Government',
          ),
        ]),
        block('15:10', 70, 'Ecosystem restoration and business development', [
          at(
            '*15:10',
            10,
            "China's Urbanization Strategy",
            '#talk',
            'Wei Bai; Deputy Director; China Center for Urban Development',
          ),
          at(
            '?15:20',
            20,
            'Ecosystem Services Restoration and Biodiversity Offsets',
            '#talk',
            'Wolfgang Wende; ; Leibniz Institute',
          ),
          at(
            '?15:40',
            15,
            'Urban Ecological Space Planning',
            '#talk',
            'Wentao Yan; ; Tongji University',
          ),
          at(
            '?15:55',
            10,
            'International practices for ecological restoration',
            '#talk',
            'Marc Barra; Ecologist; Paris Region Institute',
          ),
          at(
            '?16:05',
            10,
            'Case Study on Ecological Restoration in Taizhou',
            '#talk',
            '#case',
            'Jiang Wang; ; Taizhou University',
          ),
        ]),
        at('?16:20', 5, 'Water Break', '#break'),
        block(
          '16:25',
          65,
          'Eco-restoration and sustainable development',
          [
            at('*16:25', 5, 'Taizhou', '#case', 'Qian Wang; deputy mayor; Beiyang Town'),
            at('?16:30', 5, 'Dresden', '#case', 'Juliane Mathey; ecologist; Leibniz Institute'),
            at(
              '?16:35',
              5,
              'Chengdu',
              '#case',
              'Ruhai Yu; director; Chengdu Institute of Planning and Design',
            ),
            at(
              '?16:40',
              5,
              'Paris Region',
              '#case',
              'Marc Barra; ecologist; Paris Region Institute',
            ),
            at(
              '?16:45',
              5,
              'ROK',
              '#case',
              'Xiaomiao SHENG; researcher; Korea Environmental Industry',
            ),
            at('?16:50', '~20', 'All workshop experts and guests|discussion', '#discussion'),
            at('?17:10', 20, 'Q & A', '#qa'),
          ],
          'moderator: Ying Wang',
        ),
        at('17:30', '~0', 'Closing', '#closing'),
      ],
    },
  ],
  notes: [
    'As urbanization grows',
    'On December 5, 2019',
    '¹ ICLEI built connections',
    'the enhancement and rehabilitation',
    'In order to promote',
    'Differences and connections',
    'Turning policies into practice',
  ],
}
