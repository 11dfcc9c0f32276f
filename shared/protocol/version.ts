/**
 * The version of the wire; both sides state it, and a screen of another one is told to reload.
 * 1: join, commands, outcomes, clock exchanges, events, resyncs, beats, presence.
 * 2: shows open to everyone, and the owner's page: shows made, copied, archived, and commands by the owner's key.
 * 3: changes of the draft, done again; publishing given against the newest step of the run.
 * 4: an acknowledgement brings its cue along where that shows it for the first time; a screen joins by connecting.
 * 5: a move too soon behind another is refused; one figure for a length, given against what is allotted; what was taken can be lowered.
 *    Addresses of links are asked for by those who hand them out, and publications are steps of their own.
 *    The server says when it cannot write, and which shows cannot be opened.
 * 6: a talking point is chosen.
 * 7: a segment says who chairs it, a reading too, and an optional field with nothing in it is not there.
 * 8: a link's roles change, and its screens come back with what it opens now.
 * 9: an undo names all the steps it takes back, which say what they changed and at which desk; timekeepers see their own.
 * 10: a show says what it is about: background, focus areas, partners, participants; a reading too. A person has a zone.
 * 11: a start is set to another moment, and a held break to another clock time; a place of the run says when its turn began.
 * 12: a rehearsal's clock is set forward, and a rehearsal begins again.
 * 13: a time card waits for its time, cues are meant for a turn and end with it, and an open one is taken back.
 * 14: the owner's page counts the warnings about a draft by that name; a reading says who is named for the whole, and which lines that is said on.
 * 15: a way to land is carried out in one step, done again after its undo, and tells those whose time it changes; the stop can move.
 * 16: the owner's page is told all turns of a person.
 * 17: what is noted of an item, and links that open the report of a show that has ended.
 * 18: what the stage shows is chosen.
 * 19: an item says what becomes of it at its end and until when it lasts, and a run by which event each turn began.
 * 20: a copy of a show takes over lengths that were proposed; an item of a report says which of its kind it is, and the show's
 *     title is not there where it names somebody.
 * 21: booths have names and people: who is on, and what they ask of each other; an agenda has a glossary, whose terms change in the draft; booths have five signals; a run knows since when the floor's language is heard, and an item may have several.
 * 22: a person has a form of address, which stands with their name where they are introduced; a reading too.
 * 23: contacts are those that the asker may set; the owner's page knows closed rehearsals and which link made each link, and withdraws them together.
 * 24: a booth has the stints of its interpreters, a signal names its booth and who in it, and booths learn which interpreters are connected; an
 *     item of a report states whose time it was and, to owner and moderator, who was not here; audience, stage and guests get the marks of
 *     those who are not here (R7c); a reading marks starts of blocks that were not written; a new
 *     order names all segments where it moves, makes or removes one.
 */
export const PROTOCOL = 24
