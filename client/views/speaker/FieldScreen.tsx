import { type ComponentProps, memo, type ReactNode } from 'react'
import type { TextInLanguage } from '../../../shared/agenda/textIn.ts'
import { digits } from '../../../shared/time/format.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { PhrasedText } from '../../ui/agenda/PhrasedText.tsx'
import { isLongTitle } from '../../ui/agenda/peopleNames.ts'
import type { ZoneTime } from '../../ui/agenda/zoneTimes.ts'
import { ChimeButton } from '../../ui/chime/ChimeButton.tsx'
import { Clocks, ConnectionState } from '../../ui/connection/ConnectionState.tsx'
import { LanguageSwitch } from '../../ui/controls/LanguageSwitch.tsx'
import page from '../../ui/countdown/countdownPage.module.css'
import { PauseBars } from '../../ui/countdown/Digits.tsx'
import { CountdownField } from '../../ui/countdown/PhaseBlock.tsx'
import { RehearsalMark } from '../../ui/frame/Rehearsal.tsx'
import { MeetingButton } from '../../ui/meeting/WithMeeting.tsx'
import { SmallWindowButton, useSmallWindowAct } from '../../ui/smallWindow/WithSmallWindow.tsx'
import { useDeviceActs } from './DeviceMenu.tsx'
import css from './fieldScreen.module.css'
import shared from './speakerPage.module.css'

/** The clocks, their reliability, and the settings of this device. */
const HeadSide = memo(function HeadSide({ clocks }: { readonly clocks: readonly ZoneTime[] }) {
  const windowAct = useSmallWindowAct('V')
  const isPreview = useDeviceActs() === null
  return (
    <div className={`medium whole ${css.clocks}`}>
      <Clocks clocks={clocks} />
      <div className={`acts end plain ${css.aside}`}>
        <RehearsalMark />
        {isPreview ? null : <ConnectionState quiet />}
        {isPreview ? null : <LanguageSwitch />}
        <MeetingButton />
        {isPreview ? null : <ChimeButton />}
        {isPreview ? null : <SmallWindowButton act={windowAct} />}
      </div>
    </div>
  )
})

/** The subject of a page, with attributes that identify its item. */
type Heading = {
  readonly text: TextInLanguage | null | undefined
  readonly marks?: { readonly 'data-testid': string; readonly 'data-item': string | undefined }
  readonly more?: ReactNode
}

function Title({ text, marks, more }: Heading) {
  if (!text) return <p className={css.title} />
  return (
    <h1
      className={`title phrased lines balanced ${css.title}`}
      lang={text.lang}
      data-long={isLongTitle(text)}
      data-words={true}
      {...marks}
    >
      <PhrasedText of={text} />
      {more}
    </h1>
  )
}

/** A sentence below the line, and a smaller one. */
export function Words({
  big,
  children,
  ...more
}: ComponentProps<'p'> & { readonly big: ReactNode }) {
  return (
    <p {...more} className={`${page.statement} ${css.words}`} data-words={true}>
      <span>{big}</span>
      <small className="medium">{children}</small>
    </p>
  )
}

/** States to the person who is about to begin that the interpreters are still finishing, and for how long (R20). */
export function FinishingWords({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation('speaker')
  return (
    <Words big={t('finishing.lead')} data-testid="finishing">
      {t('finishing.begin', { time: digits(seconds) })}
    </Words>
  )
}

type FieldProps = Omit<ComponentProps<typeof CountdownField>, 'below'> & {
  readonly clocks: readonly ZoneTime[]
  readonly heading: Heading
  readonly paused?: boolean
  /** The digits; absent if the page has none. */
  readonly figures?: ReactNode
  /** The requests that the speaker can make. */
  readonly requests?: ReactNode
}

/** A page with a ground line: its subject and the clocks, the digits, the line, the texts, and the requests. */
export function FieldScreen({
  clocks,
  heading,
  paused = false,
  figures,
  requests,
  children,
  ...field
}: FieldProps) {
  return (
    <CountdownField
      {...field}
      data-paused={paused}
      below={
        <>
          {children}
          {requests === undefined ? null : (
            <div className={`fixed ${shared.asks} ${css.asks}`}>{requests}</div>
          )}
        </>
      }
    >
      <div className={css.above}>
        <header className={`spread ${css.head}`}>
          <Title {...heading} />
          <HeadSide clocks={clocks} />
        </header>
        {figures === undefined ? null : (
          <div className={`row end ${page.sky}`}>
            {paused ? (
              <span className={css.paused}>
                <PauseBars />
              </span>
            ) : null}
            {figures}
          </div>
        )}
      </div>
    </CountdownField>
  )
}
