import { memo, useMemo } from 'react'
import type { Segment } from '../../../../../shared/agenda/model.ts'
import { textIn } from '../../../../../shared/agenda/textIn.ts'
import { minuteCeil } from '../../../../../shared/time/instant.ts'
import { useLanguage } from '../../../../i18n/useLanguage.ts'
import { offsetsOver } from '../../../../ui/agenda/offsets.ts'
import { Term } from '../../../../ui/controls/Term.tsx'
import css from '../editor.module.css'
import { beyondBudget, type Extent, extentOf, fillOf } from '../model/rows.ts'
import { countIn, groupsOf } from '../model/tableWarnings.ts'
import { lengthText } from '../model/typed.ts'
import { type EditorWords, useEditor, useEditorWords } from '../state/editor.ts'
import { dayIn, useTimes } from '../state/useTimes.ts'

/** How the plan fills the time until the stop; what does not fit its segment comes first. */
function fillWords({ spare, overfull }: Extent, t: EditorWords): string {
  if (overfull.length > 0)
    return t('editor.head.overfull', { length: lengthText(beyondBudget(overfull)) })
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
  const start = extent.start
  const end = minuteCeil(extent.end)
  const day = dayIn(start, times.zone, language)
  const spanIn = (zone: string, city: string) =>
    t('editor.head.span', { start: times.in(start, zone), end: times.in(end, zone), city })
  const others = times.others.map((zone) => spanIn(zone, times.place(zone, start, end)))
  const text = [day, offsetsOver(times.zone, start, end), ...others].join(t('editor.comma'))
  return (
    <div>
      <p className={css.big} data-testid="span">
        {spanIn(times.zone, times.city(times.zone))}
      </p>
      <p className={css.sub} title={text}>
        {text}
      </p>
    </div>
  )
}

function overfullWords(segment: Segment, lang: string, t: EditorWords): string {
  const { filled, budget } = fillOf(segment)
  const what = textIn(segment.title, lang).text
  return t('editor.head.overfullIn', {
    what,
    filled: lengthText(filled),
    budget: lengthText(budget),
  })
}

function Fill({ extent }: { readonly extent: Extent }) {
  const { t } = useEditorWords()
  const times = useTimes()
  const { agenda, lang } = useEditor()
  const stop = agenda.hardStop
  const [tight] = extent.overfull
  const facts = [
    tight === undefined ? null : overfullWords(tight, lang, t),
    t('editor.head.planned', { length: lengthText(extent.planned) }),
    extent.slack === 0 ? null : t('editor.head.slack', { length: lengthText(extent.slack) }),
    stop === null ? null : t('editor.head.stop', { at: times.home(stop.at) }),
  ]
  const text = facts.filter((part) => part !== null).join(t('editor.comma'))
  return (
    <div data-over={(extent.spare ?? 0) < 0 || tight !== undefined}>
      <p className={css.big} data-testid="fill">
        {fillWords(extent, t)}
      </p>
      <p className={css.sub} title={text}>
        {extent.slack === 0 ? (
          text
        ) : (
          <Term id="slack" fact={t('editor.head.slack', { length: lengthText(extent.slack) })}>
            {text}
          </Term>
        )}
      </p>
    </div>
  )
}

/** How many kinds of warnings the head names. */
const NAMED = 3

/** How many warnings there are and of which kinds, and the way there. */
function Warnings({ show }: { readonly show: () => void }) {
  const { t } = useEditorWords()
  const { warnings } = useEditor()
  if (warnings.length === 0)
    return <p className={`${css.big} ${css.noWarnings}`}>{t('editor.head.noWarnings')}</p>
  const groups = groupsOf(warnings)
  const named = groups
    .slice(0, NAMED)
    .map((group) => t(`editor.warnings.${group.kind}.count`, { count: countIn(group) }))
  const more = groups.length - named.length
  const kinds = more > 0 ? [...named, t('editor.warnings.more', { count: more })] : named
  return (
    <>
      <button type="button" className={css.big} onClick={show} data-testid="warnings">
        {t('editor.head.warnings', { count: warnings.length })}
      </button>
      <p className={css.sub}>{kinds.join(t('editor.comma'))}</p>
    </>
  )
}

/** When the show runs by this plan, how it fills its time, and its warnings; `showWarnings` leads to their list. */
export const EditorHead = memo(function EditorHead({
  showWarnings,
}: {
  readonly showWarnings: () => void
}) {
  const { agenda, lang } = useEditor()
  const extent = useMemo(() => extentOf(agenda), [agenda])
  return (
    <section className={css.headline} aria-label={textIn(agenda.title, lang).text}>
      <Span extent={extent} />
      <Fill extent={extent} />
      <div>
        <Warnings show={showWarnings} />
      </div>
    </section>
  )
})
