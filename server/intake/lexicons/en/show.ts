import type { ShowWords } from '../showWords.ts'

/** English words about a whole show. */
export const SHOW: ShowWords = {
  labels: {
    date: [
      ...['date', 'dates', 'date and time', 'date & time', 'date/time', 'dates and time'],
      ...['when', 'day'],
    ],
    time: ['time', 'times', 'time and date'],
    start: ['start', 'starts', 'start time', 'begin', 'begins', 'doors'],
    stop: ['end', 'ends', 'end time', 'hard stop'],
    length: ['duration', 'total duration', 'length', 'total length'],
    title: ['title', 'name', 'subject', 'event', 'topic', 'theme', 're', 'meeting'],
    languages: ['language', 'languages', 'interpretation'],
    place: ['venue', 'location', 'place', 'where'],
    organisers: [
      ...['organiser', 'organisers', 'organizer', 'organizers', 'organised by', 'organized by'],
    ],
    partners: ['partner', 'partners', 'partner institutions'],
    participants: [
      ...['participant', 'participants', 'attendees', 'audience', 'target audience'],
      ...['target group', 'who should attend'],
    ],
    background: [
      ...['background', 'context', 'rationale', 'background and context', 'background & context'],
      ...['background and rationale', 'background and motivation', 'about'],
      ...['about the session', 'about the event', 'about the workshop', 'about the meeting'],
      ...['about the dialogue', 'about the conference', 'about the webinar', 'about the seminar'],
      ...['about the forum', 'about the symposium', 'about the series', 'about this event'],
      ...['about this meeting', 'about this workshop', 'about this session', 'about our event'],
    ],
    focusAreas: [
      ...['focus area', 'focus areas', 'focus topic', 'focus topics', 'focal areas'],
      ...['focal points', 'key topics', 'key themes', 'key questions', 'key issues'],
      ...['main topics', 'main themes', 'thematic areas', 'thematic focus'],
    ],
    contact: ['contact'],
    note: [
      ...['host', 'hosts', 'format', 'registration', 'dress code', 'cost', 'fee', 'objective'],
      ...['objectives', 'cc', 'from', 'to', 'sent', 'apologies received', 'apologies from'],
      ...['regrets', 'regrets so far', 'quorum', 'next meeting', 'date of next meeting'],
    ],
  },
  prefixes: [
    ...['event', 'workshop', 'meeting', 'conference', 'webinar', 'session', 'seminar', 'dialogue'],
    ...['forum', 'symposium', 'series', 'working', 'official'],
  ],
  spoken: {
    organisers: ['organised by', 'organized by'],
    partners: ['in partnership with', 'in cooperation with', 'in collaboration with'],
  },
  greetings: [
    ...['dear', 'hi', 'hello', 'hey', 'good morning', 'good afternoon', 'thanks', 'thank'],
    ...['many thanks', 'best', 'kind regards', 'regards', 'cheers', 'please', 'attached', 'below'],
    ...['here is', 'as discussed', 'find'],
  ],
  subjects: ['we', 'our', 'i', 'you', 'it', 'this', 'that', 'there', 'please', 'join', 'the next'],
  meetings: [
    ...['dialogue', 'forum', 'conference', 'workshop', 'symposium', 'meeting', 'assembly'],
    ...['congress', 'summit', 'seminar', 'webinar', 'colloquium', 'round table'],
  ],
  ordinals: [
    ...['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth'],
    'tenth',
  ],
  abbreviations: [
    ...['Dr', 'Prof', 'Mr', 'Mrs', 'Ms', 'Hon', 'St', 'Sr', 'Jr', 'No', 'approx', 'vs'],
  ],
  joints: [
    ...['a', 'an', 'the', 'and', 'or', 'by', 'with', 'at', 'from', 'to', 'until', 'in', 'of'],
    ...['for', 'h', 'hrs', 'approx', 'about', 'local time', 'time', 'date', 'day', 'am', 'pm'],
    ...['noon', 'min', 'mins', 's', 'st', 'nd', 'rd', 'th', 'incl', 'including', 'plus', 'then'],
    ...['followed', 'via', 'drs', 'profs', 'ends', 'over'],
  ],
  meetingWords: [
    ...['zoom', 'join', 'teams', 'webex', 'link', 'links', 'meeting', 'id', 'number', 'passcode'],
    ...['password', 'access', 'code', 'pin'],
  ],
}
