/** Invented stories for tests: made-up people and bodies in real places. */
export const FERRY = [
  'A ferry carrying 212 passengers ran aground on a sandbank off the port of Split on Monday after its steering failed in strong winds, the harbour master said.',
  'Nobody was hurt, and all passengers were brought ashore in small boats by nightfall, according to Ivo Maretin, who runs the port.',
  'The vessel, the Bura Star, belongs to the Lanterna line and had been inspected in April without any fault being found.',
  'Divers will look at the hull on Tuesday, and a tug has been ordered from Rijeka to pull the ship free at the next high tide.',
  'Passengers described a loud grinding noise and then complete silence as the engines were switched off and the crew handed out life jackets.',
  'The company said it would pay for hotel rooms and refund every ticket, and that the service would be run by another ship until the end of the month.',
]

export const FERRY_IN_OTHER_WORDS = [
  'Split - More than two hundred people had to be taken off a stranded ferry near Split on Monday, in what port officials called a lucky escape.',
  'Winds of up to 90 kilometres an hour pushed the Bura Star onto the shallow ground when the helm stopped answering.',
  'Harbour chief Ivo Maretin praised the skippers of fishing boats, who went back and forth until the last traveller stood on the quay.',
  'The operator, Lanterna, promised compensation. Its ships have carried island traffic since 1987.',
]

export const LIBRARY = [
  'The town library of Graz will open on Sundays from September, the council decided after three years of debate.',
  'Opening hours on Saturdays are to be cut by two hours in return, councillor Petra Hollsteiner said.',
  'Staff had asked for two more posts, and one was granted in the budget that passed on Wednesday evening.',
]

/** What one outlet prints under each of its stories. */
export const FOOT =
  'The Adriatic Courier has been read on both shores since 1921. Our newsroom of forty people works for you every day of the year. Write to us with hints, questions and corrections, and tell us what we should look into next. Subscribers receive every issue before breakfast and may read our archive without charge. Thank you for your trust in independent local news.'
