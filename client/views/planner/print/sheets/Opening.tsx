import type { ReactNode } from 'react'
import { homeZone } from '../../../../../shared/agenda/homeZone.ts'
import type { Agenda } from '../../../../../shared/agenda/model.ts'
import type { TextInLanguage } from '../../../../../shared/agenda/textIn.ts'
import type { Texts } from '../../../../../shared/agenda/texts.ts'
import { dateIn } from '../../../../../shared/time/format.ts'
import { textWidth } from '../../../../i18n/textWidth.ts'
import { useTranslation } from '../../../../i18n/useTranslation.tsx'
import { TextSpan } from '../../../../ui/agenda/TextSpan.tsx'
import { useCityOffset } from '../../../../ui/agenda/useCityOffset.ts'
import { clockOn } from '../../../../ui/agenda/zoneTimes.ts'
import { spanOf } from '../model/walk.ts'
import { type Tongues, two } from '../model/words.ts'
import { usePaperWords } from '../usePaperWords.ts'

/** From how many characters on a title stands a step smaller; Chinese says as much in half of them. */
const isLong = ({ text }: TextInLanguage) => textWidth(text) > 90

/** A line beside the title, in both languages; nothing where there is none. */
function Small({
  texts,
  tongues,
}: {
  readonly texts: Texts | null | undefined
  readonly tongues: Tongues
}) {
  if (!texts) return null
  const { first, beside } = two(texts, tongues)
  return (
    <p className="pr-series">
      <TextSpan of={first} />
      {beside === null ? null : <TextSpan of={beside} />}
    </p>
  )
}

/** What opens a sheet: series, title and subtitle in both languages, who holds it, the day, from when to when in every zone. */
export function Opening({
  agenda,
  tongues,
  children,
}: {
  readonly agenda: Agenda
  readonly tongues: Tongues
  /** What else belongs to the line of the times. */
  readonly children?: ReactNode
}) {
  const { t } = useTranslation('planner')
  const words = usePaperWords(agenda)
  const place = useCityOffset()
  const { start, end } = spanOf(agenda)
  const day = dateIn(start, homeZone(agenda))
  const title = two(agenda.title, tongues)
  return (
    <div className="pr-opening">
      <Small texts={agenda.series} tongues={tongues} />
      <h2 className="pr-show" data-long={isLong(title.first) || undefined}>
        <TextSpan of={title.first} className="title" />
      </h2>
      {title.beside === null ? null : (
        <p className="pr-show2">
          <TextSpan of={title.beside} className="title" />
        </p>
      )}
      <Small texts={agenda.subtitle} tongues={tongues} />
      <Small texts={agenda.organisers} tongues={tongues} />
      <p className="pr-when">
        <span>{words.day(start, homeZone(agenda))}</span>
        {agenda.zones.map((zone) => (
          <span key={zone}>
            {t('print.on.span', {
              start: clockOn(start, zone, day),
              end: clockOn(end, zone, day),
              city: place(zone, start, end),
            })}
          </span>
        ))}
        {children}
      </p>
    </div>
  )
}
