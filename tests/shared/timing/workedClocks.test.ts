import { describe, test } from 'vitest'
import { exampleAgenda } from '../../../server/shows/example.ts'
import { given } from '../../support/given.ts'
import { showOf } from '../../support/shows.ts'

const BEIJING = 'Asia/Shanghai'
const BERLIN = 'Europe/Berlin'

describe('over midnight', () => {
  const late = () => given(showOf('23:00 for 80 a 30, b 45 | c 25', { stop: '00:45+1' }))

  test('T1: over midnight: planned and projected times go on into the next day', () => {
    const show = late().plans({ a: '23:00', b: '23:30', c: '00:20' }).ends('00:45', 0)
    show.onPlanUntil('a').at('23:37').starts({ b: '23:37', c: '00:22' }).drifts(7).ends('00:47', -2)
  })

  test('T5: over midnight: the countdown runs through it', () => {
    const show = late().onPlanUntil('b').at('23:59:59').shows('15:01').at('00:00+1').shows('15:00')
    show.at('00:00:01+1').shows('14:59').at('00:16+1').shows('+1:00')
  })

  test('T1b: over midnight: a pause from before it to after it', () => {
    const show = late().onPlanUntil('b').at('23:55').does('pause').at('00:05+1').shows('20:00')
    show.starts({ c: '00:25' }).does('resume').spent('b', 25).ends('00:50', -5)
  })

  test('T4: over midnight: latest starts on both sides of it', () => {
    late().latest({ c: '00:20', b: '23:35', a: '23:05' })
  })
})

describe('Berlin’s change to winter time during a show (2023-10-29, 03:00 CEST becomes 02:00 CET)', () => {
  // Three hours from 01:30 CEST (23:30 UTC) on; 04:00 CET is 03:00 UTC: half an hour to spare.
  const night = () =>
    given(
      showOf('01:30 a 60, b 60, c 60', {
        date: '2023-10-29',
        zones: [BERLIN, BEIJING],
        stop: '04:00',
      }),
    )

  test('T5: winter time: two items an hour apart both read 02:30 in Berlin, not in Beijing', () => {
    const show = night().reads('a', BERLIN, '01:30').reads('b', BERLIN, '02:30')
    show.reads('c', BERLIN, '02:30').reads('a', BEIJING, '07:30').reads('b', BEIJING, '08:30')
    show.reads('c', BEIJING, '09:30').ends('03:30', 30)
  })

  test('T5: winter time: the countdown knows nothing of it', () => {
    const show = night().onPlanUntil('b').at('2023-10-29T02:59:59+02:00').shows('30:01')
    show.at('2023-10-29T02:00:00+01:00').shows('30:00').spent('b', 30)
    show.at('2023-10-29T02:30:00+01:00').shows('0:00').at('2023-10-29T02:40:00+01:00')
    show.shows('+10:00')
  })

  test('T1: winter time: an overrun across it moves what follows by as much', () => {
    const show = night().onPlanUntil('b').at('2023-10-29T02:40:00+01:00')
    show.reads('c', BERLIN, '02:40').reads('c', BEIJING, '09:40').drifts(10).ends('03:40', 20)
  })

  test('T4: winter time: latest starts count elapsed time', () => {
    // 03:00 CET, 02:00 CET (the moment of the change) and 02:00 CEST, an hour before it.
    night().latest({ c: '03:00', b: '02:00', a: '02:00' })
  })

  test('R1: winter time: a pause across it is as long as it was', () => {
    const show = night().onPlanUntil('b').at('2023-10-29T02:50:00+02:00').does('pause')
    show.at('2023-10-29T02:20:00+01:00').does('resume').spent('b', 20).shows('40:00')
    show.reads('c', BERLIN, '03:00').ends('04:00', 0)
  })

  test('P1: winter time: a show in Beijing that morning, read in Berlin', () => {
    const show = given(
      showOf('08:30 a 60 | 09:30 b 60', {
        date: '2023-10-29',
        zones: [BEIJING, BERLIN],
        stop: '10:30',
      }),
    )
    show.reads('a', BERLIN, '02:30').reads('b', BERLIN, '02:30').starts({ b: '09:30' })
    show.ends('10:30', 0)
  })

  test('P1: in winter Beijing and Berlin are seven hours apart, in summer six', () => {
    const show = given(exampleAgenda('2023-12-13')).plans({ 'case-taizhou': '16:25' })
    show.reads('introduction-item', BERLIN, '08:00').reads('case-taizhou', BERLIN, '09:25')
    const again = given(exampleAgenda('2023-06-21')).reads('introduction-item', BERLIN, '09:00')
    again.reads('case-taizhou', BERLIN, '10:25')
  })
})
