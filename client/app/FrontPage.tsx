import { useEffect, useId, useState } from 'react'
import { homeZone } from '../../shared/agenda/homeZone.ts'
import type { PublicShow } from '../../shared/protocol/http/publicShows.ts'
import { clockText } from '../../shared/time/format.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { followPublicShows } from '../live/publicShows.ts'
import { Title } from '../ui/agenda/AgendaText.tsx'
import { DayClock } from '../ui/agenda/Times.tsx'
import { startTimes, useCityOffset } from '../ui/agenda/zoneTimes.ts'
import { Button } from '../ui/controls/Button.tsx'
import { Code, Options } from '../ui/links/Options.tsx'
import css from './frontPage.module.css'
import { Masthead } from './MessagePage.tsx'
import { linkIn } from './pastedLink.ts'

/** A field for a link from a mail; explains why it cannot open another text. */
export function PasteLink({ open }: { readonly open: (link: string) => void }) {
  const { t } = useTranslation('front')
  const id = useId()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<'noLink' | 'empty' | null>(null)
  const { host } = window.location
  return (
    <form
      noValidate={true}
      onSubmit={(event) => {
        event.preventDefault()
        const link = linkIn(text, host)
        if (link !== null) open(link)
        else setProblem(text.trim() === '' ? 'empty' : 'noLink')
      }}
    >
      <label htmlFor={id}>{t('paste')}</label>
      <div className={css.field}>
        <input
          id={id}
          value={text}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-describedby={`${id}-note`}
          aria-invalid={problem !== null}
          onChange={(event) => {
            setText(event.target.value)
            setProblem(null)
          }}
        />
        <Button type="submit" look="ink">
          {t('open')}
        </Button>
      </div>
      <p id={`${id}-note`} role="status" className={css.note} data-refused={problem !== null}>
        {problem === null ? t('pasteStep') : t(problem, { example: `${host}/#…` })}
      </p>
    </form>
  )
}

/** Shows a title in this screen's language and, if it exists, in one other language below. */
function BothTitles({ title }: Pick<PublicShow, 'title'>) {
  const first = useTranslation().reading(title)
  const other = Object.entries(title).find(([tag]) => tag !== first.lang)
  return (
    <span className={css.title}>
      <Title texts={title} />
      {other !== undefined ? (
        <small className="title" lang={other[0]}>
          {other[1]}
        </small>
      ) : null}
    </span>
  )
}

function Row({ show }: { readonly show: PublicShow }) {
  const { t, city } = useTranslation('front')
  const cityOffset = useCityOffset()
  const { startsAt, endsAt, status } = show
  const home = homeZone(show)
  const time = clockText(status === 'planned' ? startsAt : endsAt, home)
  return (
    <li>
      <a href={`/#${show.show}`}>
        <span className={css.times}>
          {startTimes(show).map((time) => (
            <span key={time.zone}>
              <DayClock time={time} /> <small>{cityOffset(time.zone, startsAt)}</small>
            </span>
          ))}
        </span>
        <BothTitles title={show.title} />
        <span className={css.state}>
          <i className={css.mark} data-status={status} aria-hidden={true} />
          {t(status, { time, city: city(home) })}
        </span>
      </a>
    </li>
  )
}

/** Lists the public shows of today; shows nothing if there are none. */
export function PublicList() {
  const { t } = useTranslation('front')
  const [shows, setShows] = useState<readonly PublicShow[]>([])
  useEffect(() => followPublicShows(setShows), [])
  if (shows.length === 0) return null
  return (
    <section className={css.today} aria-labelledby="front-today">
      <h2 id="front-today" className="label">
        {t('today')}
      </h2>
      <ul>
        {shows.map((show) => (
          <Row key={show.show} show={show} />
        ))}
      </ul>
    </section>
  )
}

function openPage(link: string): void {
  window.location.assign(link)
}

/** The page without a link: explains Rostrum, opens a pasted link, and lists public shows. */
export function FrontPage({ open = openPage }: { readonly open?: (link: string) => void }) {
  const { t } = useTranslation('front')
  return (
    <main className={css.page}>
      <Masthead />
      <div className={css.lead}>
        <h1>{t('title')}</h1>
        <p className="phrased">{t('what')}</p>
      </div>
      <PublicList />
      <div className={css.answers}>
        <section>
          <h2>{t('given')}</h2>
          <p>{t('givenStep')}</p>
          <PasteLink open={open} />
        </section>
        <section>
          <h2>{t('lost')}</h2>
          <p>{t('lostStep')}</p>
        </section>
        <section>
          <h2>{t('run')}</h2>
          <p>{t('runStep')}</p>
          <p>
            {t('gone')} <Code>npx --no rostrum owner</Code>
          </p>
          <p>
            <Options>{t('goneData')}</Options>
          </p>
        </section>
      </div>
    </main>
  )
}
