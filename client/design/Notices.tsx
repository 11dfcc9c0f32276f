import type { Cue } from '../../shared/run/cue.ts'
import { type MessageName, MessagePage, ReloadButton } from '../app/MessagePage.tsx'
import { LiveProvider } from '../live/LiveContext.tsx'
import type { ConnectionStatus, Pending } from '../live/liveState.ts'
import { PendingList, RefusalLine } from '../ui/connection/AnswerLines.tsx'
import { ConnectionState } from '../ui/connection/ConnectionState.tsx'
import { CueStrip } from '../ui/cues/CueStrip.tsx'
import css from './design.module.css'
import { liveFixture } from './liveFixture.ts'
import { Part, Shown } from './Part.tsx'
import { BEGIN } from './sample.ts'

const CONNECTIONS: readonly ConnectionStatus[] = [
  { status: 'connecting' },
  { status: 'in-sync', error: 20 },
  { status: 'on-its-own', since: performance.now() - 12_000, error: 90 },
  { status: 'lost', since: performance.now() - 400_000 },
  { status: 'disconnected', disconnect: { reason: 'withdrawn' } },
]

const NEXT = { type: 'next', from: { at: 'item', item: 'one' } } as const
const PENDING: readonly Pending[] = (['unsent', 'asking', 'unknown'] as const).map((state) => ({
  id: state,
  command: NEXT,
  pressedAt: BEGIN,
  state,
}))
const refusing = liveFixture([], {
  knows: {
    refused: {
      id: 'refused',
      command: NEXT,
      refusal: {
        reason: 'stale-place',
        stated: { at: 'item', item: 'one' },
        actual: { at: 'item', item: 'two' },
      },
    },
  },
})
const waiting = liveFixture([], { knows: { pending: PENDING } })

const CUE: Cue = {
  id: 'cue',
  to: { type: 'group', role: 'interpreter' },
  content: { type: 'canned', canned: 'slower', params: null },
  by: { link: 'desk', roles: ['moderator'] },
  sentAt: BEGIN,
  until: BEGIN,
  seen: [],
}

const GATE = { open: CUE, more: 1, gotIt: () => undefined }

const MESSAGES: readonly MessageName[] = [
  'opening',
  'unreachable',
  'unpublished',
  'noScreen',
  'crashed',
  'disconnected.withdrawn',
  'disconnected.not-public',
  'disconnected.wrong-token',
  'disconnected.protocol',
  'disconnected.malformed',
  'disconnected.too-many',
]

/** Everything that a working screen reports beside its work. */
export function Notices() {
  return (
    <Part title="Notices">
      {CONNECTIONS.map((connection) => (
        <Shown key={connection.status} as={connection.status}>
          <LiveProvider live={liveFixture([], { knows: { connection } })}>
            <ConnectionState />
          </LiveProvider>
        </Shown>
      ))}
      <Shown as="cue strip">
        <LiveProvider live={waiting}>
          <CueStrip gate={GATE} from="To the booth" seen="Seen" />
        </LiveProvider>
      </Shown>
      <Shown as="commands without an answer">
        <LiveProvider live={waiting}>
          <PendingList />
        </LiveProvider>
      </Shown>
      <Shown as="refusal">
        <LiveProvider live={refusing}>
          <RefusalLine />
        </LiveProvider>
      </Shown>
    </Part>
  )
}

/** Whole pages with one message. */
export function Messages() {
  return (
    <Part title="Messages">
      {MESSAGES.map((message) => (
        <div key={message} className={css.message}>
          <MessagePage message={message}>
            {message === 'disconnected.protocol' ? <ReloadButton /> : null}
          </MessagePage>
        </div>
      ))}
    </Part>
  )
}
