"""From the network's outputs to attributions and names. Plain loops and numbers: TypeScript repeats this file.

Words are the unit: every output is read at a word's first piece. Spans are [first, afterLast) word indices.
"""

from __future__ import annotations

import math
from typing import Any

import numpy as np

from labels import ATTRIBUTION, EVENTS, MENTIONS, NAMES, PAIR_PARTS, PROPBANK, RELATIONS, UPOS

Span = tuple[int, int]


def windows(first: list[int], pieces: int, size: int, overlap: int, edge: list[int]) -> list[tuple[int, int, int, int]]:
    """(from, to, keepFrom, keepTo) in words. A window holds at most size - 2 pieces ([CLS] and [SEP] are added).

    first: index of each word's first piece; pieces: number of all pieces; edge: features.edges. Neighbours share up to
    `overlap` pieces; the shared words are parted at the best edge among them, the one nearest the middle.
    """
    n = len(first)
    at = lambda w: first[w] if w < n else pieces
    out: list[tuple[int, int, int, int]] = []
    b = 0
    keep = 0
    while b < n:
        e = b + 1
        while e < n and at(e + 1) - at(b) <= size - 2:
            e += 1
        if e >= n:
            out.append((b, n, keep, n))
            break
        nb = e
        while nb - 1 > b and at(e) - at(nb - 1) <= overlap:
            nb -= 1
        middle = (nb + e) // 2
        cut = middle
        for w in range(nb, e + 1):
            if (edge[w], -abs(w - middle), -w) > (edge[cut], -abs(cut - middle), -cut):
                cut = w
        out.append((b, e, keep, cut))
        keep = cut
        b = nb
    return out


def log_softmax(x: np.ndarray) -> np.ndarray:
    m = x.max(-1, keepdims=True)
    return x - m - np.log(np.exp(x - m).sum(-1, keepdims=True))


def viterbi(emissions: np.ndarray, start: np.ndarray, transitions: np.ndarray) -> list[int]:
    """Best path. emissions [words, labels], start [labels], transitions [from, to]; ties go to the lower label."""
    n, k = emissions.shape
    if n == 0:
        return []
    score = emissions[0] + start
    back = np.zeros((n, k), dtype=np.int64)
    for t in range(1, n):
        m = score[:, None] + transitions
        back[t] = m.argmax(0)
        score = m.max(0) + emissions[t]
    path = [int(score.argmax())]
    for t in range(n - 1, 0, -1):
        path.append(int(back[t][path[-1]]))
    return path[::-1]


def bio_spans(path: list[int], labels: list[str]) -> list[tuple[str, int, int]]:
    """(type, first, afterLast) of a label path."""
    out: list[tuple[str, int, int]] = []
    open_type, begin = "", 0
    for i, p in enumerate(list(path) + [0]):
        tag = labels[p] if i < len(path) else "O"
        if open_type and not (tag[0] == "I" and tag[2:] == open_type):
            out.append((open_type, begin, i))
            open_type = ""
        if tag[0] == "B" or (tag[0] == "I" and not open_type):
            open_type, begin = tag[2:], i
    return out


def bio_transitions(labels: list[str]) -> tuple[list[float], list[list[float]]]:
    """Start and transition scores that only forbid I-X after anything but B-X or I-X."""
    no = -10000.0
    start = [no if a[0] == "I" else 0.0 for a in labels]
    trans = [[no if b[0] == "I" and a[2:] != b[2:] else 0.0 for b in labels] for a in labels]
    return start, trans


def bucket(gap: int, gaps: list[int]) -> int:
    k = 0
    while k < len(gaps) and gap > gaps[k]:
        k += 1
    return k


def relation(span: Span, cue: Span, span_index: int, cue_index: int, line: list[int], gaps: list[int]) -> tuple[int, int, int, int]:
    """(side, gap bucket, rank, lines) of a span against a cue.

    span_index: how many cues begin before the span; cue_index: the cue's place among all cues in text order.
    """
    before = span[0] < cue[0]
    gap = max(0, cue[0] - span[1] + 1 if before else span[0] - cue[1] + 1)
    rank = span_index - 1 - cue_index if cue_index < span_index else cue_index - span_index
    lines = line[cue[0]] - line[span[1] - 1] if before else line[cue[1] - 1] - line[span[0]]
    return (0 if before else 1, bucket(gap, gaps), min(3, max(0, rank)), min(2, max(-2, lines)) + 2)


