import { useShow } from '../../../live/LiveContext.tsx'
import type { ConsoleContext } from '../context/consoleContext.ts'
import { useConsoleData } from '../context/useConsoleData.ts'
import { useWords } from '../context/useWords.ts'
import { type BoothLine, type BoothOn, boothLines, connectedIn, unconnected } from './booths.ts'
import type { Open } from './people.ts'
import './booths.css'

const NONE: readonly BoothLine[] = []

/** Whether a booth is staffed, in one line: who is on and for how long, or that nobody is, and how many are there. */
function useStaffWords(): (line: BoothLine, open: Open) => string {
  const { t } = useWords()
  const on = ({ name, minutes }: BoothOn) => {
    const who = name ?? t('booths.interpreter')
    return minutes === null ? t('booths.ready', { who }) : t('booths.on', { who, minutes })
  }
  return (line, open) => {
    const there = connectedIn(line, open)
    if (line.on === null)
      return there === 0
        ? t('booths.away')
        : [t('booths.nobody'), t('booths.connected', { count: there })].join(t('marks.comma'))
    const isOpen = (open[line.on.link] ?? 0) > 0
    return isOpen ? on(line.on) : [on(line.on), t('booths.closed')].join(t('marks.comma'))
  }
}

function BoothRow({ line, open }: { readonly line: BoothLine; readonly open: Open }) {
  const { t } = useWords()
  const words = useStaffWords()
  const { relay } = line
  return (
    <li className="mod-booth" data-staffed={line.on !== null}>
      <b>{line.name}</b>
      <span>{words(line, open)}</span>
      {relay === null ? null : (
        <span className="second">
          {relay.from === null
            ? t('booths.noRelay')
            : relay.on === null
              ? t('booths.relayNobody', { booth: relay.from })
              : t('booths.relay', {
                  booth: relay.from,
                  who: relay.on.name ?? t('booths.interpreter'),
                })}
        </span>
      )}
    </li>
  )
}

/** Each booth: who is on, or that nobody is, and whom it takes relay from while it does not understand the floor. */
export function BoothsPanel({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const open = useShow((state) => state.open)
  const lines = useConsoleData(context, boothLines) ?? NONE
  if (lines.length === 0) return null
  return (
    <section className="mod-panel" data-testid="booths">
      <h2>{t('booths.title')}</h2>
      <ul>
        {lines.map((line) => (
          <BoothRow key={line.id} line={line} open={open} />
        ))}
      </ul>
    </section>
  )
}

/** Before the start, the booths that the agenda counts on and where nobody is connected; calm, as there is time. */
export function BoothsMissing({ context }: { readonly context: ConsoleContext }) {
  const { t } = useWords()
  const open = useShow((state) => state.open)
  const lines = useConsoleData(context, boothLines) ?? NONE
  const missing = unconnected(context.show, lines, open)
  if (missing.length === 0) return null
  return (
    <p className="mod-note" data-testid="booths-missing">
      {t('booths.missing', { count: missing.length, booths: missing.join(t('marks.comma')) })}
    </p>
  )
}
