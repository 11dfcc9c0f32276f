import { type FormEvent, useState } from 'react'
import type { BoothId } from '../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../shared/protocol/down/shows.ts'
import type { Grant, Role } from '../../../shared/run/grant.ts'
import { has, ROLE_FACTS, ROLES } from '../../../shared/run/roles.ts'
import { useLanguage } from '../../i18n/useLanguage.ts'
import { useTranslation } from '../../i18n/useTranslation.tsx'
import { Button } from '../../ui/controls/Button.tsx'
import { Dialog } from '../../ui/controls/Dialog.tsx'
import { ActLine } from './ActLine.tsx'
import { Field } from './Field.tsx'
import css from './ownerForm.module.css'
import { useAct } from './useOwner.ts'

/** The roles of links that are made here; those of the report are made where it is shared. */
const GIVEN = ROLES.filter((role) => !ROLE_FACTS[role].reportOnly)

type LinkForm = {
  readonly role: Role
  readonly person: string
  readonly booth: BoothId | null
  /** What an interpreter is called who is nobody of the agenda. */
  readonly name: string
}

/** The grant that a form comes to; an empty field is nobody, or no booth. */
function grantOf({ role, person, booth, name }: LinkForm): Grant {
  const interprets = has({ roles: [role] }, 'interprets')
  const isNamed = interprets && person === '' && name.trim() !== ''
  return {
    roles: [role],
    person: person === '' ? null : person,
    booth: interprets ? booth : null,
    ...(isNamed ? { name: name.trim() } : {}),
  }
}

type FieldProps = {
  readonly form: LinkForm
  readonly change: (part: Partial<LinkForm>) => void
}

function RoleField({ form, change }: FieldProps) {
  const { t } = useTranslation(['owner', 'common'])
  return (
    <label className={css.field}>
      <span>{t('linkForm.role')}</span>
      <select
        value={form.role}
        onChange={(event) =>
          change({ role: ROLES.find((one) => one === event.target.value) ?? form.role })
        }
      >
        {GIVEN.map((role) => (
          <option key={role} value={role}>
            {t(`common:role.${role}`)}
          </option>
        ))}
      </select>
    </label>
  )
}

function PersonField({ form, change, show }: FieldProps & { readonly show: OwnedShow }) {
  const { t } = useTranslation('owner')
  const { reading } = useLanguage()
  return (
    <label className={css.field}>
      <span>{t('linkForm.person')}</span>
      <select value={form.person} onChange={(event) => change({ person: event.target.value })}>
        <option value="">{t('linkForm.noPerson')}</option>
        {show.people.map(({ id, name }) => (
          <option key={id} value={id}>
            {reading(name).text}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Which booth of the show it is of; where there is none, how to make one. */
function BoothField({ form, change, show }: FieldProps & { readonly show: OwnedShow }) {
  const { t } = useTranslation('owner')
  const { booth } = form
  if (booth === null) return <p>{t('linkForm.noBooth')}</p>
  return (
    <Field label={t('linkForm.booth')} hint={t('linkForm.boothHint')}>
      {(tied) => (
        <select {...tied} value={booth} onChange={(event) => change({ booth: event.target.value })}>
          {show.booths.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}

/** What the booth calls an interpreter who is nobody of the agenda. */
function NameField({ form, change }: FieldProps) {
  const { t } = useTranslation('owner')
  return (
    <Field label={t('linkForm.name')} hint={t('linkForm.nameHint')}>
      {(tied) => (
        <input
          {...tied}
          value={form.name}
          maxLength={40}
          autoComplete="off"
          onChange={(event) => change({ name: event.target.value })}
        />
      )}
    </Field>
  )
}

/** What a new link opens until somebody says more: nobody is given power by a press too early. */
const FIRST: LinkForm = { role: 'guest', person: '', booth: null, name: '' }

/** Makes one more link: for a role, a person, a booth. */
export function NewLinkDialog({
  show,
  onClose,
}: {
  readonly show: OwnedShow
  readonly onClose: () => void
}) {
  const { t } = useTranslation('owner')
  const act = useAct()
  const [typed, setForm] = useState(FIRST)
  const booth = show.booths.find(({ id }) => id === typed.booth) ?? show.booths[0]
  const form = { ...typed, booth: booth?.id ?? null }
  const interprets = has({ roles: [form.role] }, 'interprets')
  const change = (part: Partial<LinkForm>) => setForm({ ...form, ...part })
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (await act.give(show.show, { type: 'makeLink', grant: grantOf(form) })) onClose()
  }
  return (
    <Dialog open={true} onClose={onClose} title={t('linkForm.title')}>
      <form className={css.form} onSubmit={(event) => void submit(event)}>
        <RoleField form={form} change={change} />
        <PersonField form={form} change={change} show={show} />
        {interprets ? <BoothField form={form} change={change} show={show} /> : null}
        {interprets && form.person === '' ? <NameField form={form} change={change} /> : null}
        <ActLine act={act} />
        <div className={css.end}>
          <Button
            type="submit"
            look="ink"
            disabled={act.busy || (interprets && form.booth === null)}
          >
            {t('linkForm.make')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
