import { Suspense, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Parting } from '../shared/protocol/down/parting.ts'
import type { Handshake } from '../shared/protocol/up/handshake.ts'
import { CardPage } from './CardPage.tsx'
import { LiveProvider, useShow } from './live/LiveContext.tsx'
import { connect, type Live } from './live/live.ts'
import { Message } from './Message.tsx'
import { RoleSwitch } from './RoleSwitch.tsx'
import { type ScreenRole, screensOf, VIEWS } from './screens.ts'
import { Button } from './ui/Button.tsx'
import { cardAsked } from './ui/card/cardRole.ts'

/** Why the server will not go on with this screen, and the one next step. */
function Parted({ parting }: { readonly parting: Parting }) {
  const { t } = useTranslation()
  const reloads = ['protocol', 'malformed', 'too-many'].includes(parting.reason)
  return (
    <Message title={t(`parted.${parting.reason}.what`)} step={t(`parted.${parting.reason}.step`)}>
      {reloads ? (
        <Button look="ink" onClick={() => window.location.reload()}>
          {t('parted.reload')}
        </Button>
      ) : null}
    </Message>
  )
}

function Opening() {
  const { t } = useTranslation()
  return <Message title={t('opening.title')} step={t('opening.step')} />
}

/** The screen of whoever this link belongs to; several roles are a switch at the top. */
function Admitted() {
  const { t } = useTranslation()
  const connection = useShow((state) => state.connection)
  const you = useShow((state) => state.you)
  const known = useShow((state) => state.show !== null)
  const published = useShow((state) => (state.show?.published ?? null) !== null)
  const [chosen, choose] = useState<ScreenRole | null>(null)
  if (connection.status === 'parted') return <Parted parting={connection.parting} />
  if (you === null || !known) return <Opening />
  const screens = screensOf(you.grant)
  const role = chosen ?? screens[0]
  if (role === undefined) return <Message title={t('noScreen.title')} step={t('noScreen.step')} />
  if (!published) return <Message title={t('unpublished.title')} step={t('unpublished.step')} />
  const View = VIEWS[role]
  return (
    <>
      <RoleSwitch screens={screens} role={role} choose={choose} />
      <Suspense fallback={<Opening />}>
        <View />
      </Suspense>
    </>
  )
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
      {card === null ? <Admitted /> : <CardPage asked={card} />}
    </LiveProvider>
  )
}
