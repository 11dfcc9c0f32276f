import { ROOM_TERMS } from './room.ts'
import type { Term } from './term.ts'

/** Words of a show that runs: its moves, its time, and what its people do. */
export const RUN_TERMS = {
  standby: {
    en: {
      word: 'standby',
      means:
        'Between two items: the last is over, the next has not begun, and nobody’s time is running.',
    },
    zh: {
      word: '候场',
      means: '两个环节之间：上一项已结束，下一项尚未开始，不计任何人的时间。',
      not: ['待命'],
    },
    de: {
      word: 'Übergang',
      means:
        'Zwischen zwei Beiträgen: Der letzte ist vorbei, der nächste hat nicht begonnen, und niemandes Zeit läuft.',
      not: ['Standby', 'Wartestellung'],
    },
  },
  endItem: {
    code: 'finish',
    en: {
      word: 'End item',
      means: 'Ends the live item. The show is in standby until Next.',
      not: ['end talk'],
    },
    zh: {
      word: '结束环节',
      means: '结束正在进行的环节并候场，直到按下一项。',
      not: ['结束并候场'],
    },
    de: {
      word: 'Beitrag beenden',
      means: 'Beendet den laufenden Beitrag. Bis „Weiter“ ist Übergang.',
      not: ['Rede beenden'],
    },
  },
  moveStart: {
    code: 'runNow',
    en: {
      word: 'Move start to now',
      means: 'Before the show, moves all its times so that it begins at the next full minute.',
      not: ['run now'],
    },
    zh: {
      word: '把开始改到现在',
      means: '会议开始前，把所有时间一起移动，使其从下一个整分钟开始。',
      not: ['立即举行'],
    },
    de: {
      word: 'Beginn auf jetzt legen',
      means:
        'Legt vor der Veranstaltung alle Zeiten so, dass sie zur nächsten vollen Minute beginnt.',
      not: ['jetzt durchführen'],
    },
  },
  next: {
    en: {
      word: 'next',
      means: 'The item after the live one. The button ends the live item and starts this one.',
    },
    zh: {
      word: '接下来',
      means: '当前环节之后的一项，是人时写“下一位”；按“下一项”即结束当前一项并开始它。',
      not: ['原下一位', '排到下一位'],
    },
    de: {
      word: 'als Nächstes',
      means: 'Der Beitrag nach dem laufenden. „Weiter“ beendet den laufenden und beginnt diesen.',
    },
  },
  place: {
    code: 'index, of',
    en: {
      word: 'place in its segment',
      means: 'The place of the live item in its segment: 2 of 5.',
    },
    zh: {
      word: '本板块中的次序',
      means: '正在进行的是本板块的第几个：第 2 个，共 5 个。',
      not: ['场，共'],
    },
    de: {
      word: 'Platz im Abschnitt',
      means: 'Der wievielte Beitrag seines Abschnitts läuft: 2 von 5.',
    },
  },
  skipped: {
    code: 'passed',
    en: {
      word: 'skipped',
      means: 'The show went past an item without it. It can still be called.',
      not: ['passed over'],
    },
    zh: { word: '已跳过', means: '会议越过了这个环节，之后仍可进行。' },
    de: {
      word: 'übersprungen',
      means: 'Die Veranstaltung ging ohne einen Beitrag weiter. Er kann noch aufgerufen werden.',
      not: ['übergangen'],
    },
  },
  backOn: {
    code: 'restored',
    en: {
      word: 'back on',
      means: 'A dropped item is in the show again.',
      not: ['held after all'],
    },
    zh: { word: '恢复进行', means: '取消过的环节重新进行。' },
    de: { word: 'wieder im Programm', means: 'Ein gestrichener Beitrag findet doch statt.' },
  },
  keepRunning: {
    en: { word: 'Keep running', means: 'The answer that does not end the show.' },
    zh: { word: '继续进行', means: '不结束会议的回答。' },
    de: {
      word: 'Weiterlaufen lassen',
      means: 'Die Antwort, mit der die Veranstaltung nicht endet.',
    },
  },
  reopen: {
    code: 'reopen',
    en: { word: 'reopen', means: 'Continues a show that has ended.' },
    zh: { word: '恢复会议', means: '让已结束的会议继续进行。', not: ['重新开放', '重新打开再'] },
    de: {
      word: 'wieder aufnehmen',
      means: 'Führt eine beendete Veranstaltung fort.',
      not: ['wiedereröffnen', 'wieder eröffnen', 'wieder öffnen'],
    },
  },
  timeIsUp: {
    en: {
      word: 'time is up',
      means: 'The item has used all the time it was given.',
      not: ['its time is up'],
    },
    zh: { word: '时间已到', means: '这个环节的时间已经用完。' },
    de: {
      word: 'Zeit ist um',
      means: 'Der Beitrag hat seine ganze Zeit gebraucht.',
      not: ['Zeit abgelaufen', 'Zeit ist abgelaufen'],
    },
  },
  drift: {
    en: {
      word: 'drift',
      means: 'How far behind or ahead of the plan the next item is expected to start.',
    },
    zh: { word: '进度偏差', means: '预计的下一项开始时间比计划晚或早多少。' },
    de: {
      word: 'Abweichung',
      means: 'Wie weit der nächste Beitrag voraussichtlich nach oder vor dem Plan beginnt.',
    },
  },
  landing: {
    en: {
      word: 'landing',
      means:
        'When the show is expected to end, against its hard stop: minutes over, to spare, or exactly at the hard stop.',
      not: ['on the stop'],
    },
    zh: { word: '预计结束', means: '会议预计何时结束，与截止时间相比超出、富余还是准点。' },
    de: {
      word: 'voraussichtliches Ende',
      means:
        'Wann die Veranstaltung voraussichtlich endet, gemessen an der Schlusszeit: Minuten zu spät, übrig oder genau zum Schluss.',
    },
  },
  amber: {
    code: 'thresholds',
    en: {
      word: 'amber and red',
      means:
        'How much time is left when a countdown turns amber, and then red. After that it counts the time over.',
    },
    zh: {
      word: '黄色与红色提示',
      means: '还剩多少时间时倒计时转为黄色，再转为红色；之后显示超出的时间。',
    },
    de: {
      word: 'Gelb und Rot',
      means:
        'Wie viel Zeit übrig ist, wenn ein Countdown gelb wird, und dann rot. Danach zählt er die überzogene Zeit.',
      not: ['Bernstein'],
    },
  },
  ...ROOM_TERMS,
  clockChanged: {
    code: 'clockSet',
    en: {
      word: 'clock changed',
      means: 'The clock of a rehearsal was set to another time or speed.',
      not: ['clock set', 'times moved', 'times as fast'],
    },
    zh: { word: '时钟改为', means: '彩排的时钟改到了另一时刻，或改变了速度。' },
    de: {
      word: 'Uhr verstellt',
      means: 'Die Uhr einer Probe zeigt eine andere Zeit oder geht anders schnell.',
    },
  },
  rehearsal: {
    en: {
      word: 'rehearsal',
      means:
        'A show to try out a plan, with its own clock, at any speed. Only the planner who opened it can open it.',
      not: ['dry run', 'test run'],
    },
    zh: {
      word: '彩排',
      means: '用来试走计划的会议，时钟独立，速度任意；从策划页打开的彩排只有打开者本人有链接。',
      not: ['排练', '预演'],
    },
    code: 'rehearsal',
    de: {
      word: 'Probe',
      means:
        'Eine Veranstaltung, um einen Plan auszuprobieren, mit eigener Uhr, beliebig schnell. Aus der Planung geöffnet, ist sie nur für die Person, die sie geöffnet hat.',
      not: ['Testlauf', 'Probelauf'],
    },
  },
} as const satisfies Readonly<Record<string, Term>>
