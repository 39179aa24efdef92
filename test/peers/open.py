"""Opens a file that Onrecord exported with the program it is for, and prints what that program saw, as JSON.

    python open.py FORMAT FILE [RECORD]

A file that the program refuses ends this with an error.
"""

import collections
import json
import sys


def followthemoney(path):
    from followthemoney import model

    counts, ids, links = collections.Counter(), set(), set()
    for line in open(path, encoding="utf-8"):
        data = json.loads(line)
        proxy = model.get_proxy(data, cleaned=False)
        proxy.schema.validate(data)
        for prop, value in proxy.itervalues():
            assert prop.type.clean(value, proxy=proxy) is not None, (prop.qname, value)
            if prop.type.name == "entity":
                links.add(value)
        ids.add(proxy.id)
        counts[proxy.schema.name] += 1
    return {"counts": counts, "dangling": sorted(links - ids)}


def parquet(path):
    import duckdb

    table = duckdb.read_parquet(path)
    return {
        "columns": dict(zip(table.columns, [str(kind) for kind in table.types])),
        "rows": [dict(zip(table.columns, map(plain, row))) for row in table.fetchall()],
    }


def csv(path):
    import duckdb

    table = duckdb.read_csv(path, header=True, all_varchar=True)
    return {"columns": table.columns, "rows": table.fetchall()}


def jsonl(path):
    import duckdb

    return {"rows": duckdb.sql("SELECT count(*) FROM read_json(?, format = 'newline_delimited')", params=[path]).fetchall()[0][0]}


def xlsx(path):
    import openpyxl

    book = openpyxl.load_workbook(path)
    return {
        "sheets": {sheet.title: [[cell.value for cell in row] for row in sheet.rows] for sheet in book},
        "formulas": sum(cell.data_type == "f" for sheet in book for row in sheet.rows for cell in row),
    }


def gexf(path):
    import networkx

    graph = networkx.read_gexf(path)
    return {
        "nodes": dict(graph.nodes(data=True)),
        "edges": [[source, target, data] for source, target, data in graph.edges(data=True)],
    }


def geojson(path):
    import pyogrio
    from pyogrio.raw import read

    info = pyogrio.read_info(path)
    _, _, points, fields = read(path)
    return {
        "crs": info["crs"],
        "type": info["geometry_type"],
        "features": len(points),
        "fields": list(info["fields"]),
    }


def rss(path):
    import feedparser

    feed = feedparser.parse(path)
    assert not feed.bozo, feed.bozo_exception
    keys = ["title", "link", "id", "author", "published", "summary"]
    return {
        "version": feed.version,
        "title": feed.feed.title,
        "entries": [{key: entry.get(key) for key in keys} for entry in feed.entries],
    }


def ris(path):
    import rispy

    return rispy.load(open(path, encoding="utf-8"))


def bibtex(path):
    import bibtexparser

    library = bibtexparser.parse_file(path)
    assert not library.failed_blocks, library.failed_blocks[0]
    return [{"key": entry.key, **{name: field.value for name, field in entry.fields_dict.items()}} for entry in library.entries]


def csl_json(path):
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON

    items = json.load(open(path, encoding="utf-8"))
    source = CiteProcJSON(items)
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    for item in items:
        bibliography.register(Citation([CitationItem(item["id"].lower())]))
    return [str(one) for one in bibliography.bibliography()]


def schema_org(path):
    from pyld import jsonld

    context = {"@context": {"@vocab": "https://schema.org/", "id": "@id", "type": "@type"}}
    loader = lambda url, options: {"contextUrl": None, "documentUrl": url, "document": context}
    items = jsonld.expand(json.load(open(path, encoding="utf-8")), {"documentLoader": loader})
    return collections.Counter(kind for item in items for kind in item["@type"])


def datasette(path, record):
    import asyncio

    from datasette.app import Datasette

    async def look():
        app = Datasette([record], metadata=json.load(open(path, encoding="utf-8")))
        await app.invoke_startup()
        name = next(iter(json.load(open(path, encoding="utf-8"))["databases"]))
        tables = (await app.client.get(f"/{name}.json")).json()
        views = {}
        for view in app._metadata_local["databases"][name]["tables"]:
            answer = await app.client.get(f"/{name}/{view}.json?_size=1")
            views[view] = answer.status_code
        facets = (await app.client.get(f"/{name}/v_statements.json?_size=1")).json()["facet_results"]
        queries = {}
        for query in tables["queries"]:
            answer = await app.client.get(f"/{name}/{query['name']}.json?_shape=array&words=turnstile")
            queries[query["name"]] = [answer.status_code, len(answer.json())]
        page = (await app.client.get(f"/{name}/v_statements")).text
        return {"views": views, "facets": sorted(facets), "queries": queries, "described": "who says it" in page}

    return asyncio.run(look())


def plain(value):
    return value if value is None or isinstance(value, (int, float, str)) else str(value)


OPENERS = {
    "followthemoney": followthemoney,
    "parquet": parquet,
    "events-parquet": parquet,
    "csv": csv,
    "events": csv,
    "sources": csv,
    "jsonl": jsonl,
    "plover": jsonl,
    "xlsx": xlsx,
    "gexf": gexf,
    "geojson": geojson,
    "rss": rss,
    "ris": ris,
    "bibtex": bibtex,
    "csl-json": csl_json,
    "schema-org": schema_org,
    "datasette": datasette,
}

if __name__ == "__main__":
    print(json.dumps(OPENERS[sys.argv[1]](*sys.argv[2:])))
