import { command } from './commands.ts'
import { inBooth, justMoved, outOfRange, refusal, stale, unreadableShow } from './refusal.ts'

/** Commands by name, the server’s answers to them, and commands without an answer. */
export const answers = {
  pending: {
    title: 'Not sent',
    ask: '{{command}}, pressed {{at}}: send now or discard',
    askFrom: '{{command}} from {{place}}, pressed {{at}}: send now or discard',
    waiting: '{{command}}, pressed {{at}}: not sent. You decide when the connection is back',
    asking: '{{command}}, pressed {{at}}: checking whether it was done',
    sendNow: 'Send now',
    discard: 'Discard',
    someTime: 'just now',
  },
  command,
  refusal,
  stale,
  inBooth,
  justMoved,
  outOfRange,
  unreadableShow,
} as const
