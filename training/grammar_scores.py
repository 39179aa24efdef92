"""Scores of grammar, roles, event mentions and coreference from the network's outputs, gold words and gold mentions given.

    python grammar_scores.py --model CHECKPOINT.pt --cache CACHE.pt --shared DIR --out DIR [--gold 1]

--gold 1 scores the gold labels themselves after their way through words, labels and decoding: what the representation loses.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import subprocess
from pathlib import Path
from typing import Any, Callable

import numpy as np
import torch

from decode import tree
from labels import EVENTS, IGNORE, OUTPUTS, PROPBANK, RELATIONS, SCORED, UPOS
from model import Pairs

Doc = dict[str, Any]
Outs = tuple[np.ndarray, ...]
NAMES = list(OUTPUTS)


def f1(right: int, found: int, gold: int) -> float:
    return 200.0 * right / (found + gold) if found + gold else 100.0


def output(outs: Outs, name: str) -> torch.Tensor:
    return torch.from_numpy(outs[NAMES.index(name)])


@torch.no_grad()
def score_grammar(docs: list[Doc], outs: list[Outs], pairs: Pairs) -> dict[str, float]:
    """UPOS over all gold tokens; UAS, LAS and LAS by universal relations alone (without subtypes) over those that are not PUNCT; in percent.

    Sentences and tokens are the gold ones.
    """
    right = np.zeros(4)
    total = np.zeros(4)
    for d, o in zip(docs, outs):
        tags, relations = output(o, "tags")[:, : len(UPOS) - 1].argmax(-1).tolist(), output(o, "relations").argmax(-1).tolist()
        for s in d["trees"]:
            own = [i for i, mine in enumerate(s.owner) if mine]
            if not own:
                continue
            a, z = s.words[own[0]], s.words[own[-1]] + 1
            at = torch.tensor([s.words[i] - a for i in own])
            scores = pairs.arcs(output(o, "arcs")[a:z])
            scores = torch.cat([scores[at][:, at], scores[at][:, -1:]], 1).double().numpy()
            heads = dict(zip(own, (own[h] if h >= 0 else -1 for h in tree(scores))))
            owner = {s.words[i]: i for i in own}
            for i, tag in enumerate(s.tags):
                j = owner.get(s.words[i], -1)
                head = heads[i] if i in heads else j
                relation = "root" if head < 0 else RELATIONS[relations[s.words[i]]]
                right[0] += UPOS[tags[s.words[i]]] == tag
                total[0] += 1
                if tag != "PUNCT":
                    right[1] += head == s.heads[i]
                    right[2] += head == s.heads[i] and relation == s.relations[i]
                    right[3] += head == s.heads[i] and relation.split(":")[0] == s.relations[i].split(":")[0]
                    total[1:] += 1
    return dict(zip(("UPOS", "UAS", "LAS", "LAS universal"), (100 * right / np.maximum(total, 1)).tolist()))


@torch.no_grad()
def score_roles(docs: list[Doc], outs: list[Outs], pairs: Pairs) -> dict[str, float]:
    """F1 in percent of (predicate, label, highest word of the argument), labels up to SCORED, with the gold predicates and with those found."""
    counts = {"given": [0, 0, 0], "found": [0, 0, 0], "predicates": [0, 0, 0]}
    for d, o in zip(docs, outs):
        surely = output(o, "predicates").squeeze(-1)
        for s in d["trees"]:
            own = [i for i, mine in enumerate(s.owner) if mine]
            if s.predicates is None or not own:
                continue
            a, z = s.words[own[0]], s.words[own[-1]] + 1
            at = torch.tensor([s.words[i] - a for i in own])
            gold = {(s.words[p], label, s.words[t]) for p, arguments in s.predicates for label, t in arguments if PROPBANK.index(label) < SCORED}
            given = sorted({s.words[p] for p, _ in s.predicates})
            found = [s.words[i] for i in own if surely[s.words[i]] > 0]
            for key, predicates in (("given", given), ("found", found)):
                answers = set()
                if predicates:
                    best = pairs.roles(output(o, "roles")[a:z], torch.tensor([p - a for p in predicates]))[:, at].argmax(-1)
                    answers = {(p, PROPBANK[r], s.words[own[k]]) for p, row in zip(predicates, best.tolist()) for k, r in enumerate(row) if 0 < r < SCORED}
                counts[key][0] += len(answers & gold)
                counts[key][1] += len(answers)
                counts[key][2] += len(gold)
            counts["predicates"][0] += len(set(given) & set(found))
            counts["predicates"][1] += len(found)
            counts["predicates"][2] += len(given)
    return {"roles given": f1(*counts["given"]), "roles found": f1(*counts["found"]), "predicates": f1(*counts["predicates"])}


def score_events(docs: list[Doc], outs: list[Outs], layer: str) -> dict[str, float]:
    """F1 in percent of event mentions at judged words; for the layer "event" (data/times) also of mentions with their class."""
    mention, kind = [0, 0, 0], [0, 0, 0]
    for d, o in zip(docs, outs):
        gold = d[layer].long().numpy()
        scores = output(o, "events").numpy()
        found = scores[:, : len(EVENTS)].argmax(-1) if layer == "event" else (scores[:, len(EVENTS) + (layer == "mentioned")] > 0).astype(int)
        found = np.where(gold == IGNORE, 0, found)
        gold = np.where(gold == IGNORE, 0, gold)
        for c, right in ((mention, (found > 0) & (gold > 0)), (kind, (found == gold) & (gold > 0))):
            c[0] += int(right.sum())
            c[1] += int((found > 0).sum())
            c[2] += int((gold > 0).sum())
    return {"mentions": f1(*mention), **({"with class": f1(*kind)} if layer == "event" else {})}


@torch.no_grad()
def linked(d: Doc, o: Outs, pairs: Pairs, reach: int = 300) -> dict[int, int]:
    """Chain of every gold mention of a document of data/gum, by the mention's number: each takes its best earlier mention within reach words, or none."""
    words = [w for w, _, _ in d["mentions"]]
    if not words:
        return {}
    places = torch.tensor(words)
    scores = pairs.same(output(o, "coreference")[places], places)
    scores[:, :-1] = scores[:, :-1].masked_fill(places[:, None] - places[None, :] > reach, -10000.0)
    best = scores.argmax(-1).tolist()
    chain: list[int] = []
    for k, e in enumerate(best):
        chain.append(chain[e] if e < len(words) else k)
    return {number: c for (_, _, number), c in zip(d["mentions"], chain)}


