import { READING_TERMS } from './reading.ts'
import type { Term } from './term.ts'

/** Words of the plan and of its end. */
export const PLAN_TERMS = {
  show: {
    en: { word: 'show', means: 'One run of one agenda, from planning to the report.' },
    zh: { word: '会议', means: '一份议程的一次进行，从筹备到报告。' },
    de: {
      word: 'Veranstaltung',
      means: 'Ein Durchgang eines Programms, von der Planung bis zum Bericht.',
    },
  },
  agenda: {
    en: {
      word: 'agenda',
      means: 'The plan: its segments in order, people, languages, zones and hard stop.',
    },
    zh: { word: '议程', means: '会议的计划：各板块次序、人员、语言、时区和截止时间。' },
    de: {
      word: 'Programm',
      means:
        'Der Plan: seine Abschnitte in ihrer Reihenfolge, Personen, Sprachen, Zeitzonen und Schlusszeit.',
      not: ['Agenda', 'Tagesordnung'],
    },
  },
  segment: {
    en: {
      word: 'segment',
      means:
        'A part of the agenda with its own title and budget, such as “Welcome remarks”, 9 min.',
    },
    zh: { word: '板块', means: '议程的一部分，有自己的标题和时间预算，例如“致辞”9 分钟。' },
    de: {
      word: 'Abschnitt',
      means: 'Ein Teil des Programms mit eigenem Titel und Zeitbudget, etwa „Grußworte“, 9 Min.',
    },
  },
  item: {
    en: {
      word: 'item',
      means: 'One turn inside a segment, usually of one speaker. One item is live at a time.',
    },
    zh: { word: '环节', means: '板块中的一项，通常由一位发言人进行；每次进行的就是一个环节。' },
    de: {
      word: 'Beitrag',
      means:
        'Ein Teil eines Abschnitts, meist von einer Person, oder eine Pause. Immer läuft höchstens ein Beitrag.',
      not: ['Programmpunkt', 'Programmpunkte'],
    },
  },
  budget: {
    en: {
      word: 'budget',
      means: 'The time a segment has for all its items together.',
      not: ['time of the block'],
    },
    zh: { word: '时间预算', means: '一个板块留给其中各项的总时间。', not: ['环节时间'] },
    de: {
      word: 'Zeitbudget',
      means: 'Die Zeit, die ein Abschnitt für alle seine Beiträge zusammen hat.',
      not: ['Zeitrahmen'],
    },
  },
  slack: {
    en: {
      word: 'slack',
      means:
        'The part of a segment’s budget that its items do not use: 65 min of talks in 70 leave 5. Overruns and waiting use it first.',
    },
    zh: {
      word: '机动时间',
      means:
        '板块预算中各项没有用到的部分：70 分钟排了 65 分钟，机动时间为 5 分钟。超时和等待先从中扣除。',
      not: ['余量', '机动'],
    },
    de: {
      word: 'Puffer',
      means:
        'Der Teil des Zeitbudgets, den die Beiträge eines Abschnitts nicht brauchen: Von 70 Min. mit 65 Min. Vorträgen bleiben 5. Überziehen und Warten verbrauchen ihn zuerst.',
      not: ['Reservezeit'],
    },
  },
  hardStop: {
    en: {
      word: 'hard stop',
      means: 'The time by which the show must end.',
      not: ['the stop'],
    },
    zh: {
      word: '截止时间',
      means: '会议最迟须结束的时间。',
      not: ['硬性', '必须结束', '截止', '最晚结束'],
    },
    de: {
      word: 'Schlusszeit',
      means: 'Die Zeit, zu der die Veranstaltung zu Ende sein muss.',
      not: ['Endzeit', 'Hard Stop'],
    },
  },
  latestStart: {
    en: {
      word: 'latest start',
      means:
        'The last moment at which an item can start and all that follows still ends by the hard stop: with everything as planned, and with everything at its least.',
    },
    zh: {
      word: '最迟开始',
      means: '一个环节最迟何时开始，其后各项仍能在截止时间前结束：分按计划和全部压到最短两种。',
      not: ['最晚开始'],
    },
    de: {
      word: 'spätester Beginn',
      means:
        'Der letzte Moment, in dem ein Beitrag beginnen kann und alles danach noch bis zur Schlusszeit endet: wenn alles wie geplant dauert, und wenn alles auf die Mindestdauer gekürzt wird.',
      not: ['spätester Start'],
    },
  },
  least: {
    en: {
      word: 'least',
      means:
        'The shortest length to which recovery may cut an item. If it equals the planned length, the item is not cut.',
      not: ['at the least'],
    },
    zh: {
      word: '最短',
      means: '为按时结束，一个环节最多可以压缩到多短；等于计划时长即不压缩。',
      not: ['压缩后'],
    },
    de: {
      word: 'Mindestdauer',
      means:
        'Wie weit ein Beitrag gekürzt werden darf, um das Ende zu halten. Ist sie gleich der geplanten Dauer, wird er nicht gekürzt.',
      not: ['Mindestlänge'],
    },
  },
  dropRank: {
    en: {
      word: 'drop rank',
      means:
        'The order in which items are dropped when time is short: the lowest rank first. An item without a rank is never dropped.',
    },
    zh: {
      word: '取消次序',
      means: '时间不够时先取消哪些环节：数字最小的先取消；没有次序的从不取消。',
    },
    de: {
      word: 'Streichrang',
      means:
        'Die Reihenfolge, in der Beiträge entfallen, wenn die Zeit knapp wird: der niedrigste Rang zuerst. Ohne Rang wird ein Beitrag nie gestrichen.',
      not: ['Streichfolge'],
    },
  },
  draft: {
    en: {
      word: 'draft',
      means: 'The plan that planners work on. Everybody else sees the last published agenda.',
    },
    zh: { word: '草稿', means: '策划人员正在编辑的计划；其他人看到的是最近一次发布的内容。' },
    de: {
      word: 'Entwurf',
      means:
        'Der Plan, an dem die Planung arbeitet. Alle anderen sehen das zuletzt veröffentlichte Programm.',
    },
  },
  talkingPoint: {
    en: {
      word: 'talking point',
      means: 'One of several topics that a speaker can choose from.',
    },
    zh: { word: '要点', means: '发言人可以从中选择的一个话题。' },
    de: {
      word: 'Thema',
      means: 'Eines von mehreren, aus denen Vortragende wählen können.',
      not: ['Gesprächspunkt', 'Stichpunkt'],
    },
  },
  glossary: {
    en: {
      word: 'glossary',
      means:
        'The technical terms of the show in its languages. The booth sees those of this and the next segment.',
    },
    zh: {
      word: '术语表',
      means: '会议所涉领域的用词，按各语言对照；同传间在发言旁看到本板块和下一板块的术语。',
    },
    de: {
      word: 'Glossar',
      means:
        'Die Fachwörter der Veranstaltung in ihren Sprachen. Die Kabine sieht die des laufenden und des nächsten Abschnitts.',
    },
  },
  series: {
    en: {
      word: 'series',
      means: 'Shows that belong together, such as the third session of a dialogue.',
    },
    zh: { word: '系列', means: '同属一组的会议，例如一次对话的第三场。' },
    de: {
      word: 'Reihe',
      means: 'Veranstaltungen, die zusammengehören, etwa die dritte Sitzung eines Dialogs.',
      not: ['Serie'],
    },
  },
  ...READING_TERMS,
  timeZone: {
    code: 'zone',
    en: {
      word: 'time zone',
      means: 'The city whose local time the agenda uses.',
      not: ['whose clock'],
    },
    zh: { word: '时区', means: '议程中的时间以哪个地方的钟为准。', not: ['以哪里为准'] },
    de: {
      word: 'Zeitzone',
      means: 'Die Stadt, deren Ortszeit das Programm nutzt.',
      not: ['Zone'],
    },
  },
} as const satisfies Readonly<Record<string, Term>>
