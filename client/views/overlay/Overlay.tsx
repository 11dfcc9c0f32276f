import type { CSSProperties, ReactNode } from 'react'
import type { OverlayKind } from '../../../shared/protocol/http/overlays.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { useShow } from '../../live/LiveContext.tsx'
import { LargeTimes } from '../../ui/agenda/LargeTimes.tsx'
import { useModel } from '../../ui/agenda/useDerived.ts'
import { PauseBars, RunningDigits } from '../../ui/countdown/Digits.tsx'
import { RunningLine } from '../../ui/countdown/GroundLine.tsx'
import phases from '../../ui/countdown/phaseField.module.css'
import { StartCountdown, StartLine } from '../../ui/countdown/StartCountdown.tsx'
import { Turn } from '../../ui/countdown/Turn.tsx'
import { type Caption, type OverlayLanguages, type OverlayModel, overlayModel } from './model.ts'
import { isBright, type OverlayOptions, type PLACES } from './options.ts'
import css from './overlay.module.css'

type Place = (typeof PLACES)[number]

/** The place of each overlay, if its address chooses none. */
export const FIRST_PLACE: Readonly<Record<OverlayKind, Place>> = {
  'lower-third': 'bottom-left',
  countdown: 'top-right',
  next: 'bottom-right',
  progress: 'top',
  clock: 'top-left',
}

/** Names in each language, and below them what they are or do. */
function CaptionText({
  of: { item, names, about },
  word = null,
}: {
  readonly of: Caption
  readonly word?: string | null
}) {
  return (
    <Turn of={`${item} ${names[0]?.text}`}>
      <div className={css.caption} data-testid="caption" data-item={item}>
        {word === null ? null : <p className={`second strong ${css.word}`}>{word}</p>}
        <p className={`strong balanced ${css.names}`}>
          {names.map(({ text, lang }) => (
            <span key={lang} lang={lang}>
              {text}{' '}
            </span>
          ))}
        </p>
        {about.map(({ text, lang }) => (
          <p key={lang} className={`lines balanced ${css.about}`} lang={lang}>
            {text}
          </p>
        ))}
      </div>
    </Turn>
  )
}

type Parts = { readonly model: OverlayModel; readonly calm: boolean }

function Countdown({ model: { counted, isPaused }, ...line }: Parts) {
  if (counted === null) return null
  return (
    <>
      <div className={`row ${css.figures}`}>
        {isPaused ? <PauseBars /> : null}
        {counted === 'item' ? <RunningDigits /> : <StartCountdown at={counted} />}
      </div>
      {counted === 'item' ? <RunningLine {...line} /> : <StartLine at={counted} />}
    </>
  )
}

/** Returns the word before the next item, and the content of an overlay; null while it has none. */
function useContent(kind: OverlayKind, parts: Parts | null): ReactNode {
  const { t } = useTranslation('overlay')
  if (parts === null) return null
  const { speaker, next, counted, clocks } = parts.model
  switch (kind) {
    case 'lower-third':
      return speaker && <CaptionText of={speaker} />
    case 'next':
      return next && <CaptionText of={next} word={t('next')} />
    case 'countdown':
      return counted && <Countdown {...parts} />
    case 'progress':
      return counted === 'item' ? <RunningLine calm={parts.calm} /> : null
    case 'clock':
      return <LargeTimes times={clocks} day={null} />
  }
}

/** Returns the content of the overlays; null while the screen cannot be sure of it. */
function useOverlayModel({ lang, second }: OverlayOptions): OverlayModel | null {
  const { lang: own } = useTranslation()
  const languages: OverlayLanguages = [lang ?? own, ...(second === null ? [] : [second])]
  const model = useModel((show, now) => overlayModel(show, now, languages))
  const isCertain = useShow(
    ({ connection: { status } }) => status === 'in-sync' || status === 'on-its-own',
  )
  return isCertain ? model : null
}

/** Returns the colours of an overlay: those of a stage, or of paper if its plate is bright, and the chosen ones. */
function coloursOf({ color, plate, key }: OverlayOptions) {
  const isOnPlate = plate !== 'none'
  // Without a plate, the letters have an outline that contrasts with them.
  const isLight = isOnPlate ? isBright(plate) : color !== null && !isBright(color)
  const chosen = color !== null && { '--ink': color, '--ink2': color, '--ink3': color }
  const line = color !== null && { '--calm': color, '--edge': color }
  return {
    theme: isLight ? 'light' : 'stage',
    page: key === null ? {} : { background: key },
    graphic: { ...(isOnPlate && { '--paper': plate }), ...chosen, ...line } as CSSProperties,
  }
}

/** Returns the alignment of a graphic at its place on the page. */
function alignmentAt(place: Place): CSSProperties {
  const part = (start: string, end: string) =>
    place.includes(start) ? 'start' : place.includes(end) ? 'end' : 'center'
  const across = part('left', 'right')
  return {
    placeItems: `${part('top', 'bottom')} ${across}`,
    textAlign: across === 'center' ? across : 'start',
  }
}

/** The unit of all lengths: a hundredth of the height of the video. */
const PAGE_UNIT = 'min(1vh, 0.5625vw)'

/** An overlay for a video mixer, transparent around its graphic; empty while it has nothing certain to show. */
export function Overlay({
  kind,
  options,
  unit = PAGE_UNIT,
}: {
  readonly kind: OverlayKind
  readonly options: OverlayOptions
  readonly unit?: string
}) {
  const model = useOverlayModel(options)
  const isColoured = options.color !== null
  const parts = model && { model, calm: isColoured || model.isBreak }
  const content = useContent(kind, parts)
  const { theme, page, graphic } = coloursOf(options)
  const isCounting = kind === 'countdown' || kind === 'progress'
  const phase = !isCounting || isColoured ? 'calm' : model?.phase
  const units = { '--page-unit': unit, '--u': `calc(${unit} * ${options.size / 100})` }
  return (
    <main
      className={css.page}
      style={
        { ...units, ...page, ...alignmentAt(options.at ?? FIRST_PLACE[kind]) } as CSSProperties
      }
    >
      {content === null ? null : (
        <div
          className={`${options.plate === 'none' ? css.bare : phases.field} ${css.graphic}`}
          data-testid="overlay"
          data-kind={kind}
          data-theme={theme}
          data-phase={phase}
          style={graphic}
        >
          {content}
        </div>
      )}
    </main>
  )
}
