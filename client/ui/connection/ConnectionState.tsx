import { useEffect, useReducer } from 'react'
import { homeZone } from '../../../shared/agenda/homeZone.ts'
import { clockText, digits } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { CityTimes } from '../agenda/Times.tsx'
import type { ZoneTime } from '../agenda/zoneTimes.ts'
import css from './connectionState.module.css'

/** Returns whether this screen was offline for so long that its content is no longer valid. The screen then shows its last state in the past tense. */
export function useLost(): boolean {
  return useShow(({ connection }) => connection.status === 'lost')
}

/** Returns the last minute that this screen knew, HH:MM in `zone` (by default the home zone); null while it is not lost. */
export function useLastKnown(zone?: string): string | null {
  const live = useLive()
  const lost = useLost()
  const home = useShow(({ show }) => homeZone(show?.published?.agenda))
  const known = live.now()
  return lost && known !== null ? clockText(known, zone ?? home) : null
}

/** Re-renders on each second of the device's own clock, which measures the time without a connection, while `isActive`. */
export function useDeviceSeconds(isActive: boolean): void {
  const [, rerender] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!isActive) return
    const timer = setInterval(rerender, 1_000)
    return () => clearInterval(timer)
  }, [isActive])
}

/** Formats the time since `since` (on `performance.now`) in whole seconds as m:ss. */
export function elapsedText(since: number): string {
  return digits(Math.max(0, Math.floor((performance.now() - since) / 1_000)))
}

/** Formats the largest error of the clock in seconds, rounded up to a tenth, so that the error is never larger than the text. */
export function errorSeconds(ms: number): string {
  return Math.max(0.1, Math.ceil(ms / 100) / 10).toFixed(1)
}

/** Shows in words whether this screen is in sync with the server; `quiet` shows only faults, for places with little room. */
export function ConnectionState({ quiet = false }: { readonly quiet?: boolean }) {
  const { t } = useTranslation()
  const connection = useShow((state) => state.connection)
  const cut = connection.status === 'on-its-own' || connection.status === 'lost'
  useDeviceSeconds(cut)
  const words = () => {
    switch (connection.status) {
      case 'connecting':
        return t('connection.connecting')
      case 'in-sync':
        return t('connection.inSync')
      case 'on-its-own':
        return Number.isFinite(connection.error)
          ? t('connection.ownClock', {
              time: elapsedText(connection.since),
              error: errorSeconds(connection.error),
            })
          : t('connection.ownShort', { time: elapsedText(connection.since) })
      case 'lost':
        return t('connection.lost', { time: elapsedText(connection.since) })
      case 'disconnected':
        return t(`disconnected.${connection.disconnect.reason}.what`)
    }
  }
  return (
    <span
      className={`quiet ${css.state}`}
      data-testid="connection"
      data-status={connection.status}
      data-quiet={quiet}
    >
      {words()}
    </span>
  )
}

/** The clocks of a screen, each with its city; while the time is unknown, their place stays empty. */
export function Clocks({ clocks }: { readonly clocks: readonly ZoneTime[] }) {
  return useLost() ? <span aria-hidden="true">&nbsp;</span> : <CityTimes times={clocks} />
}

/** Shows briefly for how long this screen has run by its own clock; nothing while it is in sync. */
export function OwnClock() {
  const { t } = useTranslation()
  const connection = useShow((state) => state.connection)
  useDeviceSeconds(connection.status === 'on-its-own')
  return connection.status === 'on-its-own'
    ? t('connection.ownShort', { time: elapsedText(connection.since) })
    : null
}
