import { xmlText } from '../base/xml-text.ts'
import { spokenOf } from '../record/spoken-of.ts'
import { holdersOf } from '../record/statement-rows.ts'
import type { Entity } from '../types/entity.ts'
import type { Export } from './export.ts'
import type { Found } from './found.ts'
import type { Identity } from './identify.ts'

interface Node extends Identity {
  statements: number
}

interface Edge {
  readonly from: string
  readonly to: string
  readonly stance: string
  statements: number
  readonly articles: Set<string>
}

/** Things that neither speak nor are meant as somebody. */
const NOBODY: readonly Entity['type'][] = ['place', 'weapon', 'work', 'other']

export const gexf: Export<'found'> = {
  name: 'gexf',
  label: 'GEXF',
  about:
    'who speaks of whom, for Gephi and other graph tools: a node for each person or body over all articles, an edge for each stance, weighted by statements',
  mediaType: 'application/gexf+xml',
  ending: 'gexf',
  of: 'found',
  file: 'network',
  isAcross: true,
  async *write(stretches) {
    const nodes = new Map<string, Node>()
    const edges = new Map<string, Edge>()
    for await (const all of stretches) for (const found of all) await count(found, nodes, edges)
    yield HEAD
    for (const { id, name, type, statements } of nodes.values()) {
      yield `<node id="${xml(id)}" label="${xml(name)}"><attvalues><attvalue for="type" value="${xml(type)}"/><attvalue for="statements" value="${statements}"/></attvalues></node>\n`
    }
    yield '</nodes>\n<edges>\n'
    let index = 0
    for (const { from, to, stance, statements, articles } of edges.values()) {
      yield `<edge id="${index++}" source="${xml(from)}" target="${xml(to)}" label="${xml(stance)}" weight="${statements}"><attvalues><attvalue for="stance" value="${xml(stance)}"/><attvalue for="articles" value="${articles.size}"/></attvalues></edge>\n`
    }
    yield '</edges>\n</graph>\n</gexf>\n'
  },
}

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" version="1.3">
<meta><creator>Onrecord</creator><description>Who speaks of whom, by stance</description></meta>
<graph defaultedgetype="directed">
<attributes class="node"><attribute id="type" title="type" type="string"/><attribute id="statements" title="statements" type="integer"/></attributes>
<attributes class="edge"><attribute id="stance" title="stance" type="string"/><attribute id="articles" title="articles" type="integer"/></attributes>
<nodes>
`

async function count(found: Found, nodes: Map<string, Node>, edges: Map<string, Edge>): Promise<void> {
  const { article, statements, identify } = found
  const entities = new Map(article.entities.map((entity) => [entity.id, entity]))
  const { entitiesIn } = spokenOf(article)
  const nodeOf = async (entity: Entity): Promise<Node> => {
    const identity = await identify(entity)
    const node = nodes.get(identity.id) ?? { ...identity, statements: 0 }
    nodes.set(identity.id, node)
    return node
  }
  for (const statement of statements) {
    const holders = await unique(holdersOf(statement, entities).map(nodeOf))
    const addressed = (statement.to?.entities ?? []).flatMap((id) => entities.get(id) ?? [])
    const about = [...entitiesIn(statement), ...addressed].filter(isSomebody)
    const others = holders.length === 0 ? [] : await unique(about.map(nodeOf))
    for (const holder of holders) {
      holder.statements++
      for (const other of others) {
        if (other === holder) continue
        const key = `${holder.id}\n${other.id}\n${statement.stance}`
        const edge = edges.get(key) ?? {
          ...{ from: holder.id, to: other.id, stance: statement.stance, statements: 0 },
          articles: new Set(),
        }
        edges.set(key, edge)
        edge.statements++
        edge.articles.add(article.id)
      }
    }
  }
}

/** Holders are nodes in any case; others are, if they have a name. */
function isSomebody({ type, mentions }: Entity): boolean {
  return !NOBODY.includes(type) && mentions.some(({ form }) => form === 'name')
}

async function unique<T>(all: readonly Promise<T>[]): Promise<T[]> {
  return [...new Set(await Promise.all(all))]
}

/** Text as XML takes it in an attribute; characters that XML 1.0 does not allow are left out. */
function xml(text: string): string {
  return xmlText(text).replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`)
}
