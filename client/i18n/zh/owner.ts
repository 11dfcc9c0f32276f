import type { owner as en } from '../en/owner.ts'
import type { Same } from '../shape.ts'

/** Words of the owner's list of shows. */
export const owner: Same<typeof en> = {
  title: '本服务器上的会议',
  none: '暂无会议。服务器启动后会出现自带的会议。',
  loading: '正在向服务器查询会议',
  stale: '连接已中断，这是此前的列表。',
  again: '重试',
  status: {
    draft: '草稿',
    planned: '已计划',
    standby: '待命',
    live: '进行中',
    paused: '已暂停',
    ended: '已结束',
  },
  open: '打开',
  copy: '复制',
  copied: '已复制',
  copyFailed: '浏览器不允许在此复制，请选中地址后手动复制。',
  withdrawn: '已收回',
  private: '持有链接的人都能打开对应界面，请只交给本人。',
}
