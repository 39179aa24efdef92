/** The words of each event type, one file a type; NONE: phrases with another sense. */

export { default as ACCIDENT } from '../../../../data/languages/en/events/kinds/accident.json' with {
  type: 'json',
}
export { default as ACCUSE } from '../../../../data/languages/en/events/kinds/accuse.json' with {
  type: 'json',
}
export { default as AGREE } from '../../../../data/languages/en/events/kinds/agree.json' with { type: 'json' }
export { default as AID } from '../../../../data/languages/en/events/kinds/aid.json' with { type: 'json' }
export { default as ARREST } from '../../../../data/languages/en/events/kinds/arrest.json' with {
  type: 'json',
}
export { default as ASSAULT } from '../../../../data/languages/en/events/kinds/assault.json' with {
  type: 'json',
}
export { default as AWARD } from '../../../../data/languages/en/events/kinds/award.json' with { type: 'json' }
export { default as BUILD } from '../../../../data/languages/en/events/kinds/build.json' with { type: 'json' }
export { default as BUSINESS } from '../../../../data/languages/en/events/kinds/business.json' with {
  type: 'json',
}
export { default as CANCEL } from '../../../../data/languages/en/events/kinds/cancel.json' with {
  type: 'json',
}
export { default as CHARGE } from '../../../../data/languages/en/events/kinds/charge.json' with {
  type: 'json',
}
export { default as COERCE } from '../../../../data/languages/en/events/kinds/coerce.json' with {
  type: 'json',
}
export { default as COMPETE } from '../../../../data/languages/en/events/kinds/compete.json' with {
  type: 'json',
}
export { default as CONCEDE } from '../../../../data/languages/en/events/kinds/concede.json' with {
  type: 'json',
}
export { default as CONSULT } from '../../../../data/languages/en/events/kinds/consult.json' with {
  type: 'json',
}
export { default as COOPERATE } from '../../../../data/languages/en/events/kinds/cooperate.json' with {
  type: 'json',
}
export { default as CRIME } from '../../../../data/languages/en/events/kinds/crime.json' with { type: 'json' }
export { default as DEATH } from '../../../../data/languages/en/events/kinds/death.json' with { type: 'json' }
export { default as DESTROY } from '../../../../data/languages/en/events/kinds/destroy.json' with {
  type: 'json',
}
export { default as DISASTER } from '../../../../data/languages/en/events/kinds/disaster.json' with {
  type: 'json',
}
export { default as DISCOVER } from '../../../../data/languages/en/events/kinds/discover.json' with {
  type: 'json',
}
export { default as ELECTION } from '../../../../data/languages/en/events/kinds/election.json' with {
  type: 'json',
}
export { default as INJURY } from '../../../../data/languages/en/events/kinds/injury.json' with {
  type: 'json',
}
export { default as INVESTIGATE } from '../../../../data/languages/en/events/kinds/investigate.json' with {
  type: 'json',
}
export { default as LEGISLATE } from '../../../../data/languages/en/events/kinds/legislate.json' with {
  type: 'json',
}
export { default as LIFE } from '../../../../data/languages/en/events/kinds/life.json' with { type: 'json' }
export { default as MARKET } from '../../../../data/languages/en/events/kinds/market.json' with {
  type: 'json',
}
export { default as MOBILIZE } from '../../../../data/languages/en/events/kinds/mobilize.json' with {
  type: 'json',
}
export { default as MOVE } from '../../../../data/languages/en/events/kinds/move.json' with { type: 'json' }
export { default as NONE } from '../../../../data/languages/en/events/kinds/none.json' with { type: 'json' }
export { default as OFFICE } from '../../../../data/languages/en/events/kinds/office.json' with {
  type: 'json',
}
export { default as OTHER } from '../../../../data/languages/en/events/kinds/other.json' with { type: 'json' }
export { default as PROTEST } from '../../../../data/languages/en/events/kinds/protest.json' with {
  type: 'json',
}
export { default as REJECT } from '../../../../data/languages/en/events/kinds/reject.json' with {
  type: 'json',
}
export { default as RELEASE } from '../../../../data/languages/en/events/kinds/release.json' with {
  type: 'json',
}
export { default as REQUEST } from '../../../../data/languages/en/events/kinds/request.json' with {
  type: 'json',
}
export { default as RESCUE } from '../../../../data/languages/en/events/kinds/rescue.json' with {
  type: 'json',
}
export { default as RETREAT } from '../../../../data/languages/en/events/kinds/retreat.json' with {
  type: 'json',
}
export { default as SANCTION } from '../../../../data/languages/en/events/kinds/sanction.json' with {
  type: 'json',
}
export { default as SPEECH } from '../../../../data/languages/en/events/kinds/speech.json' with {
  type: 'json',
}
export { default as SUPPORT } from '../../../../data/languages/en/events/kinds/support.json' with {
  type: 'json',
}
export { default as THREATEN } from '../../../../data/languages/en/events/kinds/threaten.json' with {
  type: 'json',
}
export { default as TREAT } from '../../../../data/languages/en/events/kinds/treat.json' with { type: 'json' }
export { default as TRIAL } from '../../../../data/languages/en/events/kinds/trial.json' with { type: 'json' }
export { default as VERDICT } from '../../../../data/languages/en/events/kinds/verdict.json' with {
  type: 'json',
}
