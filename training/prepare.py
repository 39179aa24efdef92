"""Turn the data files into one cache of words, pieces, features and labels.

    python prepare.py --shared DIR --base MODELDIR --out CACHE.pt
"""

from __future__ import annotations

import argparse
import gzip
import json
import math
from bisect import bisect_right
from pathlib import Path
from typing import Any, Iterator

import torch

import treebank
from events.teach_factuality import sentences_of
from features import Encoded, Tokenizer, edges
from labels import IGNORE, NAME_TYPES, PARTIAL_B, PARTIAL_I, ROLES, SILVER, SILVER_TYPES
from mentions import ecb_events, news_events, things, time_events, word_span

Doc = dict[str, Any]


def read(path: Path) -> Iterator[Doc]:
    """Documents of a JSON Lines file, plain or gzipped."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8") as f:  # type: ignore[operator]
        for line in f:
            if line.strip():
                yield json.loads(line)


def attribution_labels(enc: Encoded, attributions: list[Doc]) -> tuple[list[int], list[Doc]]:
    """One label a word, and the attributions as word spans. Where spans clash: cue over source over content."""
    labels = [0] * len(enc.starts)
    links: list[Doc] = []
    spans: dict[str, set[tuple[int, int]]] = {r: set() for r in ROLES}
    for a in attributions:
        link: Doc = {}
        for role in ROLES:
            found = [word_span(enc, s, e) for s, e in a.get(role) or []]
            link[role] = [x for x in found if x]
            spans[role].update(link[role])
        links.append(link)
    for role, base in (("content", 5), ("source", 1), ("cue", 3)):
        for lo, hi in sorted(spans[role]):
            labels[lo] = base
            for k in range(lo + 1, hi):
                labels[k] = base + 1
    return labels, links


def name_labels(enc: Encoded, names: list[Doc]) -> list[int]:
    """One label a word from the outermost names."""
    labels = [0] * len(enc.starts)
    for n in names:
        if n.get("nested"):
            continue
        found = word_span(enc, n["start"], n["end"])
        if not found:
            continue
        if n["type"] == "MISC":
            b, i = PARTIAL_B, PARTIAL_I
        else:
            b = 1 + 2 * NAME_TYPES.index(n["type"])
            i = b + 1
        labels[found[0]] = b
        for k in range(found[0] + 1, found[1]):
            labels[k] = i
    return labels


def silver_labels(enc: Encoded, row: Doc, tags: dict[str, int], deps: dict[str, int]) -> list[list[int]]:
    """Three auxiliary labels a word: silver name, tag, dependency (IGNORE for what a word inside a longer token lacks)."""
    out = [[0, IGNORE, IGNORE] for _ in enc.starts]
    for s, e, label in row["names"]:
        found = word_span(enc, s, e)
        kind = SILVER_TYPES.get(label)
        if found and kind:
            b = SILVER.index("B-" + kind)
            for k in range(*found):
                out[k][0] = b if k == found[0] else b + 1
    k = 0
    for s, _, tag, dep in row["tokens"]:
        while k < len(out) and enc.starts[k] < s:
            k += 1
        if k < len(out) and enc.starts[k] == s:
            out[k][1] = tags.setdefault(tag, len(tags))
            out[k][2] = deps.setdefault(dep, len(deps))
    return out


def told_labels(enc: Encoded, told: list[tuple[int, float]]) -> list[float]:
    """How surely what a word tells of happened, by the word's start; not a number where nobody said."""
    labels = [math.nan] * len(enc.starts)
    for start, value in told:
        k = bisect_right(enc.starts, start) - 1
        if k >= 0 and start < enc.ends[k]:
            labels[k] = value
    return labels


def taught(text: str, verbs: set[int], read: dict[str, list[tuple[int, float]]]) -> list[tuple[int, float]]:
    """What teach_factuality.py thinks of the verbs of a text, for its sentences that it has read."""
    found = []
    at = 0
    for sentence in sentences_of(text):
        at = text.index(sentence, at)
        found += [(at + start, max(-3.0, min(3.0, value))) for start, value in read.get(sentence, []) if at + start in verbs]
    return found


