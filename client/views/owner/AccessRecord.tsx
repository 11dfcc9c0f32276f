import { useEffect, useState } from 'react'
import type { AuditAnswer, AuditEntry } from '../../../shared/protocol/auditTrail.ts'
import { ANYONE, OWNER_KEY, SERVER } from '../../../shared/run/actors.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { Choice } from '../../ui/controls/Field.tsx'
import { saveFile } from '../../ui/controls/saveFile.ts'
import { useLinkWords } from '../../ui/links/useLinkWords.ts'
import { DialogPanel, type ShowDialogProps } from './ownerControls.tsx'
import css from './ownerForm.module.css'
import type { ShowProps } from './series.ts'
import { useOwned } from './useOwner.ts'
import { useMoment } from './words.ts'

/** The groups of acts by which the record can be filtered. */
const GROUPS: Readonly<Record<AuditEntry['act'], 'access' | 'data' | 'refused'>> = {
  linkMade: 'access',
  linkReplaced: 'access',
  linkRevoked: 'access',
  linkOpened: 'access',
  rolesSet: 'access',
  publicSet: 'access',
  showArchived: 'access',
  rehearsalMade: 'access',
  linksRead: 'data',
  contactSet: 'data',
  contactDeleted: 'data',
  webhookChanged: 'data',
  personErased: 'data',
  exported: 'data',
  reportShared: 'data',
  reportRead: 'data',
  read: 'data',
  refused: 'refused',
}

type Group = 'all' | (typeof GROUPS)[AuditEntry['act']]

/** Returns functions that describe an entry: the act, who did it, and from where. */
function useEntryWords({ links, integrations, calendars, people }: ShowDialogProps['show']) {
  const { t, reading } = useTranslation('accessRecord')
  const { who, roles } = useLinkWords()
  const all = [...links, ...integrations, ...calendars]
  const nameOf = (id: string) => {
    const link = all.find(({ link: one }) => one === id)
    return link === undefined ? id : who(link)
  }
  return {
    act({ act, to, person, file, refusal, count }: AuditEntry): string {
      const about = people.find(({ id }) => id === person)
      const values = {
        link: to === undefined ? '' : nameOf(to),
        person: about === undefined ? (person ?? '') : reading(about.name).text,
        file: file ?? '',
        why: t(`why.${refusal ?? 'malformed'}`),
      }
      const text = t(`act.${act}`, values)
      return count === 1 ? text : t('times', { act: text, count })
    },
    by({ link, roles: granted }: AuditEntry): string {
      if (link === null || link === ANYONE) return t('stranger')
      if (link === OWNER_KEY) return t('owner')
      if (link === SERVER) return t('server')
      const known = all.some(({ link: one }) => one === link)
      return known || granted.length === 0 ? nameOf(link) : roles({ grant: { roles: granted } })
    },
    from({ from, device }: AuditEntry): string {
      return [from ?? '', device === null ? '' : t(`device.${device}`)].filter(Boolean).join(' · ')
    },
  }
}

/** Returns the key of the line above the entries. */
function stateOf(isLoading: boolean, record: { readonly hasMore: boolean } | null, shown: number) {
  if (record === null) return isLoading ? 'loading' : 'failed'
  if (shown === 0) return 'empty'
  return record.hasMore ? 'newest' : 'order'
}

function Entries({
  entries,
  words,
  moment,
}: {
  readonly entries: readonly AuditEntry[]
  readonly words: ReturnType<typeof useEntryWords>
  readonly moment: (at: number) => string
}) {
  return (
    <ul className="hairs breakable">
      {entries.map((one) => (
        <li key={JSON.stringify(one)}>
          <b className="block">{words.act(one)}</b>
          <small className="second">
            <span className="block">
              {moment(one.last)} · {words.by(one)}
            </span>
            <span className="block">{words.from(one)}</span>
          </small>
        </li>
      ))}
    </ul>
  )
}

function RecordDialog({ show, onClose }: ShowDialogProps) {
  const { t } = useTranslation('accessRecord')
  const owned = useOwned()
  const words = useEntryWords(show)
  const moment = useMoment(show)
  const [answer, setAnswer] = useState<AuditAnswer | 'none' | null>(null)
  const [group, setGroup] = useState<Group>('all')
  const id = show.show
  useEffect(() => {
    void owned.auditOf(id).then((one) => setAnswer(one ?? 'none'))
  }, [owned, id])
  const all = answer === null || answer === 'none' || !answer.ok ? null : answer
  const entries = (all?.entries ?? []).filter(({ act }) => group === 'all' || GROUPS[act] === group)
  const save = async () => {
    const { csvText } = await import('../../../shared/agenda/csv/writeCsv.ts')
    const head = (['first', 'last', 'count', 'what', 'who', 'from'] as const).map((column) =>
      t(`column.${column}`),
    )
    const rows = entries.map((one) => [
      ...[one.first, one.last].map((at) => new Date(at).toISOString()),
      ...[String(one.count), words.act({ ...one, count: 1 }), words.by(one), words.from(one)],
    ])
    saveFile(new Blob([csvText(head, rows)], { type: 'text/csv' }), `${id}-access.csv`)
  }
  return (
    <Dialog onClose={onClose} title={t('title')}>
      <div className={css.form}>
        <Choice
          label={t('filter')}
          value={group}
          options={(['all', 'access', 'data', 'refused'] as const).map((one) => [
            one,
            t(`group.${one}`),
          ])}
          choose={setGroup}
        />
        <p className="second">{t(stateOf(answer === null, all, entries.length))}</p>
      </div>
      <Entries entries={entries} {...{ words, moment }} />
      {entries.length === 0 ? null : (
        <p className="acts end">
          <Button onClick={() => void save()}>{t('save')}</Button>
        </p>
      )}
    </Dialog>
  )
}

/** Who did what with the links and data of a show, for its owner alone. */
export function AccessRecord({ show }: ShowProps) {
  const { t } = useTranslation('accessRecord')
  return (
    <DialogPanel
      title={t('title')}
      what={t('what')}
      label={t('open')}
      dialog={(onClose) => <RecordDialog show={show} onClose={onClose} />}
    />
  )
}
