"""What one or several trained networks think of texts, for a smaller one to learn from.

    python soft.py --models TEACHER.pt [SECOND.pt ...] --cache CACHE.pt --sources unlabelled,polnear-train,... --out SOFTDIR

Of several networks the mean. Probabilities for every word; for word pairs what decodes from them (trees, arguments, links, chains). SOFTDIR gets a file
for every so many documents and those that are there are not made again, so a stopped run goes on. train.py --soft SOFTDIR reads them all.

With --parts only some layers are written: what a network has learned before can be kept alive while its heads learn more.

Documents that may not be learned from are left out; of those whose names may not be learned no names are kept.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from decode import decode_attributions, default_config, tree
from evaluate import outputs, torch_runner
from labels import CONTINUES, EVENTS, OUTPUTS, SOFT
from model import Pairs, load

Doc = dict[str, Any]
PORTION = 64
REACH = 300  # words to the farthest earlier mention


def probabilities(word: dict[str, Tensor]) -> Tensor:
    """[words, sum of SOFT] from the outputs of one network."""
    parts = []
    for name, width in SOFT.items():
        if name in ("reports", "mentioned"):
            parts.append(torch.sigmoid(word["events"][:, len(EVENTS) + (name == "mentioned")])[:, None])
        else:
            parts.append(torch.softmax(word[name][:, :width], -1))
    return torch.cat(parts, 1)


def mean_log(rows: list[Tensor]) -> Tensor:
    return torch.stack([torch.log_softmax(r, -1) for r in rows]).mean(0)


@torch.no_grad()
def opinion(doc: Doc, told: list[dict[str, Tensor]], pairs: list[Pairs], config: Doc, parts: set[str]) -> Doc:
    """The layers that the networks give a document, from the outputs of each. parts: names of SOFT; without "tags" there are neither trees, roles nor chains."""
    n = len(doc["first"])
    soft = torch.stack([probabilities(t) for t in told]).mean(0)
    at = dict(zip(SOFT, np.cumsum([0, *SOFT.values()])))
    part = lambda name: soft[:, at[name] : at[name] + SOFT[name]]
    if doc["left out"] == "names":
        part("names").fill_(torch.nan)
    attribution = torch.log(part("attribution").clamp(min=1e-9)).numpy()
    links = [{"cue": [a["cue"]], "source": a["source"], "content": a["content"]}
             for a in decode_attributions(attribution, told[0]["links"].numpy(), doc["line"].tolist(), config) if a["cue"]]
    for name in SOFT:
        if name not in parts:
            part(name).fill_(torch.nan)
    if "tags" not in parts:
        return {"soft": soft.half(), "links": links}
    tag = part("tags").argmax(-1)
    predicate = torch.stack([t["predicates"].squeeze(-1) for t in told]).mean(0)
    sentence = doc["sentence"].long() if "sentence" in doc else torch.cumsum((doc["edge"] > 0).long(), 0)
    head = torch.full((n,), -100)
    roles: list[tuple[int, int, int]] = []
    for s in sentence.unique().tolist():
        words = ((sentence == s) & (tag != CONTINUES)).nonzero().squeeze(1)
        if s < 0 or not len(words) or len(words) > 150:
            continue
        a, z = int(words[0]), int(words[-1]) + 1
        here = words - a
        scores = mean_log([torch.cat([x[here][:, here], x[here][:, -1:]], 1) for x in (p.arcs(t["arcs"][a:z]) for p, t in zip(pairs, told))])
        for w, h in zip(words.tolist(), tree(scores.double().numpy())):
            head[w] = w if h < 0 else words[h]
        found = here[predicate[words] > 0]
        if len(found):
            best = mean_log([p.roles(t["roles"][a:z], found)[:, here] for p, t in zip(pairs, told)]).argmax(-1)
            roles += [(a + int(p), int(words[k]), r) for p, row in zip(found, best.tolist()) for k, r in enumerate(row) if r]
    places = part("mentions").argmax(-1).nonzero().squeeze(1)
    chains: list[int] = []
    if len(places):
        scores = mean_log([p.same(t["coreference"][places], places) for p, t in zip(pairs, told)])
        scores[:, :-1] = scores[:, :-1].masked_fill(places[:, None] - places[None, :] > REACH, -1e4)
        for k, e in enumerate(scores.argmax(-1).tolist()):
            chains.append(chains[e] if e < len(places) else k)
    sure = (predicate > 0) | (part("events")[:, 0] < 0.5)
    factuality = torch.stack([t["factuality"].squeeze(-1) for t in told]).mean(0).clamp(-3, 3)
    return {
        "soft": soft.half(), "head": head.int(), "sentence": sentence.short(), "tag": tag.short(), "predicate": (predicate > 0).short(), "roles": roles,
        "mentions": [(int(w), c, -1) for w, c in zip(places, chains)], "links": links,
        "factuality": torch.where(sure, factuality, torch.nan).half(),
    }


def add_soft(cache: dict[str, list[Doc]], folder: Path) -> None:
    """Give the documents of the cache the layers of SOFTDIR that people have not given them."""
    for file in sorted(folder.glob("*.pt")):
        source = file.stem.rsplit("-", 1)[0]
        layers = {row["id"]: row for row in torch.load(file, weights_only=False)}
        for d in cache[source]:
            for key, value in layers.get(d["id"], {}).items():
                d.setdefault(key, value)


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--models", type=Path, nargs="+", required=True)
    ap.add_argument("--cache", type=Path, required=True)
    ap.add_argument("--sources", default="unlabelled,polnear-train,lgl-train,ecbplus-train,times,ewt-train,gum-train,gum-dev,wikigold,uw-train")
    ap.add_argument("--parts", default=",".join(SOFT), help="layers to write; without tags neither trees, roles nor chains")
    ap.add_argument("--most", type=int, default=0, help="documents of a source, 0 for all")
    ap.add_argument("--hold", default="news", help="GUM: 'news' leaves out its news")
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--half", type=int, default=0)
    args = ap.parse_args()
    torch.set_num_threads(args.threads)
    args.out.mkdir(parents=True, exist_ok=True)
    cache = torch.load(args.cache, weights_only=False)
    loaded = [load(path) for path in args.models]
    runs = [torch_runner(model, bool(args.half)) for model, _, _ in loaded]
    pairs = [p for _, _, p in loaded]
    config = default_config(loaded[0][1])
    for source in args.sources.split(","):
        docs = [d for d in cache[source] if d["left out"] != "all" and not (args.hold == "news" and d["genre"] == "news")]
        docs = docs[: args.most] if args.most else docs
        for b in range(0, len(docs), PORTION):
            file = args.out / f"{source}-{b // PORTION:04}.pt"
            if file.exists():
                continue
            begun = time.time()
            portion = docs[b : b + PORTION]
            told = [outputs(run, portion, 384, 64) for run in runs]
            rows = []
            for k, d in enumerate(portion):
                each = [dict(zip(OUTPUTS, map(torch.from_numpy, t[k]))) for t in told]
                rows.append({"id": d["id"], **opinion(d, each, pairs, config, set(args.parts.split(',')))})
            part = file.with_suffix(".part")
            torch.save(rows, part)
            part.replace(file)
            print(f"{file.name}, {sum(len(d['pieces']) for d in portion) / (time.time() - begun):.0f} pieces/s", flush=True)


if __name__ == "__main__":
    main()
