import { useEffect, useMemo, useState } from 'react'
import type { OverlayKind } from '../../../shared/protocol/http/overlays.ts'
import { languageOf } from '../../i18n/language.ts'
import { I18nProvider, useTranslation } from '../../i18n/useTranslation.tsx'
import { LiveProvider, useLive, useShow } from '../../live/LiveContext.tsx'
import { AgendaText } from '../../ui/agenda/AgendaText.tsx'
import { Picture } from '../../ui/miniature/Picture.tsx'
import css from './builder.module.css'
import { exampleItem, exampleLive } from './example.ts'
import { Overlay } from './Overlay.tsx'
import type { OverlayOptions } from './options.ts'

/** The size of the video in the preview, in px. */
const VIDEO = { width: 1280, height: 720 }

/** An overlay on a video, from the show itself, or from an example while no item is live. */
export function OverlayPreview({
  kind,
  options,
}: {
  readonly kind: OverlayKind
  readonly options: OverlayOptions
}) {
  const { t, i18n } = useTranslation('overlay')
  const live = useLive()
  const [example, setExample] = useState<ReturnType<typeof exampleLive> | null>(null)
  useEffect(() => {
    const next = exampleLive(live)
    setExample(next)
    return next.stop
  }, [live])
  const show = useShow((state) => state.show)
  const item = exampleItem(show)
  const language = languageOf(options.lang ?? '') ?? i18n.language()
  const inLanguage = useMemo(() => i18n.withLanguage(language), [i18n, language])
  return (
    <figure className={css.preview}>
      {example === null ? null : (
        <Picture of={VIDEO}>
          <div className={css.video}>
            <LiveProvider live={example.live}>
              <I18nProvider i18n={inLanguage}>
                <Overlay kind={kind} options={options} unit={`${VIDEO.height / 100}px`} />
              </I18nProvider>
            </LiveProvider>
          </div>
        </Picture>
      )}
      <figcaption className="second">
        {item === null ? (
          t('asLive')
        ) : (
          <>
            {t('asExample')} <AgendaText texts={item.title} />
          </>
        )}
      </figcaption>
    </figure>
  )
}
