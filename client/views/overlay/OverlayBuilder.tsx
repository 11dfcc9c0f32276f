import { useEffect, useMemo, useState } from 'react'
import type { Item } from '../../../shared/agenda/model.ts'
import type { LanguageTag } from '../../../shared/agenda/texts.ts'
import { OVERLAY_KINDS, type OverlayKind } from '../../../shared/protocol/http/overlays.ts'
import { evolve } from '../../../shared/run/evolve.ts'
import { flatItems, liveItem, speakingNow } from '../../../shared/run/lookup.ts'
import { isReadOnly } from '../../../shared/run/roles.ts'
import type { ShowState } from '../../../shared/run/state.ts'
import type { Instant } from '../../../shared/time/instant.ts'
import { languageOf } from '../../i18n/language.ts'
import { languageChoices } from '../../i18n/languageNames.ts'
import { I18nProvider, useTranslation } from '../../i18n/useTranslation.tsx'
import { LiveProvider, useLive, useShow, useTimeKnown } from '../../live/LiveContext.tsx'
import type { Live } from '../../live/live.ts'
import { createSafeStore } from '../../live/safeStore.ts'
import { AgendaText } from '../../ui/agenda/AgendaText.tsx'
import { Choice, TextField } from '../../ui/controls/Field.tsx'
import { LanguageSwitch } from '../../ui/controls/LanguageSwitch.tsx'
import { useTabName } from '../../ui/frame/useTabName.ts'
import layout from '../../ui/layout/page.module.css'
import { CopyLink } from '../../ui/links/AddressNotice.tsx'
import { Code } from '../../ui/links/Options.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { Picture } from '../../ui/miniature/Picture.tsx'
import css from './builder.module.css'
import { FIRST_PLACE, Overlay } from './Overlay.tsx'
import {
  MAX_DELAY,
  type OptionName,
  type OverlayOptions,
  overlayPath,
  PLACES,
  type RawOptions,
  rawOptions,
  readOptions,
  SIZE,
} from './options.ts'

/** Returns the item that stands for a live one, the first with people; null while somebody is speaking, or without any. */
export function exampleItem(show: ShowState | null): Item | null {
  const agenda = show?.published?.agenda
  if (show === null || agenda === undefined) return null
  const live = liveItem(show)
  if (live !== null && speakingNow(agenda, live, show.run.floor).length > 0) return null
  const items = flatItems(agenda).map(({ item }) => item)
  return items.find(({ speakers }) => speakers.length > 0) ?? null
}

/** Returns the show as if the example were live since `at`. */
function withExample(show: ShowState | null, at: Instant | null): ShowState | null {
  const item = exampleItem(show)
  if (show === null || item === null || at === null) return show
  return evolve(show, { seq: 0, at, event: { type: 'itemStarted', v: 1, item: item.id } })
}

/** Returns a connection whose show has a live item, so that overlays can be made before the show starts, and the function that ends it. */
function exampleLive(live: Live): { readonly live: Live; readonly stop: () => void } {
  const at = live.now()
  const state = () => {
    const real = live.store.getState()
    return { ...real, show: withExample(real.show, at) }
  }
  const store = createSafeStore(state())
  const stop = live.store.subscribe(() => store.setState(state()))
  return { live: { ...live, store }, stop }
}

/** The size of the video in the preview, in px. */
const VIDEO = { width: 1280, height: 720 }

/** An overlay on a video, from the show itself, or from an example while nobody is speaking. */
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

/** The options that a person types. */
const TYPED = ['size', 'color', 'plate', 'key', 'delay'] as const

type Form = {
  readonly kind: OverlayKind
  readonly setKind: (kind: OverlayKind) => void
  readonly raw: RawOptions
  readonly wrong: readonly OptionName[]
  readonly change: (part: Partial<RawOptions>) => void
}

const NONE: readonly LanguageTag[] = []

/** The fields of an overlay's address. */
function Fields({ kind, setKind, raw, wrong, change }: Form) {
  const { t, languageName } = useTranslation('overlay')
  const spoken = useShow(({ show }) => show?.published?.agenda.languages ?? NONE)
  const languages = languageChoices(spoken, languageName)
  const lack = (name: OptionName) =>
    wrong.includes(name) ? t(`wrong.${name}`, { ...SIZE, most: MAX_DELAY }) : null
  const choice = (
    name: 'at' | 'lang' | 'second',
    options: Parameters<typeof Choice>[0]['options'],
    usual = '',
  ) => (
    <Choice
      label={t(`option.${name}`)}
      value={raw[name] || usual}
      lack={lack(name)}
      options={options}
      choose={(value) => change({ [name]: value === usual ? '' : value })}
    />
  )
  return (
    <form
      className={`stack ${css.fields}`}
      noValidate={true}
      onSubmit={(event) => event.preventDefault()}
    >
      <Choice
        label={t('kindOf')}
        value={kind}
        options={OVERLAY_KINDS.map((one) => [one, t(`kind.${one}`)])}
        choose={setKind}
      />
      {choice('lang', languages)}
      {choice('second', [['', t('noSecond')], ...languages])}
      {choice(
        'at',
        PLACES.map((place) => [place, t(`place.${place}`)]),
        FIRST_PLACE[kind],
      )}
      {TYPED.map((name) => (
        <TextField
          key={name}
          label={t(`option.${name}`)}
          hint={t(`hint.${name}`)}
          lack={lack(name)}
          value={raw[name]}
          spellCheck={false}
          change={(value) => change({ [name]: value.trim().replace(/^#/, '') })}
        />
      ))}
    </form>
  )
}

/** A page that makes the address of an overlay, with the link that opened the page, and shows the overlay. */
export function OverlayBuilder() {
  const { t, language, lang } = useTranslation('overlay')
  const { addressOf } = useLinkAddress()
  useTabName(t('title'))
  const isWatching = useShow(({ you }) => you === null || isReadOnly(you.grant))
  const [kind, setKind] = useState<OverlayKind>('lower-third')
  const [chosen, setChosen] = useState(() => rawOptions(window.location.search))
  // The page's own language is in the same place of its address.
  const isOwn = chosen.lang === '' || languageOf(chosen.lang) === language
  const raw = { ...chosen, lang: isOwn ? lang : chosen.lang }
  const { options, wrong } = readOptions(raw)
  const address = addressOf(overlayPath(kind, raw, window.location.hash))
  const isTimeKnown = useTimeKnown()
  return (
    <main className={`column ${layout.page}`}>
      <div className={`acts ${layout.head}`}>
        <h1>{t('title')}</h1>
        <LanguageSwitch />
      </div>
      <div className={`stack ${css.columns}`}>
        <Fields
          {...{ kind, setKind, raw, wrong }}
          change={(part) => setChosen({ ...raw, ...part })}
        />
        <section className={`stack loose ${css.result}`} aria-label={t('address')}>
          {isWatching ? null : <p role="note">{t('tooMuch')}</p>}
          {isTimeKnown ? <OverlayPreview kind={kind} options={options} /> : null}
          <p className="breakable">
            <Code>{address}</Code>
          </p>
          <p className="acts">
            <CopyLink address={address} who={t(`kind.${kind}`)} look="ink" />
          </p>
          <p className="second">{t('use')}</p>
        </section>
      </div>
    </main>
  )
}