def score_coreference(docs: list[Doc], outs: list[Outs], pairs: Pairs, shared: Path, out: Path) -> dict[str, float]:
    """The shared scorer's figures on GUM's news with the gold mentions given and each tied to what the network thinks it means."""
    out.mkdir(parents=True, exist_ok=True)
    gold = {}
    for part in ("train", "dev"):
        with gzip.open(shared / f"data/gum/{part}.jsonl.gz", "rt", encoding="utf-8") as f:
            gold.update({g["id"]: g for g in map(json.loads, f)})
    rows = []
    for d, o in zip(docs, outs):
        chains = linked(d, o, pairs)
        rows.append({"id": d["id"], "mentions": [{"start": m["start"], "end": m["end"], "cluster": chains[k], "head": m["head"], **({"name": m["name"]} if "name" in m else {})}
                                                 for k, m in enumerate(gold[d["id"]]["mentions"]) if k in chains]})
    (out / "coreference.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows))
    gold_files = f"{shared}/data/gum/train.jsonl.gz,{shared}/data/gum/dev.jsonl.gz"
    text = subprocess.run(["node", str(shared / "scorers/coref.mjs"), gold_files, str(out / "coreference.jsonl"), "--genre=news"],
                          check=True, capture_output=True, text=True).stdout
    said = lambda pattern: float(re.search(pattern, text, re.M)[1])  # type: ignore[index]
    return {"CoNLL": said(r"^CoNLL\s+([\d.]+)"), "pronouns": said(r"^resolve pron3 .*? F1 ([\d.]+)"), "nominals": said(r"^resolve nominal .*? F1 ([\d.]+)")}


def score_all(docs_of: Callable[[str], list[Doc]], outs_of: Callable[[list[Doc]], list[Outs]], pairs: Pairs, shared: Path, out: Path, tasks: str) -> dict[str, float]:
    """Every figure of this file. docs_of: the documents of "gum-news", "ewt-dev", "timebank" and "news-train" that are scored."""
    result: dict[str, float] = {}
    put = lambda prefix, scores: result.update({f"{prefix} {k}": v for k, v in scores.items()})
    if "grammar" in tasks or "coreference" in tasks:
        docs = docs_of("gum-news")
        outs = outs_of(docs)
        put("gum", score_grammar(docs, outs, pairs))
        put("gum", score_coreference(docs, outs, pairs, shared, out))
    if "grammar" in tasks or "roles" in tasks:
        docs = docs_of("ewt-dev")
        outs = outs_of(docs)
        put("ewt", {**score_grammar(docs, outs, pairs), **score_roles(docs, outs, pairs)})
    if "events" in tasks:
        for source, layer in (("timebank", "event"), ("news-train", "report")):
            docs = docs_of(source)
            if docs:
                put(source, score_events(docs, outs_of(docs), layer))
    return result


def golden(doc: Doc) -> Outs:
    """Outputs that say exactly what the labels say."""
    n = len(doc["first"])
    out = {name: np.zeros((n, width), dtype=np.float32) for name, width in OUTPUTS.items()}
    rows = np.arange(n)
    for layer, name in (("tag", "tags"), ("relation", "relations"), ("event", "events"), ("predicate", "predicates"), ("report", "events")):
        if layer in doc:
            label = doc[layer].long().clamp(min=0).numpy()
            if name == "predicates":
                out[name][:, 0] = label - 0.5
            elif layer == "report":
                out[name][:, len(EVENTS)] = label - 0.5
            else:
                out[name][rows, label] = 1
    return tuple(out.values())


class GoldPairs:
    """Stands for Pairs: reads the scores of pairs off the labels of the document and the words that its "vectors" name."""

    def __init__(self) -> None:
        self.doc: Doc = {}
        self.width = 1

    def arcs(self, vectors: torch.Tensor) -> torch.Tensor:
        words = vectors[:, 0].long()
        head = self.doc["head"].long()[words]
        return torch.cat([(head[:, None] == words[None, :]) & (head != words)[:, None], (head == words)[:, None]], 1).float()

    def roles(self, vectors: torch.Tensor, predicates: torch.Tensor) -> torch.Tensor:
        words = vectors[:, 0].long().tolist()
        told = {(p, a): r for p, a, r in self.doc["roles"]}
        out = torch.zeros(len(predicates), len(words), len(PROPBANK))
        for i, p in enumerate(predicates.tolist()):
            for k, w in enumerate(words):
                out[i, k, told.get((words[p], w), 0)] = 1
        return out

    def same(self, vectors: torch.Tensor, places: torch.Tensor) -> torch.Tensor:
        chain = torch.tensor([c for _, c, _ in self.doc["mentions"]])
        right = torch.tril(chain[:, None] == chain[None, :], -1)
        return torch.cat([right, ~right.any(1, keepdim=True)], 1).float()


def numbered(doc: Doc, outs: Outs) -> Outs:
    """golden's outputs with the word's number for a vector."""
    n = len(doc["first"])
    at = np.arange(n, dtype=np.float32)[:, None]
    return tuple(np.repeat(at, o.shape[1], 1) if name in ("arcs", "roles", "coreference") else o for name, o in zip(NAMES, outs))


def round_trip(cache: dict[str, list[Doc]], shared: Path, out: Path) -> dict[str, float]:
    """The scores of the gold labels themselves, one document at a time, the documents' means."""
    gold = GoldPairs()
    rows: dict[str, list[float]] = {}
    for source, docs in scored(cache, "").items():
        for d in docs:
            gold.doc = d
            outs = [numbered(d, golden(d))]
            if "trees" in d:
                for k, v in {**score_grammar([d], outs, gold), **(score_roles([d], outs, gold) if "predicate" in d else {})}.items():  # type: ignore[arg-type]
                    rows.setdefault(f"{source} {k}", []).append(v)
            for layer in ("event", "report"):
                if layer in d:
                    for k, v in score_events([d], outs, layer).items():
                        rows.setdefault(f"{source} {k}", []).append(v)
            if d.get("mentions"):
                chain = {number: c for _, c, number in d["mentions"]}
                got = linked(d, outs[0], gold, 10**9)  # type: ignore[arg-type]
                same = lambda x: {(a, b) for a in x for b in x if a < b and x[a] == x[b]}
                rows.setdefault(f"{source} chains", []).append(100.0 * (same(chain) == same(got)))
    return {k: sum(v) / len(v) for k, v in rows.items()}


def scored(cache: dict[str, list[Doc]], fold: str) -> dict[str, list[Doc]]:
    """The documents that each figure is of; of TimeBank and news-train the part that training left out, or all."""
    return {
        "gum-news": [d for d in cache["gum-train"] + cache["gum-dev"] if d["genre"] == "news"],
        "ewt-dev": cache["ewt-dev"],
        "timebank": [d for d in cache["times"] if d["id"].startswith("timebank") and (not fold or folded(d, fold))],
        "news-train": [d for d in cache["news-train"] if not fold or folded(d, fold)],
    }


def folded(doc: Doc, fold: str) -> bool:
    """Whether a document is in the Kth of N parts, "K/N"."""
    if not fold:
        return False
    k, n = map(int, fold.split("/"))
    return sum(map(ord, doc["id"])) % n == k


def main() -> None:
    from evaluate import open_model, outputs

    ap = argparse.ArgumentParser()
    ap.add_argument("--model", type=Path)
    for name in ("cache", "shared", "out"):
        ap.add_argument(f"--{name}", type=Path, required=True)
    ap.add_argument("--fold", default="", help="of times and news-train the Kth of N parts, as in train.py; without it all, seen or not")
    ap.add_argument("--gold", type=int, default=0)
    ap.add_argument("--half", type=int, default=0)
    ap.add_argument("--tasks", default="grammar,roles,events,coreference")
    args = ap.parse_args()
    cache = torch.load(args.cache, weights_only=False)
    if args.gold:
        result = round_trip(cache, args.shared, args.out)
    else:
        run, _, pairs = open_model(args.model, bool(args.half))
        docs = scored(cache, args.fold)
        result = score_all(docs.__getitem__, lambda d: outputs(run, d, 384, 64), pairs, args.shared, args.out, args.tasks)
    print("  ".join(f"{k} {v:.1f}" for k, v in result.items()))


if __name__ == "__main__":
    main()
