import { useShow } from '../../../live/LiveContext.tsx'
import type { ConsoleContext, ContextProps } from '../context/consoleContext.ts'
import { useConsoleData, useTimes, useWords } from '../context/consoleHooks.ts'
import { type BoothLine, type BoothWorker, boothLines, connectedIn, unconnected } from './booths.ts'
import type { Open } from './people.ts'
import css from './roomPane.module.css'

const NONE: readonly BoothLine[] = []

/** Returns functions that format a booth: who works there and for how long, how many are connected, and when they swap (`staff`); its relay (`relay`). */
function useBoothTexts(context: ConsoleContext) {
  const { t } = useWords()
  const times = useTimes(context)
  const workTexts = (
    { worker, swap }: BoothLine & { readonly worker: BoothWorker },
    open: Open,
  ) => {
    const who = worker.name ?? t('booths.interpreter')
    const isOpen = (open[worker.link] ?? 0) > 0
    return [
      worker.minutes === null
        ? t('booths.ready', { who })
        : t('booths.on', { who, minutes: worker.minutes }),
      isOpen ? null : t('booths.closed'),
      swap === null ? null : t('room.swap', { at: times.home(swap) }),
    ]
  }
  return {
    staff(line: BoothLine, open: Open): string {
      const connected = connectedIn(line, open)
      const { worker } = line
      if (worker === null && connected === 0) return t('booths.away')
      const count = t('booths.connected', { count: connected })
      const parts =
        worker === null ? [t('booths.nobody'), count] : workTexts({ ...line, worker }, open)
      return parts.filter((part) => part !== null).join(t('marks.comma'))
    },
    relay({ relay }: BoothLine): string | null {
      if (relay === null) return null
      if (relay.from === null) return t('booths.noRelay')
      const booth = relay.from
      return relay.on === null
        ? t('booths.relayNobody', { booth })
        : t('booths.relay', { booth, who: relay.on.name ?? t('booths.interpreter') })
    },
  }
}

/** Each booth: who works there, or that nobody does, and its relay while it does not understand the floor. */
export function BoothsPanel({ context }: ContextProps) {
  const { t } = useWords()
  const openScreens = useShow((state) => state.open)
  const lines = useConsoleData(context, boothLines) ?? NONE
  const texts = useBoothTexts(context)
  if (lines.length === 0) return null
  return (
    <dl className={css.facts} aria-label={t('booths.title')} data-testid="booths">
      {lines.map((line) => {
        const relay = texts.relay(line)
        return (
          <div key={line.id} data-staffed={line.worker !== null}>
            <dt>{t('room.booth', { booth: line.name })}</dt>
            <dd>
              {texts.staff(line, openScreens)}
              {relay === null ? null : <p>{relay}</p>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}

/** Before Start: the planned booths without anyone connected. */
export function BoothsMissing({ context }: ContextProps) {
  const { t } = useWords()
  const openScreens = useShow((state) => state.open)
  const lines = useConsoleData(context, boothLines) ?? NONE
  const missing = unconnected(context.show, lines, openScreens)
  if (missing.length === 0) return null
  return (
    <p data-testid="booths-missing">
      {t('booths.missing', { count: missing.length, booths: missing.join(t('marks.comma')) })}
    </p>
  )
}
