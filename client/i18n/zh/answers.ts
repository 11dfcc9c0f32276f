import type { answers as en } from '../en/answers.ts'
import type { Same } from '../shape.ts'
import { command } from './commands.ts'
import { inBooth, justMoved, outOfRange, refusal, stale, unreadableShow } from './refusal.ts'

/** Commands by name, the server’s answers to them, and commands without an answer. */
export const answers: Same<typeof en> = {
  pending: {
    title: '未发送',
    ask: '{{command}}，按下于 {{at}}：立即发送或放弃',
    askFrom: '在{{place}}时按“{{command}}”，按下于 {{at}}：立即发送或放弃',
    waiting: '{{command}}，按下于 {{at}}：未发送，连接恢复后由您决定',
    asking: '{{command}}，按下于 {{at}}：正在查询结果',
    sendNow: '立即发送',
    discard: '放弃',
    someTime: '刚才',
  },
  command,
  refusal,
  stale,
  inBooth,
  justMoved,
  outOfRange,
  unreadableShow,
}
