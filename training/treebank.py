"""Trees and roles of a treebank laid on the words of features.py.

A token of the treebank and a word here are mostly the same, not always. A token of several words ("U.S.", "3.5") is its first word, its
*anchor*; the others get the tag "+". A token inside a word ("na" of "gonna") has no word of its own: it is *swallowed* by the word it stands in,
or by the anchor of the token which that word goes on with.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from typing import Any

from features import Encoded
from labels import CONTINUES, IGNORE, PROPBANK, RELATIONS, UPOS

Doc = dict[str, Any]


@dataclass
class Sentence:
    """One gold sentence: for each token its word, whether it is that word's owner, and its gold labels; predicates with their arguments.

    heads: index of the head token, -1 for the root. predicates: None where the sentence has no roles; else (token, [(label, token)]).
    """

    words: list[int]
    owner: list[bool]
    tags: list[str]
    heads: list[int]
    relations: list[str]
    predicates: list[tuple[int, list[tuple[str, int]]]] | None


@dataclass
class Grammar:
    """Labels a word (IGNORE where nobody said): tag, head (a word of the text, itself for a root), relation, number of the sentence.

    predicate: 1, 0 or IGNORE; roles: (predicate's word, argument's word, index into PROPBANK).
    """

    tag: list[int]
    head: list[int]
    relation: list[int]
    sentence: list[int]
    predicate: list[int]
    roles: list[tuple[int, int, int]] = field(default_factory=list)


def role_label(label: str) -> str | None:
    """PropBank's label in the set PROPBANK; None for the parts of a predicate itself."""
    label = label.removeprefix("C-").removeprefix("R-").removesuffix("-DSP").removeprefix("ARGM-")
    return None if label == "V" else label if label in PROPBANK else "OTHER"


def highest(heads: list[int], first: int, after: int) -> int:
    """The token of [first, after) nearest the root of its sentence; the first among equals."""

    def depth(t: int) -> int:
        d = 0
        while heads[t] >= 0 and d <= len(heads):
            t, d = heads[t], d + 1
        return d

    return min(range(first, after), key=lambda t: (depth(t), t))


def sentences_of(enc: Encoded, doc: Doc) -> list[Sentence]:
    """The gold sentences of a document of data/syntax, laid on the words."""
    out = []
    taken: set[int] = set()
    for s in doc["sentences"]:
        words, owner = [], []
        for t in s["words"]:
            w = bisect_left(enc.starts, t[0])
            own = w < len(enc.starts) and enc.starts[w] < t[1] and w not in taken
            if own:
                taken.add(w)
            else:
                w = max(0, bisect_right(enc.starts, t[0]) - 1)
                while w and w not in taken:
                    w -= 1
            words.append(w)
            owner.append(own)
        heads = [t[5] for t in s["words"]]
        predicates: list[tuple[int, list[tuple[str, int]]]] | None = None
        if "props" in s:
            predicates = []
            for token, _, spans in s["props"]:
                arguments: dict[int, str] = {}
                for label, first, after in spans:
                    name = role_label(label)
                    if name:
                        arguments.setdefault(highest(heads, first, after), name)
                predicates.append((token, [(label, t) for t, label in sorted(arguments.items())]))
        out.append(Sentence(words, owner, [t[3] for t in s["words"]], heads, [t[6] for t in s["words"]], predicates))
    return out


def outside(s: Sentence, token: int) -> int:
    """The nearest token above that stands on another word; -1 at the root."""
    h = s.heads[token]
    while h >= 0 and s.words[h] == s.words[token]:
        h = s.heads[h]
    return h


def grammar_of(enc: Encoded, doc: Doc, sentences: list[Sentence]) -> Grammar:
    """Labels of every word of a document of data/syntax."""
    n = len(enc.starts)
    g = Grammar(*([IGNORE] * n for _ in range(5)))
    for k, (s, raw) in enumerate(zip(sentences, doc["sentences"])):
        for i, w in enumerate(s.words):
            if not s.owner[i]:
                continue
            h = outside(s, i)
            g.tag[w], g.sentence[w], g.relation[w] = UPOS.index(s.tags[i]), k, RELATIONS.index(s.relations[i])
            g.head[w] = w if h < 0 else s.words[h]
            if s.predicates is not None:
                g.predicate[w] = 0
            for x in range(w + 1, bisect_left(enc.starts, raw["words"][i][1])):
                if g.tag[x] == IGNORE:
                    g.tag[x], g.sentence[x] = CONTINUES, k
        told: dict[tuple[int, int], int] = {}
        for token, arguments in s.predicates or []:
            p = s.words[token]
            g.predicate[p] = 1
            for label, t in arguments:
                told.setdefault((p, s.words[t]), PROPBANK.index(label))
        g.roles += [(p, a, r) for (p, a), r in told.items()]
    return g