def span_vector(links: np.ndarray, span: Span, part: int, width: int) -> np.ndarray:
    a = links[span[0], part * width : (part + 1) * width]
    b = links[span[1] - 1, part * width : (part + 1) * width]
    return (a + b) * 0.5


def decode_attributions(attribution: np.ndarray, links: np.ndarray, line: list[int], config: dict[str, Any]) -> list[dict[str, Any]]:
    """Attributions as word spans. attribution [words, 7] raw logits, links [words, 4 * width], line: line of each word."""
    c = config["attribution"]
    logp = log_softmax(attribution.astype(np.float64))
    path = viterbi(logp, np.array(c["start"]), np.array(c["transitions"]))
    spans = bio_spans(path, c["labels"])
    by = {r: [(a, b) for t, a, b in spans if t == r.upper()] for r in ("source", "cue", "content")}
    links = links.astype(np.float64)
    found = link_spans(by, links, line, config["links"])
    rescue = config.get("rescue")
    if rescue:
        added = missed_cues([a["content"][0] for a in found if a["cue"] is None], path, logp, rescue)
        if added:
            by["cue"] = sorted(by["cue"] + added)
            found = link_spans(by, links, line, config["links"])
        lend_sources(found, by["source"], line, rescue["source"])
        if rescue["drop"]:
            found = [a for a in found if a["cue"] or a["source"]]
    if not config["links"]["keep_loose"]:
        found = [a for a in found if a["cue"] or a["source"]]
    chosen = [float(logp[t, p]) for t, p in enumerate(path)]
    for a in found:
        a["evidence"] = evidence(a, chosen)
        z = config["confidence"]["bias"] + sum(w * x for w, x in zip(config["confidence"]["weights"], a["evidence"]))
        a["confidence"] = 1 / (1 + math.exp(-z))
    return [a for a in found if a["confidence"] >= config["confidence"].get("least", 0.0)]


def missed_cues(loose: list[Span], path: list[int], logp: np.ndarray, c: dict[str, Any]) -> list[Span]:
    """Cues for contents that found none: the unlabelled word within c["reach"] words of the content likeliest to begin a cue.

    Taken if its probability is at least c["cue"]; it goes on over unlabelled words likelier inside a cue than outside.
    """
    out: list[Span] = []
    taken: set[int] = set()
    for a, b in loose:
        best, at = -1.0, -1
        for w in [*range(max(0, a - c["reach"]), a), *range(b, min(len(path), b + c["reach"]))]:
            p = math.exp(logp[w, 3])
            if path[w] == 0 and w not in taken and p > best:
                best, at = p, w
        if at < 0 or best < c["cue"]:
            continue
        e = at + 1
        while e < len(path) and path[e] == 0 and e not in taken and logp[e, 4] > logp[e, 0]:
            e += 1
        taken.update(range(at, e))
        out.append((at, e))
    return out


def lend_sources(found: list[dict[str, Any]], sources: list[Span], line: list[int], reach: int) -> None:
    """A content without cue takes the nearest source that no cue took, within `reach` words of it in its line."""
    used = {s for a in found for s in a["source"]}
    for a in found:
        if a["cue"] is not None:
            continue
        x = a["content"][0]
        best, pick = reach + 1, None
        for s in sources:
            gap = s[0] - x[1] if s[0] >= x[1] else x[0] - s[1]
            same = line[s[1] - 1] == line[x[0]] if s[1] <= x[0] else line[s[0]] == line[x[1] - 1]
            if s not in used and same and gap < best:
                best, pick = gap, s
        if pick is not None:
            a["source"] = [pick]
            used.add(pick)


def evidence(a: dict[str, Any], chosen: list[float]) -> list[float]:
    """Numbers that the confidence is made of; every one is 0 at best. chosen: log-probability of each word's label.

    Mean over the cue's words, mean over the contents' words, the lowest of the words at and just outside the contents'
    edges, mean over the source's words (0 without one), log-probability of the content links (lowest) and of the source
    choice, and 1 for: no cue, no source.
    """
    mean = lambda spans: (
        sum(chosen[w] for s, e in spans for w in range(s, e)) / sum(e - s for s, e in spans) if spans else 0.0
    )
    edges = [w for s, e in a["content"] for w in (s - 1, s, e - 1, e) if 0 <= w < len(chosen)]
    return [
        mean([a["cue"]] if a["cue"] else []), mean(a["content"]), min(chosen[w] for w in edges), mean(a["source"]),
        a["contentLink"], a["sourceLink"], 0.0 if a["cue"] else 1.0, 0.0 if a["source"] else 1.0,
    ]


