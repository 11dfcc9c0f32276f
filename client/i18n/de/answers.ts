import type { answers as en } from '../en/answers.ts'
import type { Same } from '../shape.ts'
import { command } from './commands.ts'
import { inBooth, justMoved, outOfRange, refusal, stale, unreadableShow } from './refusal.ts'

/** Commands by name, the server’s answers to them, and commands without an answer. */
export const answers: Same<typeof en> = {
  pending: {
    title: 'Nicht gesendet',
    ask: '{{command}}, gedrückt {{at}}: jetzt senden oder verwerfen',
    askFrom: '{{command}} bei {{place}}, gedrückt {{at}}: jetzt senden oder verwerfen',
    waiting:
      '{{command}}, gedrückt {{at}}: nicht gesendet. Sie entscheiden, sobald die Verbindung wieder da ist',
    asking: '{{command}}, gedrückt {{at}}: Es wird geprüft, ob es ausgeführt wurde',
    sendNow: 'Jetzt senden',
    discard: 'Verwerfen',
    someTime: 'eben',
  },
  command,
  refusal,
  stale,
  inBooth,
  justMoved,
  outOfRange,
  unreadableShow,
}
