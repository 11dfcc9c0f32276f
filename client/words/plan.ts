import { READING_TERMS } from './reading.ts'
import type { Term } from './term.ts'

/** Words of the plan, and of what the end of a show asks of it. */
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
    zh: { word: '议程', means: '会议的计划：各段次序、人员、语言、时区和截止时间。' },
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
    zh: { word: '段落', means: '议程的一部分，有自己的标题和时间预算，例如“致辞”9 分钟。' },
    de: {
      word: 'Abschnitt',
      means: 'Ein Teil des Programms mit eigenem Titel und Zeitbudget, etwa „Grußworte“, 9 Min.',
    },
  },
  item: {
    en: {
      word: 'item',
      means:
        'One turn inside a segment, usually one speaker’s. It is what is on, and what Next moves on from.',
    },
    zh: { word: '环节', means: '段落中的一项，通常由一位发言人进行；每次进行的就是一个环节。' },
    de: {
      word: 'Beitrag',
      means:
        'Was in einem Abschnitt an der Reihe ist, meist eine Person mit ihrer Rede, auch eine Pause. Was läuft, ist ein Beitrag, und „Weiter“ führt von ihm zum nächsten.',
      not: ['Programmpunkt', 'Programmpunkte'],
    },
  },
  budget: {
    en: {
      word: 'budget',
      means: 'The time a segment has for all its items together.',
      not: ['time of the block'],
    },
    zh: { word: '时间预算', means: '一个段落留给其中各项的总时间。', not: ['环节时间'] },
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
        'What a segment’s items leave over of its budget: 65 min of talks in 70 leave 5. Overruns and waiting use it up first.',
    },
    zh: {
      word: '机动时间',
      means:
        '段落预算中各项没有用到的部分：70 分钟排了 65 分钟，机动时间为 5 分钟。超时和等待先从中扣除。',
      not: ['余量', '机动'],
    },
    de: {
      word: 'Puffer',
      means:
        'Was die Beiträge eines Abschnitts von seinem Zeitbudget übrig lassen: 65 Min. Vorträge in 70 lassen 5. Überziehen und Warten zehren zuerst davon.',
      not: ['Reservezeit'],
    },
  },
  hardStop: {
    en: {
      word: 'hard stop',
      means: 'The time by which the show has to end, whatever happens.',
      not: ['the stop'],
    },
    zh: {
      word: '截止时间',
      means: '无论如何会议都须结束的时间。',
      not: ['硬性', '必须结束', '截止', '最晚结束'],
    },
    de: {
      word: 'Schlusszeit',
      means: 'Die Zeit, zu der die Veranstaltung zu Ende sein muss, was auch geschieht.',
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
        'How far an item may be shortened to save the end. Where it is the planned length, the item is kept whole.',
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
        'Which items go first when time runs short: the lowest rank first. Without a rank an item is never dropped.',
    },
    zh: {
      word: '舍弃次序',
      means: '时间不够时先舍弃哪些环节：数字最小的先舍弃；没有次序的从不舍弃。',
    },
    de: {
      word: 'Streichrang',
      means:
        'Was zuerst entfällt, wenn die Zeit knapp wird: der niedrigste Rang zuerst. Ohne Rang wird ein Beitrag nie gestrichen.',
      not: ['Streichfolge'],
    },
  },
  draft: {
    en: {
      word: 'draft',
      means: 'The plan that planners work on. All others see what was last published.',
    },
    zh: { word: '草稿', means: '策划人员正在编辑的计划；其他人看到的是最近一次发布的内容。' },
    de: {
      word: 'Entwurf',
      means:
        'Der Plan, an dem die Planung arbeitet. Alle anderen sehen, was zuletzt veröffentlicht wurde.',
    },
  },
  talkingPoint: {
    en: {
      word: 'talking point',
      means: 'One of several things a speaker may choose to speak about.',
    },
    zh: { word: '要点', means: '发言人可以从中选择的一个话题。' },
    de: {
      word: 'Thema',
      means: 'Eines von mehreren, unter denen eine Rednerin oder ein Redner wählen kann.',
      not: ['Gesprächspunkt', 'Stichpunkt'],
    },
  },
  glossary: {
    en: {
      word: 'glossary',
      means:
        'The words of the show’s field in its languages. The booth has those of this and the next segment beside the talk.',
    },
    zh: {
      word: '术语表',
      means: '会议所涉领域的用词，按各语言对照；同传间在发言旁看到本段落和下一段落的术语。',
    },
    de: {
      word: 'Glossar',
      means:
        'Die Fachwörter der Veranstaltung in ihren Sprachen. Die Kabine hat die dieses und des nächsten Abschnitts neben der Rede.',
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
      means: 'The place whose local time the times of an agenda are.',
      not: ['whose clock'],
    },
    zh: { word: '时区', means: '议程中的时间以哪个地方的钟为准。', not: ['以哪里为准'] },
    de: {
      word: 'Zeitzone',
      means: 'Der Ort, nach dessen Uhr die Zeiten eines Programms gelten.',
      not: ['Zone'],
    },
  },
} as const satisfies Readonly<Record<string, Term>>
