import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { ItemId } from '../../../shared/agenda/ids.ts'
import { digits, spentSeconds } from '../../../shared/time/format.ts'
import type { Duration } from '../../../shared/time/instant.ts'
import { tagOf } from '../../i18n/language.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { listing } from '../../ui/agenda/listing.ts'
import { useLost } from '../../ui/connection/useLost.ts'
import { ScrollRegion } from '../../ui/controls/ScrollRegion.tsx'
import { UNKNOWN_DIGITS } from '../../ui/countdown/Digits.tsx'
import type { ActualLine } from './actual.ts'

const figure = (length: Duration) => digits(spentSeconds(length))

function signed(length: Duration): string {
  const seconds = spentSeconds(Math.abs(length))
  if (seconds === 0) return digits(0)
  return `${length > 0 ? '+' : '−'}${digits(seconds)}`
}

function useStatus(): (line: ActualLine) => string {
  const { t } = useTranslation('timekeeper')
  const lost = useLost()
  return ({ status, difference }) => {
    switch (status) {
      case 'live':
        return t(lost ? 'list.wasOn' : 'list.running')
      case 'paused':
      case 'dropped':
      case 'passed':
        return t(`list.${status}`)
      case 'done':
        return difference === null ? '' : signed(difference)
      case 'waiting':
        return ''
    }
  }
}

/** A bar of what was planned over one of what was used, on one scale; what ran over is hatched. */
function Bar({ line, longest }: { readonly line: ActualLine; readonly longest: Duration }) {
  const share = (length: Duration) => `${((100 * length) / longest).toFixed(2)}%`
  const used = line.used ?? 0
  const over = Math.max(0, used - line.planned)
  return (
    <span className="tk-bar" aria-hidden="true">
      <i style={{ width: share(line.planned) }} />
      <b style={{ width: share(Math.min(used, line.planned)) }} />
      <s style={{ width: share(over) }} />
    </span>
  )
}

function Line({ line, longest }: { readonly line: ActualLine; readonly longest: Duration }) {
  const status = useStatus()
  const lang = tagOf(useLanguage().language)
  const on = line.status === 'live' || line.status === 'paused'
  const lost = useLost()
  const name = line.who.length > 0 ? listing(line.who, lang, 2) : line.title.text
  return (
    <tr data-line={line.item} data-status={line.status} aria-current={on ? 'true' : undefined}>
      <td className="tk-start">{line.start ?? line.plannedStart}</td>
      <th scope="row" lang={line.who[0]?.lang ?? line.title.lang}>
        {name}
      </th>
      <td className="tk-planned">{figure(line.planned)}</td>
      <td>{line.used === null ? '' : on && lost ? UNKNOWN_DIGITS : figure(line.used)}</td>
      <td className="tk-difference">{status(line)}</td>
      <td className="tk-scale">
        <Bar line={line} longest={longest} />
      </td>
    </tr>
  )
}

/** Planned against actual, item by item, as it happens; what is on stays in sight. */
export const ActualTable = memo(function ActualTable({
  lines,
  next,
}: {
  readonly lines: readonly ActualLine[]
  /** The item that comes next; it is kept in sight where none is on. */
  readonly next: ItemId | null
}) {
  const { t } = useTranslation('timekeeper')
  const box = useRef<HTMLElement>(null)
  const on = lines.find(({ status }) => status === 'live' || status === 'paused')?.item ?? next
  useEffect(() => {
    const row = on === null ? null : box.current?.querySelector<HTMLElement>(`[data-line="${on}"]`)
    const head = box.current?.querySelector('thead')
    if (!(row && head && box.current)) return
    box.current.scrollTop = row.offsetTop - head.offsetHeight - 2 * row.offsetHeight
  }, [on])
  const longest = Math.max(1, ...lines.map(({ planned, used }) => Math.max(planned, used ?? 0)))
  return (
    <ScrollRegion className="tk-list" ref={box} name={t('list.title')}>
      <table>
        <caption className="unseen">{t('list.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('list.start')}</th>
            <th scope="col">{t('list.item')}</th>
            <th scope="col">{t('list.planned')}</th>
            <th scope="col">{t('list.used')}</th>
            <th scope="col">{t('list.difference')}</th>
            <td className="tk-scale" />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.item} line={line} longest={longest} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
})
