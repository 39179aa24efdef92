import { expect, test } from 'vitest'
import { inventedArticle } from './invented-article.ts'
import { events } from './stage.ts'

const metaphor = [
  'The soup hit the spot.',
  '[Ada Brun|person] attacked the problem with a fresh pencil.',
  '[Ada Brun|person] has been battling boredom since the library closed.',
  'The minister dropped a bombshell at breakfast.',
  '[Brightloaf|organization] has declared war on prices.',
  'The two bakeries are locked in a price war.',
  'A war of words broke out over the colour of the town hall in [Graz|place].',
  'The book launch was a storming success.',
  'The joke killed the mood.',
  '[Ada Brun|person] shot back a grin.',
  'Her speech struck a chord in [Lisbon|place].',
  'The company launched a charm offensive for its new phone.',
  'He fought back tears at the station.',
  'The town is fighting a losing battle against weeds.',
  'Parents are up in arms over the new timetable.',
  'It is an uphill battle to find a plumber in [Leeds|place].',
  '[Tomas Reyes|person] came under fire for his choice of tie.',
  'The garden is an explosion of colour in June.',
  'The idea was shot down within minutes.',
  'They went to battle over the last slice of cake.',
  'The new album is the bomb, fans of [Ada Brun|person] wrote.',
  'The deadline killed the weekend.',
  'Culture wars have reached the bowling club.',
  'The bus strike a cheerful pose in the mural.',
  'The clock struck nine.',
  'He struck gold with a recipe for rye bread.',
  'Demand for tickets exploded on Monday.',
  'The comedian bombed in [Leeds|place].',
  'She was blown away by the view over [Porto|place].',
  'The kitchen looked as if a bomb had hit it.',
]

const sport = [
  '[Leeds Rovers|organization] crushed [York Town|organization] in the cup final.',
  'The striker fired a shot past the goalkeeper.',
  '[York Town|organization] attacked down the left from the first whistle of the match.',
  'The captain led the assault on the championship.',
  '[Jon Brandt|person] beat the defender and shot wide.',
  'The visitors defended deep after half-time and hit the post twice.',
  'The bowler took three wickets in an opening attack that [Kent|place] could not survive.',
  '[Mara Ilic|person] stormed into the semi-final in straight sets.',
  'Rivals clashed at the top of the league on Saturday.',
  'The quarterback was shot of ideas by the third quarter of the game.',
  'The coach blasted the referee after the penalty.',
  'The team signed the midfielder for two seasons.',
  '[Leeds Rovers|organization] released the goalkeeper on Friday.',
  'The sprinter attacked the record and missed it by a tenth in the final.',
  'The cyclist attacked on the last climb and left the peloton behind.',
  'The boxers will fight for the title in the main bout.',
  'Fans hailed the striker after the match.',
  'The club rejected a bid for its young defender.',
  'A late strike by the substitute won the match.',
  'The hockey side retreated into its own half of the ice.',
  'The manager threatened to drop players before the derby.',
]

const weather = [
  'A storm hit the coast of [Portugal|place] overnight.',
  'Hurricane winds battered the harbour.',
  'Lightning struck a church tower in [Graz|place].',
  'Floods killed two farmers in the valley.',
  'An earthquake struck off the coast at dawn.',
  'The heatwave is attacking the vineyards of [Burgundy|place].',
  'Snow invaded the suburbs of [Vienna|place].',
  'The blizzard laid siege to mountain villages.',
  'Forecasters warned of gales on Sunday.',
  'Firefighters battled a wildfire near [Porto|place].',
  'Frost killed most of the apricot blossom.',
  'The drought destroyed half of the maize harvest.',
  'Rain bombarded the tents all night as the thunderstorm passed.',
]

const history = [
  'In 1805 the emperor attacked the allied army here.',
  'The museum shows how the fleet bombarded the port in 1944.',
  'Actors fought the medieval battle again on the meadow.',
  'The Vikings raided the abbey.',
  'The novel tells of a Roman siege.',
  'The town marked the anniversary of the bombing.',
  'A historian said the duke murdered his brother.',
  'The castle was besieged in 1643 during the civil war.',
  'Archaeologists found arrows from an ancient battle.',
  'Napoleon invaded with a large army.',
  'Troops occupied the village in 1917.',
]

const fiction = [
  'In the film a spy kidnaps the ambassador.',
  'The thriller opens with the murder of a colonel.',
  'The villain bombs the palace in the second season of the series.',
  'The video game lets players attack a fortress with dragons.',
  'The opera ends when the soldier kills the queen.',
  'The superhero movie has its hero arrested twice.',
  'In the novel the army invades the moon.',
  'The play shows a prisoner executed at dawn in every episode.',
  'A wizard fires arrows at a dragon in the book.',
  'The comic has rebels storm a space station.',
]

const markets = [
  'Shares tumbled as sellers attacked the stock.',
  'The yen retreated against the dollar.',
  'Stocks rallied outside technology.',
  'Oil prices hit a record on Tuesday.',
  'The takeover battle for the retailer ended on Monday.',
  'Investors fled as the stock was hammered.',
  'Bitcoin bombed, and traders were killed by fees.',
  'The supermarket launched an assault on its rivals with cheap milk, and its shares rose.',
  'The bank cut interest rates.',
  '[Brightloaf|organization] released its results for the quarter.',
]

const health = [
  '[Ada Brun|person] lost her battle with cancer in March.',
  'He suffered a heart attack on the train.',
  'The virus attacks the lungs.',
  'The disease killed forty cows.',
  'White cells fight the infection.',
  '[Tomas Reyes|person] is fighting depression with long walks.',
  'A panic attack stopped the singer.',
  'Doctors warned of a flu wave.',
  'The drug targets a tumour in the liver.',
  'Bacteria invade the wound within hours.',
  'Measles struck the school in [Leeds|place].',
  'She had a stroke after the fight against pneumonia.',
]

const everyday = [
  'The [Graz|place] library opened on Monday.',
  'The company fired two managers.',
  '[Brightloaf|organization] launched a new bread.',
  'The factory released a new version of its app.',
  'The film was released in March.',
  'She met the requirements of the course.',
  'Tourists visited the museum in [Lisbon|place].',
  'A shark attacked a surfer off [Perth|place].',
  'A dog attacked the postman.',
  'Two people were killed in a car crash near [Lyon|place].',
  'A gas leak caused an explosion in a bakery.',
  'The restaurant received two stars.',
  'The photographer shot the wedding in [Porto|place].',
  'The band struck a deal with a record label for two albums.',
  'He seized the chance to speak.',
  'The jury heard how he had killed his neighbour.',
  'The court heard how the defendant killed the landlord.',
  '[Tomas Reyes|person] said the bridge was old.',
  'The weather was fine.',
  '',
]

test.each([...metaphor, ...sport, ...weather, ...history, ...fiction, ...markets, ...health, ...everyday])(
  'finds no event in: %s',
  async (marked) => {
    const { events: found } = await events.run(inventedArticle(marked), () => {})
    expect(found.map(({ type, trigger }) => [type, trigger])).toEqual([])
  },
)
