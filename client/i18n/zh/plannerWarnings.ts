import type { plannerWarnings as en } from '../en/plannerWarnings.ts'
import type { Same } from '../shape.ts'

/** Words of the warnings about the draft, by kind: what it is, how many, in a sentence, and how it is mended. */
export const plannerWarnings: Same<typeof en> = {
  label: '提醒',
  none: '没有疑点：时间都排得下，也没有人同时出现在两处。',
  here: '本行',
  title: '“{{what}}”',
  fix: '修正',
  more: '另有 {{count}} 类',
  'start-passed': {
    title: '开始时间已过',
    count_other: '开始时间已过',
    say: '原定 {{day}} {{at}} 开始。请另定日期。',
  },
  'stop-missed': {
    title: '结束太晚',
    count_other: '{{count}} 处结束太晚',
    show: '计划比截止时间 {{stop}} 晚 {{by}} 分钟结束。',
    segment: '{{what}}须在 {{stop}} 前结束，现晚 {{by}} 分钟。',
  },
  gap: {
    title: '空档',
    count_other: '{{count}} 处空档',
    say: '{{what}}之前有 {{by}} 分钟没有安排。',
    fix: '改为紧接上一板块',
  },
  overlap: {
    title: '重叠',
    count_other: '{{count}} 处重叠',
    say: '{{what}}比上一板块结束早 {{by}} 分钟开始。',
    fix: '改为紧接上一板块',
  },
  'under-budget': {
    title: '时间有余',
    count_other: '{{count}} 个板块未排满',
    say: '{{what}}：{{budget}} 分钟已排 {{filled}}，余 {{by}}。',
    fix: '加入 {{length}} 分钟自由讨论',
  },
  'over-budget': {
    title: '时间不够',
    count_other: '{{count}} 个板块排不下',
    say: '{{what}}：{{budget}} 分钟排了 {{filled}}，多 {{by}}。',
    fix: '改为 {{length}} 分钟',
  },
  'person-twice': {
    title: '一人重复',
    count_other: '{{count}} 人重复',
    say: '{{who}} 同时出现在{{what}}和{{other}}。',
    within: '{{who}} 在{{what}}中出现两次。',
    fix: '只留一个',
  },
  'no-speaker': {
    title: '没有发言人',
    count_other: '{{count}} 项没有发言人',
    say: '{{what}}没有发言人。',
  },
  'no-length': {
    title: '没有时长',
    count_other: '{{count}} 项没有时长',
    say: '{{what}}没有时长。',
  },
  'no-language': {
    title: '未定会场语言',
    count_other: '{{count}} 项未定会场语言',
    say_other: '{{count}} 项没有会场语言。',
    all: '全部为{{language}}',
    bySpeaker: '按发言人的语言',
    unsaid: '在“人员”中填写各人的语言后，也可按发言人的语言设置。',
    unknown_other: '按发言人的语言，{{count}} 项仍未定',
  },
  'script-long': {
    title: '讲稿过长',
    count_other: '{{count}} 份讲稿过长',
    say: '{{what}}：讲稿按口译语速需 {{needs}} 分钟，只有 {{has}} 分钟。',
    fix: '改为 {{length}} 分钟',
  },
  'clock-twice': {
    title: '出现两次的时刻',
    count_other: '{{count}} 个时刻出现两次',
    time: {
      start: '开始时间 {{at}}',
      mustEndBy: '最迟结束时间 {{at}}',
      until: '结束时间 {{at}}',
      hardStop: '截止时间 {{at}}',
      movableTo: '最迟截止时间 {{at}}',
    },
    first: '当天{{city}}时钟回拨，{{time}} 会出现两次：现为第一次（{{offset}}）。',
    second: '当天{{city}}时钟回拨，{{time}} 会出现两次：现为第二次（{{offset}}）。',
    since:
      '当天{{city}}时钟回拨，{{time}} 会出现两次：现为第二次（{{offset}}），距 {{start}} 实为 {{real}} 分钟，钟面只差 {{clock}} 分钟。',
    takeFirst: '改为第一次 {{at}}（{{offset}}）',
    takeSecond: '改为第二次 {{at}}（{{offset}}）',
  },
  'clock-change': {
    title: '会议期间时钟调整',
    count_other: '时钟调整',
    forward: '{{city}}钟面 {{start}}–{{end}} 实为 {{real}}，因时钟在 {{at}} 拨快 {{by}} 分钟。',
    back: '{{city}}钟面 {{start}}–{{end}} 实为 {{real}}，因时钟在 {{at}} 拨慢 {{by}} 分钟。',
  },
  'language-change': {
    title: '会场语言改变而未说明',
    count_other: '{{count}} 处换语言',
    say: '{{what}}：由{{from}}改为{{to}}，请写明如何介绍。',
  },
  untranslated: {
    title: '未翻译',
    count_other: '{{count}} 处未翻译',
    say_other: '{{count}} 个标题没有{{language}}，将以其他语言显示。',
  },
}
