import type { Invented } from './invented-line.ts'

/** Invented stories for tests: made-up people and bodies in real places. */

export const QUAKE: Invented = {
  id: 'quake-1',
  day: '2024-03-12',
  title: 'Earthquake of magnitude 6.1 kills four near Skopje',
  text: `An earthquake of magnitude 6.1 struck north of Skopje early on Tuesday, killing at least four people and bringing down dozens of houses in the hills.
The tremor was felt as far away as Sofia. Rescue teams dug through the rubble of a school dormitory in the village of Kucevo, where two pupils were missing.
Interior minister Dragan Velkovski said that the army would bring tents and water, and asked people to stay out of damaged buildings.
Seismologists of the institute in Skopje had counted thirty aftershocks by noon.`,
  people: ['Dragan Velkovski'],
  towns: { Skopje: 785842, Sofia: 727011 },
  days: { Tuesday: '2024-03-12' },
  events: [
    { trigger: 'struck', in: 'Skopje', on: 'Tuesday' },
    { trigger: 'killing', on: 'Tuesday' },
  ],
}

export const QUAKE_TOLD_AGAIN: Invented = {
  id: 'quake-2',
  day: '2024-03-12',
  title: 'Four dead as strong quake shakes North Macedonia',
  text: `At least four people died on Tuesday when a strong quake hit the hills north of Skopje, officials said.
Houses collapsed in several villages and a dormitory in Kucevo lay in ruins; two pupils had not been found by the afternoon.
Soldiers were on their way with tents, Interior Minister Velkovski told reporters. "Do not go back into your homes," he said.
The magnitude was put at 6.1, and aftershocks went on through the day.`,
  people: ['Interior Minister Velkovski', 'Velkovski'],
  towns: { Skopje: 785842 },
  days: { Tuesday: '2024-03-12' },
  events: [
    { trigger: 'died', on: 'Tuesday' },
    { trigger: 'hit', in: 'Skopje', on: 'Tuesday' },
  ],
}

export const OTHER_QUAKE: Invented = {
  id: 'quake-3',
  day: '2024-03-14',
  title: 'Earthquake of magnitude 5.8 kills three in northern Chile',
  text: `An earthquake of magnitude 5.8 struck the coast near Iquique early on Thursday, killing at least three people and bringing down walls in the old town.
The tremor was felt as far away as Arica. Rescue teams searched a warehouse at the port, where a night watchman was missing.
Governor Lucia Arancibia said that the navy would bring water, and asked people to stay away from the shore.
Seismologists at the university in Santiago had counted twenty aftershocks by noon.`,
  people: ['Lucia Arancibia'],
  towns: { Iquique: 3887344, Arica: 3899361, Santiago: 3871336 },
  days: { Thursday: '2024-03-14' },
  events: [
    { trigger: 'struck', in: 'Iquique', on: 'Thursday' },
    { trigger: 'killing', on: 'Thursday' },
  ],
}

export const TRIAL: Invented = {
  id: 'trial-1',
  day: '2024-05-06',
  title: 'Former mayor of Porto Alto goes on trial for taking bribes',
  text: `The former mayor of Braga, Henrique Saldanha, went on trial on Monday on charges that he took bribes from a builder of stadiums.
Saldanha, 58, sat in silence as prosecutors told the court that 1.2 million euros had gone to an account in his sister's name.
His lawyer, Marta Quintas, asked the judges to throw the case out because the wiretaps had been made without a warrant.
The trial is expected to last until July.`,
  people: ['Henrique Saldanha', 'Marta Quintas'],
  towns: { Braga: 2742032 },
  days: { Monday: '2024-05-06' },
}

export const OTHER_TRIAL: Invented = {
  id: 'trial-2',
  day: '2024-05-07',
  title: 'Former customs chief goes on trial for taking bribes',
  text: `The former head of customs in Varna, Stoyan Belchev, went on trial on Tuesday on charges that he took bribes from smugglers of cigarettes.
Belchev, 61, denied everything as prosecutors told the court that 300,000 levs had been found in a safe in his garage.
His lawyer, Rumen Dachev, asked the judges to hear the smugglers again because they had changed their story twice.
The trial is expected to last until August.`,
  people: ['Stoyan Belchev', 'Rumen Dachev'],
  towns: { Varna: 726050 },
  days: { Tuesday: '2024-05-07' },
}

export const VERDICT: Invented = {
  id: 'trial-3',
  day: '2024-07-18',
  title: 'Former mayor Saldanha jailed for six years',
  text: `A court in Braga sentenced the former mayor Henrique Saldanha to six years in prison on Thursday for taking bribes from a builder of stadiums.
The judges found that 1.2 million euros had gone to an account in his sister's name. They let the wiretaps stand.
Saldanha, 58, shook his head as the sentence was read. His lawyer, Marta Quintas, said he would appeal.
The trial began on 6 May.`,
  people: ['Henrique Saldanha', 'Marta Quintas'],
  towns: { Braga: 2742032 },
  days: { Thursday: '2024-07-18', '6 May': '2024-05-06' },
}

export const ANNIVERSARY: Invented = {
  id: 'quake-4',
  day: '2025-03-12',
  title: 'Skopje remembers the dead of the earthquake',
  text: `Candles were lit in the hills north of Skopje on Wednesday for the four people who died in the earthquake a year ago.
In Kucevo, where the dormitory fell, pupils laid flowers at a stone with two names.
Most families still live in containers, and the promised houses are not built, the head of a group of residents said.
Interior minister Dragan Velkovski, who had promised them, did not come.`,
  people: ['Dragan Velkovski'],
  towns: { Skopje: 785842 },
  days: { Wednesday: '2025-03-12' },
}

/** Same place, same kind, years later. */
export const LATER_QUAKE: Invented = {
  id: 'quake-5',
  day: '2027-09-02',
  title: 'Earthquake of magnitude 4.9 shakes Skopje',
  text: `An earthquake of magnitude 4.9 shook Skopje on Thursday evening. Nobody was hurt, but shelves fell in shops and the trams stopped for an hour.
The fire brigade counted forty calls about cracks and lifts that stood still.
Mayor Elena Trajanova said that the new building code had shown its worth.
Schools stay open on Friday.`,
  people: ['Elena Trajanova'],
  towns: { Skopje: 785842 },
  days: { Thursday: '2027-09-02' },
}
