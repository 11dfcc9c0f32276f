import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OwnedLink, OwnedShow } from '../../../shared/protocol/down/shows.ts'
import { ROLES } from '../../../shared/run/grant.ts'
import { Button } from '../../ui/Button.tsx'
import { Reading } from '../../ui/Reading.tsx'

type Copied = 'no' | 'yes' | 'failed'

/** Copies where the browser lets a page do so; on plain HTTP from another machine most do not. */
async function copy(text: string): Promise<Copied> {
  try {
    await navigator.clipboard.writeText(text)
    return 'yes'
  } catch {
    return 'failed'
  }
}

function CopyButton({ address }: { readonly address: string }) {
  const { t } = useTranslation('owner')
  const [copied, setCopied] = useState<Copied>('no')
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          copy(address).then(setCopied, () => setCopied('failed'))
        }}
      >
        {copied === 'yes' ? t('copied') : t('copy')}
      </Button>
      {copied === 'failed' ? (
        <label className="owner-by-hand">
          <span>{t('copyFailed')}</span>
          <input readOnly={true} value={address} onFocus={(event) => event.target.select()} />
        </label>
      ) : null}
    </>
  )
}

function LinkLine({ link }: { readonly link: OwnedLink }) {
  const { t } = useTranslation(['owner', 'common'])
  const roles = link.grant.roles.map((role) => t(`common:role.${role}`)).join(', ')
  const address = `${window.location.origin}${link.path}`
  return (
    <li>
      <span className="owner-who">
        <b>{link.person === null ? roles : <Reading texts={link.person.name} />}</b>
        <span className="second">{link.person === null ? (link.grant.booth ?? '') : roles}</span>
      </span>
      {link.revoked ? (
        <span className="quiet">{t('withdrawn')}</span>
      ) : (
        <span className="owner-do">
          <a href={link.path} target="_blank" rel="noreferrer">
            {t('open')}
          </a>
          <CopyButton address={address} />
        </span>
      )}
    </li>
  )
}

/** Where a link stands in the list: by the first of its roles, those of people after. */
function rank(link: OwnedLink): number {
  const first = Math.min(...link.grant.roles.map((role) => ROLES.indexOf(role)))
  return first * 2 + (link.person === null ? 0 : 1)
}

/** The links of a show, by role, each to be opened or copied. */
export function ShowLinks({ show }: { readonly show: OwnedShow }) {
  return (
    <ul className="owner-links">
      {show.links
        .toSorted((a, b) => rank(a) - rank(b))
        .map((link) => (
          <LinkLine key={link.link} link={link} />
        ))}
    </ul>
  )
}
