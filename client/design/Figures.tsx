import { MINUTE } from '../../shared/time/instant.ts'
import { LiveProvider } from '../live/LiveContext.tsx'
import { Digits } from '../ui/countdown/Digits.tsx'
import { GroundLine, type GroundState } from '../ui/countdown/GroundLine.tsx'
import { PhaseBlock } from '../ui/countdown/PhaseBlock.tsx'
import { RoomWindow } from '../ui/smallWindow/RoomWindow.tsx'
import { SpeakerWindow } from '../views/speaker/SpeakerWindow.tsx'
import css from './design.module.css'
import { fixtures } from './fixtures.ts'
import { Part, Shown } from './Part.tsx'

const TEXTS = ['ink', 'ink2', 'ink3', 'act', 'calm', 'amber', 'red', 'over'] as const
const FIELDS = ['f-amber', 'f-red', 'f-over'] as const

/** The colours of text, and those that a phase fills. */
export function Colours() {
  return (
    <Part title="Colours">
      <p>
        {TEXTS.map((name) => (
          <span key={name} style={{ color: `var(--${name})` }}>
            {name}{' '}
          </span>
        ))}
      </p>
      {FIELDS.map((name) => (
        <span
          key={name}
          className={css.fill}
          style={{
            background: `var(--${name})`,
            color: `var(--${name === 'f-over' ? 'on-over' : 'on-f'})`,
          }}
        >
          {name}
        </span>
      ))}
    </Part>
  )
}

const DIGITS = [
  ['running', '8:36'],
  ['hollow', '10:00'],
  ['after', '15:40'],
  ['unknown', ''],
  ['running', '+2:14'],
  ['running', '+12:04'],
  ['running', '1:02:00'],
] as const

/** Digits in every state and width. */
export function AllDigits() {
  return (
    <Part title="Digits">
      {DIGITS.map(([state, text]) => (
        <Shown key={text} as={state}>
          <Digits text={text} state={state} />
        </Shown>
      ))}
    </Part>
  )
}

const SPENT = { calm: 6, amber: 13.3, red: 14.3, over: 17 } as const
const PHASES = ['calm', 'amber', 'red', 'over'] as const
const STATES: readonly GroundState[] = ['running', 'own', 'standing', 'unknown', 'plain']

/** The ground line in every phase and state, and as a minute is given or taken. */
export function GroundLines() {
  return (
    <Part title="Ground line">
      {STATES.map((state) => (
        <Shown key={state} as={state}>
          {PHASES.map((phase) => (
            <GroundLine
              key={phase}
              allotted={15 * MINUTE}
              spent={SPENT[phase] * MINUTE}
              phase={phase}
              state={state}
            />
          ))}
        </Shown>
      ))}
      {[1, -1].map((minutes) => (
        <Shown key={minutes} as={`${minutes} minute`}>
          <GroundLine
            allotted={(15 + minutes) * MINUTE}
            spent={6 * MINUTE}
            phase="calm"
            state="running"
            adjusted={minutes * MINUTE}
          />
        </Shown>
      ))}
    </Part>
  )
}

const DESK = fixtures()
const MARKS = [5, 2].map((minutes) => ({ at: minutes * MINUTE, text: String(minutes) }))

/** The block that holds a countdown, at every moment of a show. */
export function PhaseBlocks() {
  return (
    <Part title="Phase blocks">
      <div className={css.row}>
        {DESK.map(([name, live]) => (
          <div key={name} className={css.block}>
            <LiveProvider live={live}>
              <PhaseBlock marks={MARKS}>
                <p>{name}</p>
              </PhaseBlock>
            </LiveProvider>
          </div>
        ))}
      </div>
    </Part>
  )
}

const SIZES = [
  { width: 320, height: 120 },
  { width: 240, height: 90 },
  { width: 480, height: 200 },
] as const

const WINDOWS = [
  { whose: 'speaker', moments: fixtures('first'), window: <SpeakerWindow /> },
  { whose: 'the one after', moments: fixtures('second'), window: <SpeakerWindow /> },
  { whose: 'desk', moments: DESK, window: <RoomWindow whose="moderator" /> },
] as const

/** The small window at every moment and size: as the one who speaks sees it, as the one after them, and at the desk. */
export function SmallWindows() {
  return (
    <section id="small-windows">
      <h2>Small windows</h2>
      {SIZES.map((size) =>
        WINDOWS.map(({ whose, moments, window }) => (
          <div key={whose} className={css.row}>
            {moments.map(([name, live]) => (
              <Shown key={name} as={`${whose}, ${name}`}>
                <div className={css.window} style={size}>
                  <LiveProvider live={live}>{window}</LiveProvider>
                </div>
              </Shown>
            ))}
          </div>
        )),
      )}
    </section>
  )
}
