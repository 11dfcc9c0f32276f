import { memo, useMemo } from 'react'
import { read } from '../../../../../shared/agenda/texts.ts'
import { type Duration, minuteCeil } from '../../../../../shared/time/instant.ts'
import { dateIn, daysBetween } from '../../../../../shared/time/zones.ts'
import { useLanguage } from '../../../../i18n/useLanguage.ts'
import { useEditor } from '../desk/editor.ts'
import { useEditorWords, type Words } from '../desk/useEditorWords.ts'
import { useTimes } from '../desk/useTimes.ts'
import { type Extent, extentOf } from '../model/rows.ts'
import { lengthText } from '../model/typed.ts'
import { dayIn } from './days.ts'
import './head.css'

/** How the plan fills the time until the stop. */
function fillWords(spare: Duration | null, t: Words): string {
  if (spare === null) return t('editor.head.noStop')
  if (spare === 0) return t('editor.head.full')
  return spare > 0
    ? t('editor.head.spare', { length: lengthText(spare) })
    : t('editor.head.over', { length: lengthText(-spare) })
}

function Span({ extent }: { readonly extent: Extent }) {
  const { t } = useEditorWords()
  const times = useTimes()
  const { language } = useLanguage()
  const { agenda } = useEditor()
  const start = extent.start
  const end = minuteCeil(extent.end)
  const day = dayIn(start, times.zone, language)
  /** The end, with how many days after the start it is. */
  const ends = (time: string | null, zone: string | undefined): string => {
    const days = zone === undefined ? 0 : daysBetween(dateIn(start, zone), dateIn(end, zone))
    return days > 0 ? `${time} +${days}` : (time ?? '')
  }
  const away =
    times.awayCity === null
      ? null
      : t('editor.head.span', {
          ...{
            start: times.away(start) ?? '',
            end: ends(times.away(end), agenda.zones[1]),
            city: times.awayCity,
          },
        })
  return (
    <div>
      <p className="ed-big" data-testid="span">
        {t('editor.head.span', {
          ...{
            start: times.home(start),
            end: ends(times.home(end), times.zone),
            city: times.homeCity,
          },
        })}
      </p>
      <p className="ed-sub">
        {[away, day].filter((part) => part !== null).join(t('editor.comma'))}
      </p>
    </div>
  )
}

function Fill({ extent }: { readonly extent: Extent }) {
  const { t } = useEditorWords()
  const times = useTimes()
  const { agenda } = useEditor()
  const stop = agenda.hardStop
  const facts = [
    t('editor.head.planned', { length: lengthText(extent.planned) }),
    extent.slack === 0 ? null : t('editor.head.slack', { length: lengthText(extent.slack) }),
    stop === null ? null : t('editor.head.stop', { at: times.home(stop.at) }),
  ]
  return (
    <div data-over={(extent.spare ?? 0) < 0}>
      <p className="ed-big" data-testid="fill">
        {fillWords(extent.spare, t)}
      </p>
      <p className="ed-sub">{facts.filter((part) => part !== null).join(t('editor.comma'))}</p>
    </div>
  )
}

/** What is doubtful, in a word, and the way there. */
export type Doubts = { readonly count: number; readonly kinds: string; readonly show: () => void }

/** When the show runs by this plan, how it fills its time, and what is doubtful. */
export const EditorHead = memo(function EditorHead({ doubts }: { readonly doubts: Doubts | null }) {
  const { t } = useEditorWords()
  const { agenda, lang } = useEditor()
  const extent = useMemo(() => extentOf(agenda), [agenda])
  return (
    <section className="ed-headline" aria-label={read(agenda.title, lang).text}>
      <Span extent={extent} />
      <Fill extent={extent} />
      {doubts === null ? null : (
        <div>
          <button type="button" className="ed-big ed-doubts" onClick={doubts.show}>
            {t('editor.head.warnings', { count: doubts.count })}
          </button>
          <p className="ed-sub">{doubts.kinds}</p>
        </div>
      )}
    </section>
  )
})