def link_spans(by: dict[str, list[Span]], links: np.ndarray, line: list[int], c: dict[str, Any]) -> list[dict[str, Any]]:
    """Join sources and contents to cues: a content takes its best cue or none, then a cue its best source or none."""
    cues = by["cue"]
    width = c["width"]
    scale = width**-0.5

    def score(role: int, span: Span, k: int, sv: np.ndarray, cv: np.ndarray) -> float:
        at = sum(1 for q in cues if q[0] < span[0])
        side, gap, rank, lines = relation(span, cues[k], at, k, line, c["gaps"])
        return float(sv @ cv) * scale + c["gap"][role][side][gap] + c["rank"][role][side][rank] + c["lines"][role][lines]

    near = c["reach"]
    apart = lambda a, b: max(a[0] - b[1], b[0] - a[1])
    out: list[dict[str, Any]] = [{"cue": q, "source": [], "content": [], "contentLink": 0.0, "sourceLink": 0.0} for q in cues]
    loose: list[dict[str, Any]] = []
    cue_for_content = [span_vector(links, q, 2, width) for q in cues]
    for x in by["content"]:
        v = span_vector(links, x, 3, width)
        options = [(float(v @ np.array(c["none_vector"][1])) * scale + c["none_bias"][1] + c["none_extra"][1], -1)]
        options += [(score(1, x, k, v, cue_for_content[k]), k) for k in range(len(cues)) if apart(x, cues[k]) <= near]
        best, k = max(options, key=lambda o: (o[0], -o[1]))
        p = -math.log(sum(math.exp(s - best) for s, _ in options))
        if k < 0:
            loose.append({"cue": None, "source": [], "content": [x], "contentLink": p, "sourceLink": 0.0})
        else:
            out[k]["content"].append(x)
            out[k]["contentLink"] = min(out[k]["contentLink"], p)
    source_vec = [span_vector(links, s, 1, width) for s in by["source"]]
    for k, a in enumerate(out):
        v = span_vector(links, cues[k], 0, width)
        options = [(float(v @ np.array(c["none_vector"][0])) * scale + c["none_bias"][0] + c["none_extra"][0], -1)]
        options += [
            (score(0, s, k, source_vec[j], v), j) for j, s in enumerate(by["source"]) if apart(s, cues[k]) <= near
        ]
        best, j = max(options, key=lambda o: (o[0], -o[1]))
        a["sourceLink"] = -math.log(sum(math.exp(s - best) for s, _ in options))
        if j >= 0:
            a["source"] = [by["source"][j]]
    return [a for a in out if a["content"]] + loose


def tree(scores: np.ndarray) -> list[int]:
    """The best tree with one root: a head for every word, -1 for the root. scores [words, words + 1], the last column for the root.

    Chu-Liu and Edmonds; a root costs so much beside its score that no tree has two.
    """
    n = len(scores)
    full = np.full((n + 1, n + 1), -1e9)
    full[:n, :n] = scores[:, :n]
    full[:n, n] = scores[:, n] - 1e6
    np.fill_diagonal(full, -1e9)
    return [-1 if h == n else h for h in arborescence(full)[:n]]


