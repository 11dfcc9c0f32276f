import { at, block, type Expectation } from '../expectation.ts'

/** The layout of the founding agenda with other people and lengths. */
export const riverForum: Expectation = {
  source: 'riverForum.txt',
  agendas: [
    {
      title: '2nd Cities-and-Rivers Dialogue|Making Room for Water',
      date: '2024-10-17',
      zones: ['Asia/Shanghai', 'Europe/Berlin'],
      stop: '18:15',
      meeting: {
        link: 'https://meet.example.org/j/11122233344',
        id: '111 2223 3344',
        passcode: '445566',
      },
      entries: [
        at(
          '16:00',
          2,
          'Introduction',
          '#opening',
          '#welcome',
          'Mei Lin; Programme Officer; River Basin Partnership',
        ),
        block('16:02', 8, 'Welcome remarks', [
          at(
            '*16:02',
            4,
            'Welcome remarks|Hao Tang',
            '#welcome',
            'Hao Tang; Director; River Basin Partnership',
          ),
          at(
            '?16:06',
            4,
            'Welcome remarks|Birgit Solms',
            '#welcome',
            'Birgit Solms; Professor; Technical University of Hamburg',
          ),
        ]),
        block('16:10', 50, 'Rivers that may flood', [
          at(
            '*16:10',
            15,
            "China's River Chiefs",
            '#talk',
            'Fang Qiu; Deputy Head; National Centre for Rivers',
          ),
          at(
            '?16:25',
            20,
            'Flood Plains on the Elbe',
            '#talk',
            'Dieter Amsel; ; Institute of River Ecology',
          ),
          at(
            '?16:45',
            10,
            'Sponge Districts in Numbers',
            '#talk',
            'Rui Cao; hydrologist; Hohai College',
          ),
        ]),
        at('?17:00', 10, 'Tea Break', '#break'),
        block(
          '17:10',
          65,
          'Who pays for room for rivers',
          [
            at('*17:10', 6, 'Suining', '#case', 'Hao Deng; vice mayor'),
            at('?17:16', 6, 'Hamburg', '#case', 'Jutta Brandt; engineer; Hamburg Port Authority'),
            at('?17:22', 6, 'Wuxi', '#case', 'Lei Shen; director; Wuxi Water Bureau'),
            at('?17:28', 6, 'Rotterdam', '#case', 'Piet van Dalen; planner; City of Rotterdam'),
            at('?17:34', '~26', 'All speakers and guests|discussion', '#discussion'),
            at('?18:00', 15, 'Q & A', '#qa'),
          ],
          'moderator: Mei Lin',
        ),
        at('18:15', '~0', 'Closing', '#closing'),
      ],
    },
  ],
  notes: [
    'Cities along large rivers',
    'In March 2021',
    '¹ The Institute joined',
    'experience across basins',
    'Room for rivers and room for people',
    'Early warning and who',
  ],
}
