import { readStored, writeStored } from '../../live/deviceStorage.ts'

/** How a device announces that time is short or over: not at all, by a quiet sound, or by a short vibration. */
export const CHIMES = ['off', 'sound', 'vibration'] as const
export type ChimeChoice = (typeof CHIMES)[number]

const STORAGE_KEY = 'rostrum.chime'

/** The sound: its volume from 0 to 1, its pitch in Hz, and how long it takes to fade, in seconds. */
const TONE = { gain: 0.12, pitch: 880, length: 0.9 } as const

/** The length of a vibration, in ms. */
const VIBRATION_LENGTH = 300

/** Returns the choice that this device stores for a screen; off without one, or if the device cannot do it. */
export function storedChime(screen: string): ChimeChoice {
  const stored = readStored(`${STORAGE_KEY}.${screen}`)
  return possibleChimes().find((one) => one === stored) ?? 'off'
}

/** Stores the choice for a screen on this device. */
export function storeChime(screen: string, choice: ChimeChoice): void {
  writeStored(`${STORAGE_KEY}.${screen}`, choice)
}

/** Returns the choices that this browser supports, `off` included. */
export function possibleChimes(): readonly ChimeChoice[] {
  const isPossible = {
    off: true,
    sound: 'AudioContext' in window,
    vibration: 'vibrate' in navigator,
  }
  return CHIMES.filter((one) => isPossible[one])
}

function waitBriefly(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 300))
}

/** Plays the chime of a screen; creates its audio context on first use. */
export class Bell {
  #audio: AudioContext | null = null

  /** Requests sound, which browsers allow only after a press on the page; returns whether it is allowed now. */
  async unlock(): Promise<boolean> {
    try {
      this.#audio ??= new AudioContext()
      const audio = this.#audio
      // Without a press the request may never settle, so its state is read without waiting.
      if (audio.state !== 'running') await Promise.race([audio.resume(), waitBriefly()])
      return audio.state === 'running'
    } catch {
      return false
    }
  }

  /** Chimes once, as chosen. */
  ring(choice: ChimeChoice): void {
    if (choice === 'vibration') navigator.vibrate(VIBRATION_LENGTH)
    if (choice === 'sound' && this.#audio?.state === 'running') playTone(this.#audio)
  }
}

function playTone(audio: AudioContext): void {
  const { gain, pitch, length } = TONE
  const [tone, volume] = [audio.createOscillator(), audio.createGain()]
  const from = audio.currentTime
  tone.frequency.value = pitch
  volume.gain.setValueAtTime(gain, from)
  volume.gain.exponentialRampToValueAtTime(0.0001, from + length)
  tone.connect(volume).connect(audio.destination)
  tone.start(from)
  tone.stop(from + length)
}
