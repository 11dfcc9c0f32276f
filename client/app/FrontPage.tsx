import { useEffect, useId, useState } from 'react'
import { homeZone } from '../../shared/agenda/homeZone.ts'
import {
  PUBLIC_SHOWS_PATH,
  type PublicShow,
  PublicShows,
} from '../../shared/protocol/http/publicShows.ts'
import { clockText } from '../../shared/time/format.ts'
import { useTranslation } from '../i18n/useTranslation.tsx'
import { Title } from '../ui/agenda/AgendaText.tsx'
import { DayClock } from '../ui/agenda/Times.tsx'
import { startTimes, useCityOffset } from '../ui/agenda/zoneTimes.ts'
import { Button } from '../ui/controls/Button.tsx'
import { Code, Options } from '../ui/links/Options.tsx'
import { entranceOf } from './entrance.ts'
import css from './frontPage.module.css'
import { Masthead } from './MessagePage.tsx'

/** An address with a fragment, anywhere in a text. */
const ADDRESS = /https?:\/\/[\w.:[\]-]+\/?(?:\?[\w=&-]*)?#[\w.-]+/g

/** A fragment without an address, from a partial copy. */
const FRAGMENT = /(?:^|[\s<"'(/])#?([\w-]+(?:\.[\w-]+){1,2})(?=$|[\s>"'),.;])/g

/** Returns an address with and without the punctuation at its end, which may belong to the sentence around it. */
function candidates(address: string): readonly string[] {
  return [address, address.replace(/[.-]+$/, '')]
}

/** Whether an address opens a screen. The address of a public show must be on this server, as any page may have a fragment. */
function opens(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  const entrance = entranceOf(url.hash)
  if (entrance.as !== 'screen') return false
  return entrance.handshake.as !== 'public' || url.host === host
}

function addressIn(text: string, host: string): string | null {
  const found = [...text.matchAll(ADDRESS)].flatMap(([one]) => candidates(one))
  return found.find((one) => opens(one, host)) ?? null
}

function fragmentIn(text: string): string | null {
  const found = [...text.matchAll(FRAGMENT)].flatMap(([, one = '']) => candidates(one))
  const whole = found.find((one) => entranceOf(`#${one}`).as === 'screen')
  return whole === undefined ? null : `/#${whole}`
}

/** Returns the link in a pasted text, even if line breaks split it: an address, or a path on this server; null without one. `host` includes the port. */
export function linkIn(text: string, host: string): string | null {
  const joined = text.replace(/\s+/g, '')
  return addressIn(text, host) ?? addressIn(joined, host) ?? fragmentIn(text) ?? fragmentIn(joined)
}

/** The time between two requests, in ms. */
const REQUEST_INTERVAL = 30_000

async function fetchPublicShows(signal: AbortSignal): Promise<readonly PublicShow[] | null> {
  try {
    const response = await fetch(PUBLIC_SHOWS_PATH, { signal })
    return response.ok ? PublicShows.parse(await response.json()).shows : null
  } catch {
    // The server is unreachable, or too old.
    return null
  }
}

/** Passes the public shows to `onShows`, now and every half minute; returns the disposer. Without an answer nothing changes. */
function followPublicShows(onShows: (shows: readonly PublicShow[]) => void): () => void {
  const stopped = new AbortController()
  const refresh = async () => {
    const shows = await fetchPublicShows(stopped.signal)
    if (shows !== null && !stopped.signal.aborted) onShows(shows)
  }
  void refresh()
  const timer = setInterval(() => void refresh(), REQUEST_INTERVAL)
  return () => {
    clearInterval(timer)
    stopped.abort()
  }
}

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
      <label className="t0 strong" htmlFor={id}>
        {t('paste')}
      </label>
      <div className={css.field}>
        <input
          id={id}
          className="grow t2"
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
      <p
        id={`${id}-note`}
        role="status"
        className={`breakable ${problem === null ? '' : 'red'} ${css.note}`}
      >
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
    <span>
      <Title texts={title} />
      {other !== undefined ? (
        <small className="second title block" lang={other[0]}>
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
      <a className={`t2 ${css.show}`} href={`/#${show.show}`}>
        <span className={`acts ${css.times}`}>
          {startTimes(show).map((time) => (
            <span key={time.zone}>
              <DayClock time={time} /> <small>{cityOffset(time.zone, startsAt)}</small>
            </span>
          ))}
        </span>
        <BothTitles title={show.title} />
        <span className="row medium t1">
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
    <section className="stack" aria-labelledby="front-today">
      <h2 id="front-today" className="label">
        {t('today')}
      </h2>
      <ul className="hairs">
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
        <h1 className="balanced">{t('title')}</h1>
        <p className="phrased second t3">{t('what')}</p>
      </div>
      <PublicList />
      <div className={css.answers}>
        <section>
          <h2 className="t2">{t('given')}</h2>
          <p>{t('givenStep')}</p>
          <PasteLink open={open} />
        </section>
        <section>
          <h2 className="t2">{t('lost')}</h2>
          <p>{t('lostStep')}</p>
        </section>
        <section>
          <h2 className="t2">{t('run')}</h2>
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
