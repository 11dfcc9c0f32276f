import '../ui/controls/switches.css'
import { lazy, useCallback, useEffect, useState } from 'react'
import type { DisconnectReason } from '../../shared/protocol/down/disconnect.ts'
import { OVERLAY_FOLDER } from '../../shared/protocol/http/overlays.ts'
import type { Handshake } from '../../shared/protocol/up/handshake.ts'
import type { Grant, Role } from '../../shared/run/grant.ts'
import { type ScreenRole, sameRoles } from '../../shared/run/roles.ts'
import { listText } from '../i18n/listText.ts'
import { loadTexts } from '../i18n/loadTexts.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { Connected } from '../live/Connected.tsx'
import { useLive, useShow, useTimeKnown } from '../live/LiveContext.tsx'
import { BROWSER_TIME } from '../live/localTime.ts'
import { ErrorBoundary } from '../ui/connection/ErrorBoundary.tsx'
import { Button } from '../ui/controls/Button.tsx'
import { KeysOf } from '../ui/controls/keys.tsx'
import { useRehearsalFrame } from '../ui/frame/Rehearsal.tsx'
import { isReportRequested, plannerItem } from '../ui/frame/screenAddress.ts'
import { MiniatureProvider, type Miniatures } from '../ui/miniature/miniature.ts'
import { requestedWindow, type WindowRole } from '../ui/smallWindow/windowRole.ts'
import {
  Crashed,
  type Download,
  Downloaded,
  MessagePage,
  Opening,
  ReloadButton,
  useDownload,
  useLoaded,
} from './MessagePage.tsx'
import css from './roleSwitch.module.css'
import { OVERLAY_BUILDER, opensUnpublished, screensOf, VIEWS } from './screens.ts'

/** Switches between the screens of a link, and reports when they have changed; empty for one screen. */
function RoleSwitch({
  screens,
  role,
  choose,
  changed,
  dismiss,
}: ReturnType<typeof useOpenScreen> & { readonly screens: readonly ScreenRole[] }) {
  const { t, language } = useTranslation()
  if (screens.length < 2 && !changed) return null
  const names = screens.map((one) => t(`role.${one}`))
  return (
    <div className={`acts fixed ${css.switch}`}>
      {screens.length < 2 ? null : (
        <nav className="ui-switch" aria-label={t('role.switch')}>
          {screens.map((one) => (
            <button key={one} type="button" aria-pressed={one === role} onClick={() => choose(one)}>
              {t(`role.${one}`)}
            </button>
          ))}
        </nav>
      )}
      {changed ? (
        <p className="row t0" role="status">
          <span>{t('role.opens', { opens: listText(names, language) })}</span>
          <Button size="small" look="bare" onClick={dismiss}>
            {t('refusalDismiss')}
          </Button>
        </p>
      ) : null}
    </div>
  )
}

/** Returns the chosen screen, else the first; null if the link opens none. A change of roles does not close a screen that they still include. */
export function useOpenScreen(roles: readonly Role[], screens: readonly ScreenRole[]) {
  const [chosen, setChosen] = useState<ScreenRole | null>(() =>
    plannerItem(window.location.search) === null ? null : 'planner',
  )
  const [changed, setChanged] = useState(false)
  const [last, setLast] = useState({ roles, shown: screens[0] ?? null })
  const hasOtherRoles = !sameRoles(last.roles, roles)
  const wanted = hasOtherRoles ? last.shown : chosen
  const role = screens.find((one) => one === wanted) ?? screens[0] ?? null
  if (hasOtherRoles || last.shown !== role) setLast({ roles, shown: role })
  if (hasOtherRoles) {
    setChosen(role)
    setChanged(true)
  }
  return {
    role,
    /** Whether the screens have changed since the page opened, until the notice is dismissed. */
    changed,
    choose(one: ScreenRole) {
      setChosen(one)
      setChanged(false)
    },
    dismiss: () => setChanged(false),
  }
}

/** Miniatures of other screens, each loaded when it is shown. */
const MINIATURES: Miniatures = {
  stage: lazy(async () => ({ default: (await import('./Miniatures.tsx')).StageMiniature })),
  speaker: lazy(async () => ({ default: (await import('./Miniatures.tsx')).SpeakerMiniature })),
}

