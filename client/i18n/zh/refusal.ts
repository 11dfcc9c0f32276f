import type {
  inBooth as enInBooth,
  justMoved as enJustMoved,
  outOfRange as enOutOfRange,
  refusal as enRefusal,
  stale as enStale,
  unreadableShow as enUnreadableShow,
} from '../en/refusal.ts'
import type { Same } from '../shape.ts'

/** One sentence for each reason a command is not done. */
export const refusal: Same<typeof enRefusal> = {
  forbidden: '未执行：此链接无权执行该操作',
  'not-published': '未执行：议程尚未发布',
  'nothing-to-run': '未执行：议程是空的，请先在策划页粘贴议程或添加环节',
  'not-started': '未执行：会议尚未开始，请先开始',
  'already-started': '未执行：会议已经开始',
  ended: '未执行：会议已结束，请先恢复会议',
  'not-ended': '未执行：会议尚未结束',
  'nothing-live': '未执行：当前没有进行中的环节',
  'already-paused': '未执行：{{item}}已经暂停',
  'not-paused': '未执行：{{item}}并未暂停',
  'stale-place': '未执行：会议已有进展',
  'just-moved': '未执行：{{who}}刚刚切换了环节，请再按一次',
  'held-until': '未执行：休息持续到{{time}}，即其后环节的固定开始时间',
  'not-due': '未执行：{{item}}尚未到点',
  'stale-value': '未执行：此处已被他人修改，请重新查看',
  'stale-step': '未执行：该操作已被撤销，或其后又有新操作',
  'unknown-item': '未执行：该环节已不在议程中',
  'unknown-segment': '未执行：该板块已不在议程中',
  'unknown-person': '未执行：此人不在议程中',
  'unknown-booth': '未执行：译员链接须属于本场的一个同传间，请选择',
  unknown: '未执行：该内容已不存在',
  'wrong-status': '未执行：{{item}}的状态为“{{status}}”',
  'spot-passed': '未执行：该位置已经过去，请选择靠后的位置',
  'unknown-point': '未执行：议程中已没有这个要点',
  'no-change': '无需操作：已是如此',
  'nothing-waiting': '未执行：后面已没有环节，可结束环节或结束会议',
  'nothing-before': '未执行：此前没有环节',
  'nothing-to-undo': '没有可撤销的操作',
  'out-of-range': '未执行：只能在 {{earliest}} 至 {{latest}} 之间',
  'not-held': '未执行：{{item}}没有设定结束时刻',
  'look-first': '未执行：请先查看会一并撤销什么',
  'not-alone': '未执行：此后{{who}}已切换环节，主持人可一并撤销',
  'changed-since': '未执行：此后已由{{who}}再次更改',
  'nothing-to-redo': '没有可重做的操作',
  'last-one': '未执行：须至少保留一项',
  'still-speaks': '未执行：此人在“{{item}}”中仍有发言',
  'must-ask': '未执行：{{item}}最短为 {{least}}。请先征得同意并勾选',
  'too-much': '未执行：{{item}}最多只能减少 {{left}}',
  'card-passed': '未出示：{{item}}剩下的时间已少于此',
  'signal-open': '未发出：10 秒内刚发过同一信号',
  'cue-expired': '未执行：该提示已过期',
  'already-acknowledged': '该提示已标记为已看到',
  'not-addressed': '未执行：该提示是发给他人的',
  'already-asked': '您已申请，主持人已看到',
  'booth-changed': '未执行：同传间里现在是{{who}}在译',
  'swap-asked': '未执行：{{who}}已请求换人，请先答复',
  'no-person': '未执行：此链接不属于任何人',
  'link-revoked': '未执行：此链接已被收回',
  'not-rehearsal': '未执行：只有彩排可以调整时钟',
  'still-on': '未执行：会议正在进行，请先结束会议',
  archived: '未执行：会议已归档，请先恢复',
  'no-such-show': '未执行：这场会议已不存在',
  'unreadable-show': '未执行：无法打开 {{show}}。{{why}}',
  'no-fixed-start': '未执行：议程没有可移动的固定开始时间',
  'has-begun': '未执行：{{item}}已经开始，位置不变',
  'bad-agenda': '未执行：议程在 {{path}} 处有误',
  'not-https': '未执行：文件“{{document}}”的链接是 {{link}}，只接受以 https:// 开头的链接',
  'id-taken': '未执行：该名称已被使用',
  'other-servers': '未执行：有多台服务器使用同一数据库，请先停到只剩一台',
  'cannot-write': '未执行：服务器目前无法保存，请稍后重试',
  'too-many': '未执行：最多 {{limit}} 个',
}

/** How a move is told that came too soon behind another. */
export const justMoved: Same<typeof enJustMoved> = {
  item: '未执行：{{who}}刚刚切换到{{item}}，请再按一次',
  standby: '未执行：{{who}}刚刚转入候场，请再按一次',
  by: {
    you: '本链接',
    unknown: '其他人',
    moderator: '另一位主持人',
    aModerator: '主持人',
    timekeeper: '另一位计时员',
    owner: '所有者',
    itself: '系统自动',
    other: '另一个链接',
  },
}

/** How a stale place is told. */
export const stale: Same<typeof enStale> = {
  itemItem: '未执行：{{stated}}已不在进行，当前为{{actual}}',
  itemStandby: '未执行：{{stated}}已不在进行，现为候场',
  standbyItem: '未执行：候场已结束，当前为{{actual}}',
  standbyStandby: '未执行：您看到的候场已过，现为另一次候场',
}

export const outOfRange: Same<typeof enOutOfRange> = {
  earlier: '未执行：不能早于 {{earliest}}',
  later: '未执行：不能晚于 {{latest}}',
}

export const inBooth: Same<typeof enInBooth> = {
  nobody: '未执行：同传间里现在无人在译',
  colleague: '搭档',
}

/** Why a show cannot be opened. */
export const unreadableShow: Same<typeof enUnreadableShow> = {
  newer: '它由更新版本的 Rostrum 写入，请更新服务器上的 Rostrum',
  damaged: '其记录已损坏',
  disk: '服务器无法从磁盘读取',
}
