import { describe, expect, test } from 'vitest'
import { entityAt } from '../../test/read-entities.ts'

/** A story and two of its places; `#2` behind words means the second of them. */
type Places = readonly [story: string, one: string, other: string]

/** Whether the two places are of one entity. */
function isOne([story, one, other]: Places): boolean {
  const [first, second] = [one, other].map((words) => {
    const [plain, nth] = words.split('#')
    return entityAt(story, plain!, Number(nth ?? 1))
  })
  if (!first) throw new Error(`nobody at "${one}"`)
  return first.id === second?.id
}

/** For each constraint that no score may break six pairs: a story that it parts, and one like it that it does not. */
const CONSTRAINTS: Readonly<Record<string, readonly (readonly [parted: Places, joined: Places])[]>> = {
  'a body of one sort is none of another': [
    [
      ['The union [organization|FIOM] spoke on Monday. {The company} answered.', 'FIOM', 'The company'],
      ['The union [organization|FIOM] spoke on Monday. {The union} answered.', 'FIOM', 'The union#2'],
    ],
    [
      ['The company [organization|Norvik] spoke on Monday. {The union} answered.', 'Norvik', 'The union'],
      ['The company [organization|Norvik] spoke on Monday. {The firm} answered.', 'Norvik', 'The firm'],
    ],
    [
      ['The court [organization|Palma] spoke on Monday. {The ministry} answered.', 'Palma', 'The ministry'],
      ['The court [organization|Palma] spoke on Monday. {The court} answered.', 'Palma', 'The court#2'],
    ],
    [
      [
        'The charity [organization|Helmwell] spoke on Monday. {The council} answered.',
        'Helmwell',
        'The council',
      ],
      [
        'The charity [organization|Helmwell] spoke on Monday. {The charity} answered.',
        'Helmwell',
        'The charity#2',
      ],
    ],
    [
      ['The union [organization|UILAT] spoke on Monday. {The airline} answered.', 'UILAT', 'The airline'],
      ['The union [organization|UILAT] spoke on Monday. {The union} answered.', 'UILAT', 'The union#2'],
    ],
    [
      ['The company [organization|Torven] spoke on Monday. {The party} answered.', 'Torven', 'The party'],
      ['The company [organization|Torven] spoke on Monday. {The firm} answered.', 'Torven', 'The firm'],
    ],
  ],
  'roles of different countries are not one': [
    [
      [
        'French president [person|Luc Ferrand] spoke. {The Iranian president} left.',
        'Luc Ferrand',
        'The Iranian president',
      ],
      [
        'Iranian president [person|Luc Ferrand] spoke. {The Iranian president} left.',
        'Luc Ferrand',
        'The Iranian president',
      ],
    ],
    [
      [
        'British minister [person|Ada Crowe] spoke. {The Latvian minister} left.',
        'Ada Crowe',
        'The Latvian minister',
      ],
      [
        'Latvian minister [person|Ada Crowe] spoke. {The Latvian minister} left.',
        'Ada Crowe',
        'The Latvian minister',
      ],
    ],
    [
      [
        'Ghanaian ambassador [person|Kofi Baah] spoke. {The Kenyan ambassador} left.',
        'Kofi Baah',
        'The Kenyan ambassador',
      ],
      [
        'Kenyan ambassador [person|Kofi Baah] spoke. {The Kenyan ambassador} left.',
        'Kofi Baah',
        'The Kenyan ambassador',
      ],
    ],
    [
      [
        'South Korean president [person|Han Min] spoke. {The North Korean president} left.',
        'Han Min',
        'The North Korean president',
      ],
      [
        'North Korean president [person|Han Min] spoke. {The North Korean president} left.',
        'Han Min',
        'The North Korean president',
      ],
    ],
    [
      [
        'Chilean coach [person|Hugo Salas] spoke. {The Peruvian coach} left.',
        'Hugo Salas',
        'The Peruvian coach',
      ],
      [
        'Peruvian coach [person|Hugo Salas] spoke. {The Peruvian coach} left.',
        'Hugo Salas',
        'The Peruvian coach',
      ],
    ],
    [
      [
        '{The Latvian minister} left. British minister [person|Ada Crowe] spoke.',
        'Ada Crowe',
        'The Latvian minister',
      ],
      [
        '{The Latvian minister} left. Latvian minister [person|Ada Crowe] spoke.',
        'Ada Crowe',
        'The Latvian minister',
      ],
    ],
  ],
  'offices of different fields or ranks are not one': [
    [
      [
        'Foreign minister [person|Ada Crowe] spoke. {The finance minister} left.',
        'Ada Crowe',
        'The finance minister',
      ],
      [
        'Finance minister [person|Ada Crowe] spoke. {The finance minister} left.',
        'Ada Crowe',
        'The finance minister',
      ],
    ],
    [
      ['Vice president [person|Luc Ferrand] spoke. {The president} left.', 'Luc Ferrand', 'The president'],
      ['President [person|Luc Ferrand] spoke. {The president} left.', 'Luc Ferrand', 'The president'],
    ],
    [
      [
        'President [person|Luc Ferrand] spoke. {The vice president} left.',
        'Luc Ferrand',
        'The vice president',
      ],
      [
        'Vice president [person|Luc Ferrand] spoke. {The vice president} left.',
        'Luc Ferrand',
        'The vice president',
      ],
    ],
    [
      ['Deputy mayor [person|Els Baert] spoke. {The mayor} left.', 'Els Baert', 'The mayor'],
      ['Mayor [person|Els Baert] spoke. {The mayor} left.', 'Els Baert', 'The mayor'],
    ],
    [
      [
        'Health secretary [person|Ann Reed] spoke. {The trade secretary} left.',
        'Ann Reed',
        'The trade secretary',
      ],
      [
        'Trade secretary [person|Ann Reed] spoke. {The trade secretary} left.',
        'Ann Reed',
        'The trade secretary',
      ],
    ],
    [
      ['{The deputy governor} left. Governor [person|Ivo Peros] spoke.', 'Ivo Peros', 'The deputy governor'],
      [
        '{The deputy governor} left. Deputy governor [person|Ivo Peros] spoke.',
        'Ivo Peros',
        'The deputy governor',
      ],
    ],
  ],
  'a spokesman is not his principal, nor a possessor the possessed': [
    [
      ["{The army's spokesman} spoke. {The army} left.", "The army's spokesman", 'The army#2'],
      [
        "{The army's spokesman} spoke. {The army's spokesman} left.",
        "The army's spokesman",
        "The army's spokesman#2",
      ],
    ],
    [
      ["{The bishop's secretary} spoke. {The bishop} left.", "The bishop's secretary", 'The bishop#2'],
      [
        "{The bishop's secretary} spoke. {The bishop's secretary} left.",
        "The bishop's secretary",
        "The bishop's secretary#2",
      ],
    ],
    [
      [
        "{The president's adviser} spoke. {The president} left.",
        "The president's adviser",
        'The president#2',
      ],
      [
        "{The president's adviser} spoke. {The president's adviser} left.",
        "The president's adviser",
        "The president's adviser#2",
      ],
    ],
    [
      ["{The rebels' commander} spoke. {The rebels} left.", "The rebels' commander", 'The rebels#2'],
      [
        "{The rebels' commander} spoke. {The rebels' commander} left.",
        "The rebels' commander",
        "The rebels' commander#2",
      ],
    ],
    [
      ["{The mayor's brother} spoke. {The mayor} left.", "The mayor's brother", 'The mayor#2'],
      [
        "{The mayor's brother} spoke. {The mayor's brother} left.",
        "The mayor's brother",
        "The mayor's brother#2",
      ],
    ],
    [
      ["{The company's lawyer} spoke. {The company} left.", "The company's lawyer", 'The company#2'],
      [
        "{The company's lawyer} spoke. {The company's lawyer} left.",
        "The company's lawyer",
        "The company's lawyer#2",
      ],
    ],
  ],
  'a byline is no antecedent': [
    [
      ['By [person|Tom Coates]\nA ferry sank. {He} said so.', 'Tom Coates', 'He'],
      ['[person|Tom Coates] sailed. {He} said so.', 'Tom Coates', 'He'],
    ],
    [
      ['By [person|Anna Marsh]\nA ferry sank. {She} said so.', 'Anna Marsh', 'She'],
      ['[person|Anna Marsh] sailed. {She} said so.', 'Anna Marsh', 'She'],
    ],
    [
      ['By [organization|Polar Agency]\nA ferry sank. {The company} said so.', 'Polar Agency', 'The company'],
      ['[organization|Polar Agency] sailed. {The company} said so.', 'Polar Agency', 'The company'],
    ],
    [
      ['By [person|Tom Coates]\nA ferry sank. {The man} said so.', 'Tom Coates', 'The man'],
      ['[person|Tom Coates] sailed. {The man} said so.', 'Tom Coates', 'The man'],
    ],
    [
      ['By [person|Tom Coates], editor\nA ferry sank. {The editor} said so.', 'Tom Coates', 'The editor'],
      ['[person|Tom Coates], editor, sailed. {The editor} said so.', 'Tom Coates', 'The editor'],
    ],
    [
      ['By [organization|Polar Agency]\nA ferry sank. {It} said so.', 'Polar Agency', 'It'],
      ['[organization|Polar Agency] sailed. {It} said so.', 'Polar Agency', 'It'],
    ],
  ],
  'two bodies of one noun are two': [
    [
      ['[organization|Dorset Council] met. {The town council} spoke.', 'Dorset Council', 'The town council'],
      ['[organization|Dorset Council] met. {The council} spoke.', 'Dorset Council', 'The council'],
    ],
    [
      ['[organization|Leeds Court] met. {The county court} spoke.', 'Leeds Court', 'The county court'],
      ['[organization|Leeds Court] met. {The court} spoke.', 'Leeds Court', 'The court'],
    ],
    [
      [
        '[organization|Polar News Agency] met. {The agency for employment} spoke.',
        'Polar News Agency',
        'The agency for employment',
      ],
      ['[organization|Polar News Agency] met. {The agency} spoke.', 'Polar News Agency', 'The agency'],
    ],
    [
      ['[organization|Varna Bank] met. {The savings bank} spoke.', 'Varna Bank', 'The savings bank'],
      ['[organization|Varna Bank] met. {The bank} spoke.', 'Varna Bank', 'The bank'],
    ],
    [
      ['[organization|Lund Board] met. {The school board} spoke.', 'Lund Board', 'The school board'],
      ['[organization|Lund Board] met. {The board} spoke.', 'Lund Board', 'The board'],
    ],
    [
      [
        '[organization|Riga University] met. {The art university} spoke.',
        'Riga University',
        'The art university',
      ],
      ['[organization|Riga University] met. {The university} spoke.', 'Riga University', 'The university'],
    ],
  ],
  'a surname of two people stays open': [
    [
      ['[person|Anna Marsh] met [person|Tom Marsh]. {[person|Marsh]} spoke.', 'Anna Marsh', 'Marsh#3'],
      ['[person|Anna Marsh] met [person|Tom Baert]. {[person|Marsh]} spoke.', 'Anna Marsh', 'Marsh#2'],
    ],
    [
      ['[person|Ben Hill] met [person|Ada Hill]. {[person|Hill]} spoke.', 'Ben Hill', 'Hill#3'],
      ['[person|Ben Hill] met [person|Ada Moss]. {[person|Hill]} spoke.', 'Ben Hill', 'Hill#2'],
    ],
    [
      ['[person|Ivo Peros] met [person|Ante Peros]. {[person|Peros]} spoke.', 'Ivo Peros', 'Peros#3'],
      ['[person|Ivo Peros] met [person|Ante Banic]. {[person|Peros]} spoke.', 'Ivo Peros', 'Peros#2'],
    ],
    [
      ['[person|Jan Baert] met [person|Els Baert]. {[person|Baert]} spoke.', 'Jan Baert', 'Baert#3'],
      ['[person|Jan Baert] met [person|Els Claes]. {[person|Baert]} spoke.', 'Jan Baert', 'Baert#2'],
    ],
    [
      ['[person|Kofi Baah] met [person|Yaw Baah]. {[person|Baah]} spoke.', 'Kofi Baah', 'Baah#3'],
      ['[person|Kofi Baah] met [person|Yaw Ofori]. {[person|Baah]} spoke.', 'Kofi Baah', 'Baah#2'],
    ],
    [
      ['[person|Ana Reyes] met [person|Tom Reyes]. {[person|Reyes]} spoke.', 'Ana Reyes', 'Reyes#3'],
      ['[person|Ana Reyes] met [person|Tom Salas]. {[person|Reyes]} spoke.', 'Ana Reyes', 'Reyes#2'],
    ],
  ],
}

describe.each(Object.entries(CONSTRAINTS))('%s', (_, pairs) => {
  test.each(pairs)('%j, but %j', (parted, joined) => {
    expect([isOne(parted), isOne(joined)]).toEqual([false, true])
  })
})
