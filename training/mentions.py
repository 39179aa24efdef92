"""Event mentions and mentions of things laid on the words of features.py."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import Any, Iterable

from features import Encoded
from labels import EVENTS, IGNORE, MENTIONS

Doc = dict[str, Any]
_THING = {"object", "substance", "animal", "plant"}


def word_span(enc: Encoded, start: int, end: int) -> tuple[int, int] | None:
    """Words [first, afterLast) with any character in UTF-16 range [start, end)."""
    lo = bisect_right(enc.ends, start)
    hi = bisect_left(enc.starts, end)
    return (lo, hi) if hi > lo else None


def marked(enc: Encoded, ranges: Iterable[tuple[int, int]], spans: Iterable[tuple[int, int, int]]) -> list[int]:
    """One label a word: 0 inside the ranges, IGNORE outside, the label of a span at its first word and IGNORE at its others."""
    labels = [IGNORE] * len(enc.starts)
    for s, e in ranges:
        found = word_span(enc, s, e)
        for w in range(*found) if found else ():
            labels[w] = 0
    heads = []
    for s, e, label in spans:
        found = word_span(enc, s, e)
        if found and labels[found[0]] != IGNORE:
            heads.append((found[0], label))
            for w in range(found[0] + 1, found[1]):
                labels[w] = IGNORE
    for w, label in heads:
        labels[w] = label
    return labels


def time_events(enc: Encoded, text: str, events: list[Doc]) -> list[int]:
    """Index into EVENTS for every word of a document of data/times, all of whose events are annotated."""
    return marked(enc, [(0, len(text.encode("utf-16-le")) // 2)], [(e["start"], e["end"], EVENTS.index(e["class"])) for e in events])


def news_events(enc: Encoded, row: Doc) -> list[int]:
    """1 at every word that carries a reportable event of a piece of data/news, else 0."""
    spans = [tuple(s) for e in row["events"] for s in (e["trigger"], *e["also"])]
    return marked(enc, [(0, row["upTo"])], [(s, e, 1) for s, e in sorted(spans)])


def ecb_events(enc: Encoded, doc: Doc) -> list[int]:
    """1 at the head of every event mention in the sentences of an article of ECB+ that somebody validated, else 0 there."""
    labels = marked(enc, [(s["start"], s["end"]) for s in doc["sentences"] if s["validated"]], [])
    for m in doc["events"]:
        whole, head = word_span(enc, m["start"], m["end"]), word_span(enc, *m["head"])
        if not whole or not head or labels[head[0]] == IGNORE:
            continue
        for w in range(*whole):
            if labels[w] == 0 and w != head[0]:
                labels[w] = IGNORE
        labels[head[0]] = 1
    return labels


def things(enc: Encoded, doc: Doc) -> tuple[list[int], list[tuple[int, int, int]]]:
    """Of a document of data/gum: index into MENTIONS for every word (at heads), and (head's word, chain, number of the mention) in text order."""
    labels = [0] * len(enc.starts)
    found: dict[int, tuple[int, int, int]] = {}
    for k, m in enumerate(doc["mentions"]):
        span = word_span(enc, *m["head"])
        if not span or span[0] in found or m.get("part", [1])[0] != 1:
            continue
        found[span[0]] = (span[0], m["cluster"], k)
        labels[span[0]] = MENTIONS.index("thing" if m["type"] in _THING else m["type"])
    return labels, [found[w] for w in sorted(found)]