def arborescence(scores: np.ndarray) -> list[int]:
    """Head of every node but the last, which is the root, in the tree of the highest sum. scores [nodes, heads]."""
    n = len(scores) - 1
    heads = [int(h) for h in scores[:n].argmax(1)] + [-1]
    cycle = find_cycle(heads)
    if not cycle:
        return heads
    inside = set(cycle)
    rest = [w for w in range(n) if w not in inside] + [n]
    place = {w: k for k, w in enumerate(rest[:-1])}
    # The cycle becomes one node, before the root.
    c, root = len(rest) - 1, len(rest)
    small = np.full((root + 1, root + 1), -1e9)
    into: dict[int, int] = {}
    out: dict[int, int] = {}
    at = lambda w: root if w == n else place[w]
    for w in rest:
        for v in rest:
            if w != v and w != n:
                small[at(w), at(v)] = scores[w, v]
        if w != n:
            out[w] = max(cycle, key=lambda v: (scores[w, v], -v))
            small[at(w), c] = scores[w, out[w]]
        into[w] = max(cycle, key=lambda v: (scores[v, w] - scores[v, heads[v]], -v))
        small[c, at(w)] = scores[into[w], w] - scores[into[w], heads[into[w]]]
    found = arborescence(small)
    result = heads[:]
    outer = {at(w): w for w in rest}
    for w in rest[:-1]:
        h = found[at(w)]
        result[w] = out[w] if h == c else outer[h]
    above = outer[found[c]]
    result[into[above]] = above
    return result


def find_cycle(heads: list[int]) -> list[int]:
    """The nodes of one cycle, or none."""
    seen = [0] * len(heads)
    for start in range(len(heads)):
        path = []
        w = start
        while w >= 0 and not seen[w]:
            seen[w] = start + 1
            path.append(w)
            w = heads[w]
        if w >= 0 and seen[w] == start + 1 and w in path:
            return path[path.index(w) :]
    return []


def decode_names(names: np.ndarray, config: dict[str, Any]) -> list[tuple[str, int, int]]:
    """(type, first, afterLast) from raw logits [words, 11]."""
    c = config["names"]
    logp = log_softmax(names.astype(np.float64))
    return bio_spans(viterbi(logp, np.array(c["start"]), np.array(c["transitions"])), c["labels"])


def default_config(linker: Any) -> dict[str, Any]:
    """Decoding part of model.json from a trained Linker."""
    from model import GAPS

    a_start, a_trans = bio_transitions(ATTRIBUTION)
    n_start, n_trans = bio_transitions(NAMES)
    r = lambda t: [[round(float(z), 5) for z in y] if y.dim() else round(float(y), 5) for y in t.detach()]
    r3 = lambda t: [r(y) for y in t]
    plus = lambda fixed, learnt: [round(f + float(v), 5) for f, v in zip(fixed, learnt.detach())]
    a_start = plus(a_start, linker.start)
    a_trans = [plus(f, v) for f, v in zip(a_trans, linker.transitions)]
    return {
        "attribution": {"labels": ATTRIBUTION, "start": a_start, "transitions": a_trans},
        "names": {"labels": NAMES, "start": n_start, "transitions": n_trans},
        "links": {
            "width": linker.link, "gaps": GAPS, "reach": 200, "gap": r3(linker.gap), "rank": r3(linker.rank),
            "lines": r(linker.lines), "none_vector": r(linker.none_vector), "none_bias": r(linker.none_bias),
            "none_extra": [0.0, 0.0], "keep_loose": True,
        },
        "rescue": {"reach": 8, "cue": 0.2, "source": 6, "drop": True},
        "confidence": {"bias": 0.0, "weights": [0.0] * 8, "least": 0.0},
    }


def pair_config(pairs: Any) -> dict[str, Any]:
    """What model.json says of grammar, roles, events and coreference, from trained Pairs (model.Pairs has the formulas)."""
    from model import FAR, GAPS

    r = lambda t: [r(y) for y in t] if t.dim() else round(float(t), 5)
    p = {k: r(v.detach()) for k, v in pairs.named_parameters()}
    one = lambda k: p[k][0]
    return {
        "tags": {"labels": UPOS},
        "arcs": {"width": pairs.width, "parts": PAIR_PARTS["arcs"], "gaps": GAPS, "gap": p["arc_gap"], "none_vector": p["arc_none_vector"], "none_bias": one("arc_none_bias")},
        "relations": {"labels": RELATIONS},
        "roles": {"width": pairs.width, "parts": PAIR_PARTS["roles"], "labels": PROPBANK, "gaps": GAPS, "gap": p["role_gap"], "weights": p["role_weights"]},
        "events": {"labels": EVENTS},
        "mentions": {"labels": MENTIONS},
        "coreference": {"width": pairs.width, "parts": PAIR_PARTS["coreference"], "gaps": FAR, "gap": p["same_gap"], "none_vector": p["same_none_vector"],
                        "none_bias": one("same_none_bias")},
    }
