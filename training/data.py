"""Windows and batches over the cache that prepare.py writes."""

from __future__ import annotations

import random
from typing import Any

import torch
from torch import Tensor

from decode import relation
from labels import IGNORE, SOFT
from model import GAPS

Doc = dict[str, Any]
# What a document may say of each word, and its kind.
LAYERS = {"attribution": "label", "names": "label", "factuality": "number", "tag": "label", "relation": "label", "predicate": "label", "event": "label",
          "report": "label", "mentioned": "label", "mention": "label"}
CLS, SEP, PAD = 101, 102, 0


def cut(doc: Doc, size: int, rng: random.Random) -> list[tuple[int, int]]:
    """Word ranges of at most size - 2 pieces that cover a document, the first one of random length.

    A range ends at the last line start in its last third, else at the last sentence start there, else where it is full.
    """
    edge = doc["edge"].tolist()
    first = doc["first"].tolist()
    total = len(doc["pieces"])
    n = len(first)
    out = []
    b = 0
    while b < n:
        room = size - 2
        if b == 0 and total > room:
            room = rng.randint(room // 3, room)
        e = b + 1
        while e < n and (first[e + 1] if e + 1 < n else total) - first[b] <= room:
            e += 1
        if e < n:
            tail = range(e, b + (e - b) * 2 // 3, -1)
            e = next((w for w in tail if edge[w] == 2), next((w for w in tail if edge[w] == 1), e))
        out.append((b, e))
        b = e
    return out


def window(doc: Doc, b: int, e: int) -> Doc:
    """One window as tensors: pieces with [CLS] and [SEP], features a piece, labels at first pieces."""
    first = doc["first"]
    n = len(first)
    p0 = int(first[b])
    p1 = int(first[e]) if e < n else len(doc["pieces"])
    k = p1 - p0
    at = first[b:e].long() - p0 + 1
    ids = torch.empty(k + 2, dtype=torch.long)
    ids[0], ids[-1] = CLS, SEP
    ids[1:-1] = doc["pieces"][p0:p1]
    word_of = torch.zeros(k, dtype=torch.long)
    word_of[at[1:] - 1] = 1
    word_of = word_of.cumsum(0) + b
    feats = torch.zeros(k + 2, 4, dtype=torch.long)
    feats[1:-1] = doc["features"][word_of].long()
    labels = {}
    for key, kind in LAYERS.items():
        labels[key] = torch.full((k + 2,), torch.nan if kind == "number" else IGNORE)
        if key in doc:
            labels[key][at] = doc[key][b:e].to(labels[key].dtype)
    silver = torch.full((k + 2, 3), IGNORE)
    if "silver" in doc:
        silver[at] = doc["silver"][b:e].long()
    soft = torch.full((k + 2, sum(SOFT.values())), torch.nan)
    if "soft" in doc:
        soft[at] = doc["soft"][b:e].float()
    links = []
    for link in doc.get("links") or []:
        cue = [s for s in link["cue"] if b <= s[0] and s[1] <= e]
        if not cue:
            continue
        inside = lambda s: b <= s[0] and s[1] <= e
        links.append({
            "cue": (cue[0][0] - b, cue[0][1] - b),
            "source": [(s[0] - b, s[1] - b) for s in link["source"] if inside(s)],
            "source_known": all(inside(s) for s in link["source"]),
            "content": [(s[0] - b, s[1] - b) for s in link["content"] if inside(s)],
        })
    inside = lambda w: b <= w < e
    return {"ids": ids, "feats": feats, **labels, "links": links, "silver": silver, "soft": soft, "at": at, "line": doc["line"][b:e].tolist(), "doc": doc, "range": (b, e),
            "trees": {key: doc[key][b:e].long() for key in ("head", "sentence", "tag", "predicate") if key in doc},
            "roles": [(p - b, a - b, r) for p, a, r in doc.get("roles", []) if inside(p) and inside(a)],
            "mentions": chained(doc.get("mentions", []), b, e)}


def chained(mentions: list[tuple[int, int, int]], b: int, e: int) -> list[tuple[int, int, int]]:
    """(word, chain, known) of the mentions in words b..e; known is 0 where all earlier mentions of the chain stand before the window, else 1."""
    before = {chain for w, chain, _ in mentions if w < b}
    out, seen = [], set()
    for w, chain, _ in mentions:
        if b <= w < e:
            out.append((w - b, chain, int(chain not in before or chain in seen)))
            seen.add(chain)
    return out


QUOTE_IDS = {1523: 1000, 1524: 1000, 1520: 1005, 1521: 1005}  # curly to straight: “ ” ‘ ’ of the base vocabulary


MASK = 103


def augment(w: Doc, rng: random.Random, rate: float, mask: float) -> None:
    """Change case features, quotation marks and breaks of a window, in place, with the given probability each.

    mask: share of pieces replaced by [MASK].
    """
    f = w["feats"]
    if mask:
        hit = torch.rand(len(w["ids"])) < mask
        hit[0] = hit[-1] = False
        w["ids"][hit] = MASK
    if rng.random() < rate:
        case = f[:, 0]
        letters = (case >= 3) & (case <= 7)
        f[letters, 0] = rng.choice([3, 3, 4, 5])
    if rng.random() < rate * 3:
        for a, b in QUOTE_IDS.items():
            w["ids"][w["ids"] == a] = b
    if rng.random() < rate:
        f[f[:, 2] == 3, 2] = rng.choice([0, 2])
    if rng.random() < rate:
        f[:, 3] = 0


Piece = tuple[Doc, int, int, int]


def ranges(docs: list[Doc], size: int, rng: random.Random) -> list[Piece]:
    """(document, from, to, pieces) of all windows of an epoch in which somebody said something."""
    out = []
    for d in docs:
        first, total = d["first"], len(d["pieces"])
        patchy = [d[key] for key in ("mentioned", "silver") if key in d] if d["from"] == "ecbplus-train" and "soft" not in d else []
        for b, e in cut(d, size, rng):
            if patchy and all((layer[b:e] == IGNORE).all() for layer in patchy):
                continue
            out.append((d, b, e, (int(first[e]) if e < len(first) else total) - int(first[b]) + 2))
    return out


def batches(items: list[Piece], budget: int, rng: random.Random) -> list[list[Piece]]:
    """Group windows of like length into batches of at most `budget` padded pieces."""
    keyed = sorted(((w[3] + rng.random() * 24, k) for k, w in enumerate(items)))
    out: list[list[Piece]] = []
    cur: list[Piece] = []
    longest = 0
    for _, k in keyed:
        w = items[k]
        longest = max(longest, w[3])
        if cur and longest * (len(cur) + 1) > budget:
            out.append(cur)
            cur, longest = [], w[3]
        cur.append(w)
    if cur:
        out.append(cur)
    rng.shuffle(out)
    return out


def collate(items: list[Doc]) -> dict[str, Tensor]:
    """Padded tensors [batch, tokens]."""
    t = max(len(w["ids"]) for w in items)
    b = len(items)
    out = {
        "ids": torch.zeros(b, t, dtype=torch.long),
        "mask": torch.zeros(b, t, dtype=torch.long),
        "feats": torch.zeros(b, t, 4, dtype=torch.long),
        "silver": torch.full((b, t, 3), IGNORE),
        "soft": torch.full((b, t, sum(SOFT.values())), torch.nan),
        **{key: torch.full((b, t), torch.nan if kind == "number" else IGNORE) for key, kind in LAYERS.items()},
    }
    for i, w in enumerate(items):
        k = len(w["ids"])
        out["mask"][i, :k] = 1
        for key in ("ids", "feats", "silver", "soft", *LAYERS):
            out[key][i, :k] = w[key]
    return out


def link_batch(items: list[Doc], tokens: int, rng: random.Random, drop: float) -> list[dict[str, Any]]:
    """For both roles the pairs of a batch: flat token indices of spans and cues, relation indices, validity and targets.

    With probability `drop` a true partner is hidden, so that "none" is learnt.
    """
    out = []
    for role, name in enumerate(("source", "content")):
        cues: list[tuple[int, int]] = []
        spans: list[tuple[int, int]] = []
        rel_rows: list[tuple[int, int, int, int, int, int]] = []
        targets: list[tuple[int, int]] = []  # (span, cue) pairs that belong together
        none: list[int] = []  # cues (role source) or contents (role content) that choose none
        skip_cue: list[int] = []
        for bi, w in enumerate(items):
            links = w["links"]
            if not links:
                continue
            links = sorted(links, key=lambda x: x["cue"])
            if drop and role == 1:
                links = [x if rng.random() >= drop else {**x, "cue": None} for x in links]
            local_cues = [x["cue"] for x in links if x["cue"]]
            at = w["at"]
            base = bi * tokens
            flat = lambda s: (base + int(at[s[0]]), base + int(at[s[1] - 1]))
            c0 = len(cues)
            cues += [flat(c) for c in local_cues]
            seen: dict[tuple[int, int], int] = {}
            k = 0
            for x in links:
                hidden = x["cue"] is None
                for s in x[name]:
                    if role == 0 and drop and s not in seen and rng.random() < drop:
                        seen[s] = -1
                    if s not in seen:
                        seen[s] = len(spans)
                        spans.append(flat(s))
                        n_before = sum(1 for c in local_cues if c[0] < s[0])
                        for j, c in enumerate(local_cues):
                            rel_rows.append((seen[s], c0 + j, *relation(s, c, n_before, j, w["line"], GAPS)))
                    si = seen[s]
                    if role == 1 and hidden:
                        none.append(si)
                    elif role == 0 and si < 0:
                        none.append(c0 + k)
                    else:
                        targets.append((si, c0 + k))
                if role == 0:
                    if not x["source"]:
                        (none if x["source_known"] else skip_cue).append(c0 + k)
                if not hidden:
                    k += 1
        out.append({"cues": cues, "spans": spans, "rel": rel_rows, "targets": targets, "none": none, "skip": skip_cue})
    return out
