/**
 * The version of the wire; both sides state it, and a screen of another one is told to reload.
 * 1: join, commands, outcomes, clock exchanges, events, resyncs, beats, presence.
 */
export const PROTOCOL = 1
