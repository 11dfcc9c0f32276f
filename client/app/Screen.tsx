import { lazy, useEffect, useState } from 'react'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import type { Grant } from '../../shared/run/grant.ts'
import { learn } from '../i18n/learn.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { LiveProvider, useShow } from '../live/LiveContext.tsx'
import { connect, type Live } from '../live/live.ts'
import { useTimeKnown } from '../live/useTick.ts'
import { type CardRole, cardAsked } from '../ui/card/cardRole.ts'
import { Boundary } from '../ui/connection/Boundary.tsx'
import { KeysOf } from '../ui/controls/KeysOf.tsx'
import { useRehearsalFrame } from '../ui/frame/Rehearsal.tsx'
import { reportAsked } from '../ui/frame/reportAddress.ts'
import { MiniatureProvider, type Miniatures } from '../ui/miniature/miniature.ts'
import { Crashed, MessagePage, Opening, ReloadButton } from './MessagePage.tsx'
import { RoleSwitch } from './RoleSwitch.tsx'
import { opensUnpublished, screensOf, VIEWS } from './screens.ts'
import { type Download, useDownload } from './useDownload.ts'
import { useOpenScreen } from './useOpenScreen.ts'

/** Other screens in small, each fetched where it is looked at. */
const MINIATURES: Miniatures = {
  stage: lazy(async () => ({
    default: (await import('./StageMiniature.tsx')).StageMiniature,
  })),
  speaker: lazy(async () => ({
    default: (await import('./SpeakerMiniature.tsx')).SpeakerMiniature,
  })),
}

/** Partings after which the same link may open on another try. */
const AGAIN: readonly DisconnectReason['reason'][] = [
  'protocol',
  'malformed',
  'too-many',
  'changed',
]

/** Why the server will not go on with this screen, and the one next step. */
function Parted({ parting: { reason } }: { readonly parting: DisconnectReason }) {
  return (
    <MessagePage said={`parted.${reason}`}>
      {AGAIN.includes(reason) ? <ReloadButton /> : null}
    </MessagePage>
  )
}

/** A view as soon as it is here and the time is known. */
function View({ download }: { readonly download: Download }) {
  const Downloaded = useDownload(download)
  const timed = useTimeKnown()
  return Downloaded === null || !timed ? <Opening /> : <Downloaded />
}

/** The report of the show, which the address asks for. */
function Reported() {
  return (
    <KeysOf screen="report">
      <View download={VIEWS.report} />
    </KeysOf>
  )
}

type AskedCard = { readonly asked: CardRole | 'any' }

const CARD: Download<AskedCard> = {
  areas: [],
  load: async () => (await import('./CardPage.tsx')).CardPage,
}

/** The card as a page of its own, which the address asks for. */
function Carded({ asked }: AskedCard) {
  const CardPage = useDownload(CARD)
  return CardPage === null ? null : <CardPage asked={asked} />
}

/** The screens of a link; several are a switch at the top. */
function Opened({ grant, published }: { readonly grant: Grant; readonly published: boolean }) {
  const all = screensOf(grant)
  const screens = published ? all : all.filter(opensUnpublished)
  const { role, changed, choose, known } = useOpenScreen(grant.roles, screens)
  if (role === null) return <MessagePage said={all.length === 0 ? 'noScreen' : 'unpublished'} />
  return (
    <>
      <RoleSwitch screens={screens} role={role} choose={choose} changed={changed} known={known} />
      <Boundary key={role} fallback={<Crashed />}>
        <KeysOf screen={role}>
          <View download={VIEWS[role]} />
        </KeysOf>
      </Boundary>
    </>
  )
}

/** Whether the words that all screens share are here; they are fetched beside the first talk with the server. What goes wrong is thrown, for the boundary above, which tries again. */
function useWords(): boolean {
  const { i18n } = useTranslation()
  const [here, tell] = useState(() => i18n.knows(i18n.language(), 'common'))
  useEffect(() => {
    let wanted = true
    learn(i18n, []).then(
      () => wanted && tell(true),
      (error) =>
        wanted &&
        tell(() => {
          throw error
        }),
    )
    return () => {
      wanted = false
    }
  }, [i18n])
  return here
}

/** The screen of whoever this link belongs to. */
function Admitted() {
  useRehearsalFrame()
  const isWorded = useWords()
  const connection = useShow((state) => state.connection)
  const you = useShow((state) => state.you)
  const known = useShow((state) => state.show !== null)
  const published = useShow((state) => (state.show?.published ?? null) !== null)
  if (connection.status === 'parted') return <Parted parting={connection.parting} />
  if (you === null || !known || !isWorded) return <Opening />
  if (reportAsked(window.location.search)) return <Reported />
  return <Opened grant={you.grant} published={published} />
}

/** Connects as the link says and shows its screen; the connection ends with the screen. */
export function Screen({ handshake }: { readonly handshake: Handshake }) {
  const [live, setLive] = useState<Live | null>(null)
  useEffect(() => {
    const made = connect({ handshake })
    setLive(made)
    return () => made.close()
  }, [handshake])
  const card = cardAsked(window.location.search)
  if (live === null) return null
  return (
    <LiveProvider live={live}>
      <MiniatureProvider value={MINIATURES}>
        <Boundary fallback={<Crashed />}>
          {card === null ? <Admitted /> : <Carded asked={card} />}
        </Boundary>
      </MiniatureProvider>
    </LiveProvider>
  )
}
