import { useState } from 'react'
import type { SeriesId, ShowId } from '../../../../shared/agenda/ids.ts'
import type { OwnedShow } from '../../../../shared/protocol/down/shows.ts'
import { useTranslation } from '../../../i18n/useTranslation.tsx'
import { newCommandId } from '../../../live/commandId.ts'
import { useKeys } from '../../../ui/controls/useKeys.ts'
import { Fact } from '../../../ui/intake/AboutShow.tsx'
import { IntakePages } from '../../../ui/intake/IntakePages.tsx'
import type { Taken, Taker } from '../../../ui/intake/taker.ts'
import { useIntake } from '../../../ui/intake/useIntake.ts'
import { useReadKey } from '../../../ui/intake/useReadKey.ts'
import layout from '../../../ui/layout/page.module.css'
import { ActLine } from '../ActLine.tsx'
import type { OwnerPlace } from '../place.ts'
import { useMaking } from '../useMaking.ts'
import { type Act, useAct, useContactsOf } from '../useOwner.ts'
import { EmptyForm, RehearsalCheck } from './EmptyForm.tsx'
import { OtherWays } from './OtherWays.tsx'

/** The shows that were made of one text, and the series that they are where there are several. */
type MadeAll = { readonly shows: readonly ShowId[]; readonly series: SeriesId }

/** Makes a show of each agenda of a text, with how its people are reached; null where not all were made. */
function useMakingAll(
  act: Act,
): (all: readonly Taken[], rehearsal: boolean) => Promise<MadeAll | null> {
  const make = useMaking(act, 'makeShow')
  const reach = useContactsOf()
  // What is made of one text belongs together, also where that takes several tries.
  const [series] = useState(newCommandId)
  return async (all, rehearsal) => {
    const belongs = all.length === 1 ? {} : { series }
    const made: (Taken & { readonly show: ShowId })[] = []
    for (const one of all) {
      const { agenda } = one
      const show = await make(agenda.title, { agenda, rehearsal, ...belongs })
      if (show === null) return null
      made.push({ ...one, show })
    }
    await reach(made)
    return { shows: made.map(({ show }) => show), series }
  }
}

const NONE = () => null

type MakeProps = {
  readonly shows: readonly OwnedShow[]
  readonly go: (place: OwnerPlace) => void
}

/** Makes a show: from a pasted agenda, one a day where it is of several; else with an empty table or as a copy. */
export function MakePage({ shows, go }: MakeProps) {
  const { t } = useTranslation('owner')
  const act = useAct()
  const make = useMakingAll(act)
  const [empty, setEmpty] = useState(false)
  const [rehearsal, rehearse] = useState(false)
  const acts = useIntake('new', NONE)
  useKeys([useReadKey(acts)])
  const makeAll = async (all: readonly Taken[], asRehearsal: boolean) => {
    const made = await make(all, asRehearsal)
    const [first, ...others] = made?.shows ?? []
    if (made === null || first === undefined) return
    acts.taken()
    go(others.length === 0 ? { at: 'show', show: first } : { at: 'series', series: made.series })
  }
  const taker: Taker = {
    existing: [],
    each: true,
    isBusy: act.busy,
    leave: () => go({ at: 'shows' }),
    take: (taken) => void makeAll(taken, rehearsal),
  }
  if (empty) {
    return (
      <EmptyForm
        act={act}
        make={(agenda, asRehearsal) => void makeAll([{ agenda, contacts: {} }], asRehearsal)}
        back={() => setEmpty(false)}
      />
    )
  }
  return (
    <div className={layout.page}>
      <ActLine act={act} />
      <IntakePages
        acts={acts}
        taker={taker}
        aside={
          <OtherWays
            shows={shows}
            act={act}
            empty={() => setEmpty(true)}
            made={(show) => go({ at: 'show', show })}
          />
        }
        more={
          <Fact name={t('rehearsal')}>
            <RehearsalCheck on={rehearsal} set={rehearse} />
          </Fact>
        }
      />
    </div>
  )
}
