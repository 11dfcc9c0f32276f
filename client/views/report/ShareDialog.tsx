import { useState } from 'react'
import { hasExpired, type ReportShare } from '../../../shared/run/reportShare.ts'
import { instant } from '../../../shared/time/instant.ts'
import { useLive, useShow } from '../../live/LiveContext.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Check } from '../../ui/controls/Field.tsx'
import { CopyLink, LocalWay } from '../../ui/links/AddressNotice.tsx'
import { useLinkAddress } from '../../ui/links/useLinkAddress.ts'
import { useLinkPaths } from '../../ui/links/useLinkPaths.ts'
import type { ReportProps, ReportWords } from './useReportWords.ts'

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const

const NONE: readonly ReportShare[] = []

/** Returns the links that open the report now: neither withdrawn nor expired. */
export function useOpenShares(): readonly ReportShare[] {
  const live = useLive()
  const all = useShow(({ show }) => show?.shares ?? NONE)
  const links = useShow(({ show }) => show?.links ?? null)
  const now = live.serverNow() ?? instant(0)
  return all.filter(
    ({ link }) =>
      links?.some(({ id, revoked }) => id === link && !revoked) === true &&
      !hasExpired(all, link, now),
  )
}

/** Returns until when a link opens the report, and whether with names. */
export function shareWords({ names, until }: ReportShare, { t, day }: ReportWords): string {
  const nameNote = t(names ? 'shared.namesOn' : 'shared.namesOff')
  return until === null
    ? t('share.kept', { names: nameNote })
    : t('share.until', { date: day(until, DAY), names: nameNote })
}

function OneShare({
  share,
  path,
  words,
}: ReportProps & { readonly share: ReportShare; readonly path: string | undefined }) {
  const { t } = words
  const live = useLive()
  const { addressOf } = useLinkAddress()
  const { link, until } = share
  const isKept = until === null
  return (
    <li>
      <p>{shareWords(share, words)}</p>
      <span className="acts">
        <CopyLink look="ink" address={path === undefined ? null : addressOf(path)} />
        <Button onClick={() => live.give({ type: 'keepReport', link, kept: !isKept, was: isKept })}>
          {t(isKept ? 'share.letGo' : 'share.keep')}
        </Button>
        <Button look="bare" onClick={() => live.give({ type: 'revokeLink', link })}>
          {t('share.withdraw')}
        </Button>
      </span>
    </li>
  )
}

/** The dialog that makes links to the report and lists the open ones. */
export function ShareDialog({
  open,
  close,
  words,
}: ReportProps & { readonly open: boolean; readonly close: () => void }) {
  const { t } = words
  const live = useLive()
  const shares = useOpenShares()
  const { linkPaths } = useLinkPaths()
  const [names, setNames] = useState(false)
  return (
    <Dialog open={open} onClose={close} title={t('share.title')}>
      <div className="stack loose">
        <p>{t('share.always')}</p>
        <LocalWay />
        <Check checked={names} set={setNames}>
          <span>
            {t('share.names')}
            <small className="quiet">{t('share.namesHint')}</small>
          </span>
        </Check>
        <p>
          <Button
            look={shares.length === 0 ? 'ink' : 'plain'}
            onClick={() => live.give({ type: 'shareReport', names })}
          >
            {t('share.make')}
          </Button>
        </p>
        <h3>{t('share.open')}</h3>
        {shares.length === 0 ? (
          <p className="quiet">{t('share.none')}</p>
        ) : (
          <ul className="hairs">
            {shares.map((share) => (
              <OneShare
                key={share.link}
                share={share}
                path={linkPaths?.paths[share.link]}
                words={words}
              />
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  )
}
