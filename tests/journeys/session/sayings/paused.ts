import type { Saying } from '../reader.ts'

/** Since when it is paused, as all pages say it. */
export const PAUSED: Saying = {
  at: /./,
  reads(text, reader) {
    const { audience, interpreter, moderator, timekeeper, stage, speaker } = reader.words
    const found = reader.by(text, {
      hall: audience.live.paused,
      booth: interpreter.time.paused,
      console: moderator.now.paused,
      clock: timekeeper.pausedSince,
      stage: `${stage.paused} ${stage.pausedSince}`,
      own: speaker.on.since,
      ownLast: `${speaker.on.since} {{rest}}`,
    })
    return found !== null && reader.tellsAll('paused since', text, text)
  },
}
