import { memo, useEffect, useState, useSyncExternalStore } from 'react'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useModel } from '../../ui/agenda/useDerived.ts'
import { PageParts } from '../../ui/connection/ErrorBoundary.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { KeySheet } from '../../ui/controls/KeySheet.tsx'
import { type KeyBinding, useKeys } from '../../ui/controls/keys.tsx'
import { LanguageSwitch } from '../../ui/controls/LanguageSwitch.tsx'
import { usePageTheme } from '../../ui/controls/theme.ts'
import page from '../../ui/countdown/countdownPage.module.css'
import { useWakeLock } from '../../ui/frame/AwakeNotice.tsx'
import { RehearsalMark } from '../../ui/frame/Rehearsal.tsx'
import { useScreenTab } from '../../ui/frame/useTabName.ts'
import { useStageLanguages } from './InBoth.tsx'
import { type StageProps, stageModel } from './model.ts'
import { StageLayers } from './StagePicture.tsx'
import stage from './stage.module.css'

function onFullScreenChange(listener: () => void): () => void {
  document.addEventListener('fullscreenchange', listener)
  return () => document.removeEventListener('fullscreenchange', listener)
}

/** Returns whether the page fills the screen, and the function that changes it; `isOffered` is false if the browser cannot. */
function useFullScreen() {
  const isFull = useSyncExternalStore(onFullScreenChange, () => document.fullscreenElement != null)
  return {
    isOffered: document.fullscreenEnabled === true,
    isFull,
    toggle: () => {
      const request = isFull
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen({ navigationUI: 'hide' })
      // If the browser refuses, the page stays as it is.
      request.catch(() => undefined)
    },
  }
}

/** How long the pointer and its controls stay after the last movement, in ms. */
const IDLE_AFTER = 3_000

/** Returns whether pointer, touch and keys have been idle for a while, so that the controls can hide. */
function usePointerIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    let timer = setTimeout(() => setIdle(true), IDLE_AFTER)
    const wake = () => {
      clearTimeout(timer)
      setIdle(false)
      timer = setTimeout(() => setIdle(true), IDLE_AFTER)
    }
    const kinds = ['pointermove', 'pointerdown', 'keydown'] as const
    for (const kind of kinds) window.addEventListener(kind, wake)
    return () => {
      clearTimeout(timer)
      for (const kind of kinds) window.removeEventListener(kind, wake)
    }
  }, [])
  return isIdle
}

/** The controls for the operator of the projector; they disappear when the pointer rests. */
function Controls() {
  const { t, change } = useTranslation(['stage', 'common'])
  const [, other] = useStageLanguages()
  const { isOffered, isFull, toggle } = useFullScreen()
  const [isSheetOpen, setSheetOpen] = useState(false)
  const switchLanguage = () => {
    if (other !== undefined) change(other)
  }
  const bindings: readonly KeyBinding[] = [
    { cap: 'F', label: isFull ? t('keys.leave') : t('keys.full'), run: toggle, enabled: isOffered },
    { cap: 'L', label: t('keys.language'), run: switchLanguage, enabled: other !== undefined },
    { cap: '?', label: t('common:keys.sheet'), run: () => setSheetOpen(true), fixed: true },
  ]
  useKeys(bindings)
  return (
    <div className={`row loose ${stage.controls}`}>
      <LanguageSwitch />
      {isOffered ? (
        <Button size="small" shortcut="F" onClick={toggle}>
          {isFull ? t('keys.leave') : t('keys.full')}
        </Button>
      ) : null}
      <KeySheet open={isSheetOpen} onClose={() => setSheetOpen(false)} bindings={bindings} />
    </div>
  )
}

const Page = memo(function Page({ model }: StageProps) {
  const isIdle = usePointerIdle()
  usePageTheme('stage')
  useScreenTab('stage')
  return (
    <main className={`${page.page} ${stage.page}`} data-resting={isIdle} data-look={model.look}>
      <PageParts>
        <RehearsalMark />
        <StageLayers model={model} />
        <Controls />
      </PageParts>
    </main>
  )
})

/** The screen of the hall: the live item and its time, the next one, and the end of a break. */
export function StageView() {
  useWakeLock()
  const model = useModel(stageModel)
  return model === null ? null : <Page model={model} />
}