def pack(doc: Doc, enc: Encoded, source: str, vocab: dict[str, int], **layers: Any) -> Doc:
    """One document of the cache. Layers that it lacks are missing; those it has are lists of labels a word, or links, roles and mentions."""
    t = lambda x, d=torch.int16: torch.tensor(x, dtype=d)
    out = {
        "id": doc["id"],
        "from": source,
        "genre": doc.get("genre"),
        "pieces": t(enc.piece_ids, torch.int32),
        "first": t(enc.first, torch.int32),
        "starts": t(enc.starts, torch.int32),
        "ends": t(enc.ends, torch.int32),
        "features": torch.stack([t(enc.case), t(enc.quote), t(enc.brk), t(enc.zone)], 1),
        "line": t(enc.line, torch.int32),
        "edge": t(edges(enc, vocab)),
    }
    for key, value in layers.items():
        if key in ("links", "roles", "mentions", "trees"):
            out[key] = value
        elif value is not None:
            out[key] = t(value, torch.float16 if key == "factuality" else torch.int32 if key == "head" else torch.int16)
    return out


def grammar(enc: Encoded, doc: Doc, keep_trees: bool) -> Doc:
    """The layers of a document of data/syntax; with the gold sentences themselves for the scorer."""
    trees = treebank.sentences_of(enc, doc)
    g = treebank.grammar_of(enc, doc, trees)
    out: Doc = {"tag": g.tag, "head": g.head, "relation": g.relation, "sentence": g.sentence}
    if any(s.predicates is not None for s in trees):
        out.update(predicate=g.predicate, roles=g.roles)
    return {**out, "trees": trees} if keep_trees else out


def on_text(trees: Doc, doc: Doc) -> Doc:
    """The trees of data/syntax with the offsets of data/gum, where lists have one line break in place of two; the tokens are the same."""
    tokens = iter(doc["tokens"])
    count = sum(len(s["words"]) for s in trees["sentences"])
    if count != len(doc["tokens"]):
        raise SystemExit(f"{doc['id']}: {count} tokens in data/syntax, {len(doc['tokens'])} in data/gum")
    return {**trees, "text": doc["text"], "sentences": [{**s, "words": [next(tokens)[:2] + w[2:] for w in s["words"]]} for s in trees["sentences"]]}


def left_out(shared: Path) -> dict[str, str]:
    """Document id to what may not be learned from it: "all" or "names"."""
    rows = (r.split("\t") for r in (shared / "data/leave-out.tsv").read_text().splitlines() if r and not r.startswith("#"))
    return {r[1]: r[2] for r in rows}