/** Reasons after which a reload of the same link may work. */
const RELOAD_HELPS: readonly DisconnectReason['reason'][] = [
  'protocol',
  'malformed',
  'too-many',
  'changed',
]

/** Within how long all screens of a show reload their pages, in ms. */
const RELOAD_WITHIN = 1_000

/** Shows why the server ended the connection, and the next step. */
function Disconnected({ reason }: DisconnectReason) {
  useEffect(() => {
    if (reason !== 'erased') return
    // Not at the same time as all other screens of the show.
    const delay = RELOAD_WITHIN * BROWSER_TIME.chance()
    return BROWSER_TIME.after(delay, () => window.location.reload())
  }, [reason])
  return (
    <MessagePage message={`disconnected.${reason}`}>
      {RELOAD_HELPS.includes(reason) ? <ReloadButton /> : null}
    </MessagePage>
  )
}

/** Shows a screen with its keys once it is loaded and show time is known. */
function View({ screen }: { readonly screen: ScreenRole }) {
  const Component = useDownload<object>(VIEWS[screen])
  const isShown = useTimeKnown() && Component !== null
  const { loadRules } = useLive()
  useEffect(() => {
    if (!isShown) return
    // The browser paints the screen first.
    const timer = setTimeout(loadRules)
    return () => clearTimeout(timer)
  }, [isShown, loadRules])
  return <KeysOf screen={screen}>{isShown ? <Component /> : <Opening />}</KeysOf>
}

/** The small window as a page, if the address requests it. */
const SMALL_WINDOW: Download<{ readonly requested: WindowRole | 'any' }> = {
  areas: [],
  load: async () => (await import('./SmallWindowPage.tsx')).SmallWindowPage,
}

/** The screens of a link, with a switch at the top if there are several. */
function LinkScreens({ grant, published }: { readonly grant: Grant; readonly published: boolean }) {
  const all = screensOf(grant)
  const screens = published ? all : all.filter(opensUnpublished)
  const openScreen = useOpenScreen(grant.roles, screens)
  const { role } = openScreen
  if (role === null) return <MessagePage message={all.length === 0 ? 'noScreen' : 'unpublished'} />
  return (
    <>
      <RoleSwitch screens={screens} {...openScreen} />
      <ErrorBoundary key={role} fallback={<Crashed />}>
        <View screen={role} />
      </ErrorBoundary>
    </>
  )
}

/** Returns whether the texts of `common` are loaded; starts to load them while the screen connects. */
function useCommonTexts(): boolean {
  const { i18n } = useTranslation()
  const load = useCallback(async () => {
    await loadTexts(i18n, [])
    return true
  }, [i18n])
  return useLoaded(load) ?? i18n.hasTexts(i18n.language(), 'common')
}

/** The screen of a link; a message until the link has joined its show. */
function JoinedScreen() {
  useRehearsalFrame()
  const hasTexts = useCommonTexts()
  const connection = useShow((state) => state.connection)
  const you = useShow((state) => state.you)
  const hasShow = useShow((state) => state.show !== null)
  const isPublished = useShow((state) => (state.show?.published ?? null) !== null)
  if (connection.status === 'disconnected') return <Disconnected {...connection.disconnect} />
  if (you === null || !hasShow || !hasTexts) return <Opening />
  if (isReportRequested(window.location.search)) return <View screen="report" />
  const isBuilder = window.location.pathname.startsWith(OVERLAY_FOLDER)
  if (isPublished && isBuilder) return <Downloaded of={OVERLAY_BUILDER} props={{}} />
  return <LinkScreens grant={you.grant} published={isPublished} />
}

/** Connects with a link and shows its screen. */
export function Screen({ handshake }: { readonly handshake: Handshake }) {
  const requested = requestedWindow(window.location.search)
  return (
    <Connected handshake={handshake}>
      <MiniatureProvider value={MINIATURES}>
        <ErrorBoundary fallback={<Crashed />}>
          {requested === null ? (
            <JoinedScreen />
          ) : (
            <Downloaded of={SMALL_WINDOW} props={{ requested }} />
          )}
        </ErrorBoundary>
      </MiniatureProvider>
    </Connected>
  )
}
