import { LiveProvider } from '../live/LiveContext.tsx'
import { RoomWindow } from '../ui/smallWindow/RoomWindow.tsx'
import { SpeakerWindow } from '../views/speaker/SpeakerWindow.tsx'
import { fixtures } from './fixtures.ts'
import { Shown } from './Part.tsx'

const DESK = fixtures()
const FIRST = fixtures('first')
const SECOND = fixtures('second')
const SIZES = ['320x120', '240x90', '480x200'] as const

/** The card at every moment: as the one who speaks sees it, as the one after them, and at the desk. */
export function Cards() {
  return (
    <section className="design-part" id="cards">
      <h2>Cards</h2>
      {SIZES.map((size) => (
        <div key={size} className="design-cards">
          {FIRST.map(([name, live]) => (
            <Shown key={name} as={`speaker, ${name}`}>
              <div className="design-card" data-size={size}>
                <LiveProvider live={live}>
                  <SpeakerWindow />
                </LiveProvider>
              </div>
            </Shown>
          ))}
        </div>
      ))}
      <div className="design-cards">
        {SECOND.map(([name, live]) => (
          <Shown key={name} as={`the one after, ${name}`}>
            <div className="design-card" data-size="320x120">
              <LiveProvider live={live}>
                <SpeakerWindow />
              </LiveProvider>
            </div>
          </Shown>
        ))}
        {DESK.map(([name, live]) => (
          <Shown key={name} as={`desk, ${name}`}>
            <div className="design-card" data-size="320x120">
              <LiveProvider live={live}>
                <RoomWindow whose="moderator" />
              </LiveProvider>
            </div>
          </Shown>
        ))}
      </div>
    </section>
  )
}