def news_pieces(data: Path) -> Iterator[tuple[Doc, str]]:
    """The rows of data/news/train.jsonl, each with its text."""
    rows = list(read(data / "news/train.jsonl"))
    texts: dict[tuple[str, str], str] = {}
    for file in sorted({r["file"] for r in rows}):
        for d in read(data / file.removeprefix("shared/data/")):
            texts[file, d["id"]] = d["text"]
    for r in rows:
        yield r, texts[r["file"], r["id"]].encode("utf-16-le")[: 2 * r["upTo"]].decode("utf-16-le")


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--base", type=Path, required=True, help="folder with vocab.txt of the base weights")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--silver", type=Path, help="file that silver.py wrote")
    ap.add_argument("--taught", type=Path, help="file that events/teach_factuality.py wrote; needs --silver")
    args = ap.parse_args()
    data = args.shared / "data"
    tok = Tokenizer(args.base / "vocab.txt")
    cache: dict[str, list[Doc]] = {}

    def add(key: str, doc: Doc, enc: Encoded, **layers: Any) -> None:
        cache.setdefault(key, []).append(pack(doc, enc, key, tok.vocab, **layers))

    for key, file in (
        ("polnear-train", "polnear/train.jsonl"),
        ("polnear-alternates", "polnear/train.alternates.jsonl"),
        ("polnear-dev", "polnear/dev.jsonl"),
    ):
        for d in read(data / file):
            enc = tok.encode(d["text"])
            labels, links = attribution_labels(enc, d["attributions"])
            add(key, d, enc, attribution=labels, links=links)
    trees = {d["id"]: d for part in ("gum-train", "gum-dev", "gum-news-dev") for d in read(data / f"syntax/{part}.jsonl.gz")}
    for key, file in (("gum-train", "gum/train.jsonl.gz"), ("gum-dev", "gum/dev.jsonl.gz")):
        for d in read(data / file):
            enc = tok.encode(d["text"])
            labels, chains = things(enc, d)
            add(key, d, enc, names=name_labels(enc, d["names"]), mention=labels, mentions=chains, **grammar(enc, on_text(trees[d["id"]], d), d["genre"] == "news"))
    for key, file in (("wikigold", "names/wikigold.jsonl"), ("uner-dev", "uner/dev.jsonl.gz")):
        for d in read(data / file):
            enc = tok.encode(d["text"])
            add(key, d, enc, names=name_labels(enc, d["names"]))
    for key in ("ewt-train", "ewt-dev"):
        for d in read(data / f"syntax/{key}.jsonl.gz"):
            enc = tok.encode(d["text"])
            add(key, d, enc, **grammar(enc, d, key == "ewt-dev"))
    for part in ("timebank", "aquaint"):
        told = {r["id"]: r["events"] for r in read(data / f"times/{part}.events.jsonl")}
        for d in read(data / f"times/{part}.jsonl"):
            enc = tok.encode(d["text"])
            add("times", d, enc, event=time_events(enc, d["text"], told[d["id"]]))
    for row, text in news_pieces(data):
        enc = tok.encode(text)
        layers: Doc = {"report": news_events(enc, row)}
        if "polnear" not in row["file"]:
            holders = [{r: [h[r]] if h[r] else [] for r in ROLES} for h in row["holders"]]
            layers["attribution"], layers["links"] = attribution_labels(enc, holders)
        add("news-train", row, enc, **layers)
    for d in read(data / "crossdoc/ecbplus-train.jsonl.gz"):
        enc = tok.encode(d["text"])
        add("ecbplus-train", d, enc, mentioned=ecb_events(enc, d))
    for d in read(data / "places/lgl-train.jsonl"):
        add("lgl-train", d, tok.encode(d["text"]))
    for d in read(data / "unlabelled/news.jsonl.gz"):
        add("unlabelled", d, tok.encode(d["text"]))
    for key in ("uw-train", "uw-dev", "meantime-train", "meantime-dev"):
        for d in read(data / f"factuality/{key}.jsonl"):
            enc = tok.encode(d["text"])
            add(key, d, enc, factuality=told_labels(enc, [(e["start"], e["factuality"]) for e in d["events"]]))
    kept_back = left_out(args.shared)
    for docs in cache.values():
        for d in docs:
            d["left out"] = kept_back.get(d["id"], "")
    if args.silver:
        rows = {(r["file"], r["id"]): r for r in map(json.loads, open(args.silver))}
        tags: dict[str, int] = {}
        deps: dict[str, int] = {}
        for key, docs in cache.items():
            source = "polnear-train" if key == "polnear-alternates" else key
            for d in docs:
                if (source, d["id"]) in rows and not d["left out"]:
                    enc = Encoded(starts=d["starts"].tolist(), ends=d["ends"].tolist())
                    d["silver"] = torch.tensor(silver_labels(enc, rows[source, d["id"]], tags, deps), dtype=torch.int16).reshape(-1, 3)
        print(f"silver: {len(tags)} tags, {len(deps)} dependencies")
        if args.taught:
            read_by_teacher = {r["text"]: r["values"] for r in map(json.loads, open(args.taught))}
            for d, doc in zip(cache["polnear-train"], read(data / "polnear/train.jsonl")):
                tokens = rows["polnear-train", d["id"]]["tokens"] if ("polnear-train", d["id"]) in rows else []
                verbs = {s for s, _, tag, dep in tokens if tag.startswith("VB") and dep not in ("aux", "auxpass")}
                enc = Encoded(starts=d["starts"].tolist(), ends=d["ends"].tolist())
                d["factuality"] = torch.tensor(told_labels(enc, taught(doc["text"], verbs, read_by_teacher)), dtype=torch.float16)
    torch.save(cache, args.out)
    for key, docs in cache.items():
        words = sum(len(d["starts"]) for d in docs)
        pieces = sum(len(d["pieces"]) for d in docs)
        layers = sorted({k for d in docs for k in d} - {"id", "from", "genre", "pieces", "first", "starts", "ends", "features", "line", "edge", "left out", "trees"})
        print(f"{key:20} {len(docs):5} documents {words:8} words {pieces:8} pieces  {' '.join(layers)}")


if __name__ == "__main__":
    main()
