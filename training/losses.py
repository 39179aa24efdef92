"""What a batch costs: one mean for each task, smaller where few of its words are in the batch."""

from __future__ import annotations

import argparse
import random
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

import data
from labels import CONTINUES, EVENTS, IGNORE, OUTPUTS, PARTIAL_B, SOFT
from model import Auxiliary, Linker, Pairs, Tagger

# Each loss, its usual weight, and how many judged words (cues, predicates, mentions) a batch needs for it to count in full.
LOSSES = {
    "attribution": (1.0, 300), "names": (0.5, 300), "links": (0.5, 10), "silver": (0.0, 300), "factuality": (0.5, 40), "tags": (0.5, 600),
    "arcs": (0.5, 600), "relations": (0.5, 600), "predicates": (0.3, 600), "roles": (0.5, 40), "events": (0.5, 600), "reports": (0.5, 300),
    "mentioned": (0.3, 150), "mentions": (0.3, 600), "coreference": (0.3, 60), "soft": (1.0, 600),
}


def name_loss(logits: Tensor, target: Tensor) -> Tensor:
    """Cross entropy over known words; a partial label counts the probability of OTHER and GROUP together."""
    keep = target != IGNORE
    logits, target = logits[keep], target[keep]
    logp = torch.log_softmax(logits.float(), -1)
    partial = target >= PARTIAL_B
    t = target.clamp(max=PARTIAL_B - 1)
    loss = -logp.gather(1, t[:, None]).squeeze(1)
    k = (target - PARTIAL_B).clamp(min=0)
    both = torch.stack([logp.gather(1, (7 + k)[:, None]).squeeze(1), logp.gather(1, (9 + k)[:, None]).squeeze(1)])
    return torch.where(partial, -torch.logsumexp(both, 0), loss).mean()


def link_loss(links: Tensor, linker: Linker, parts: list[dict[str, Any]]) -> Tensor:
    """Mean over cues (choosing a source) plus mean over contents (choosing a cue). links: [batch * tokens, 4 * width]."""
    w = linker.link
    total = links.new_zeros(())
    for role, p in enumerate(parts):
        if not p["cues"] or not p["spans"]:
            continue
        vec = lambda pairs, part: links[torch.tensor(pairs)][:, :, part * w : (part + 1) * w].mean(1)
        cv = vec(p["cues"], 0 if role == 0 else 2)
        sv = vec(p["spans"], 1 if role == 0 else 3)
        n, m = len(p["spans"]), len(p["cues"])
        scores = links.new_full((n, m), -10000.0)
        if p["rel"]:
            r = torch.tensor(p["rel"])
            i, j = r[:, 0], r[:, 1]
            s = (sv[i] * cv[j]).sum(-1) * w**-0.5
            s = s + linker.gap[role][r[:, 2], r[:, 3]] + linker.rank[role][r[:, 2], r[:, 4]] + linker.lines[role][r[:, 5]]
            scores = scores.index_put((i, j), s)
        good = torch.zeros(n, m, dtype=torch.bool)
        if p["targets"]:
            t = torch.tensor(p["targets"])
            good[t[:, 0], t[:, 1]] = True
        if role == 0:
            scores, good, chooser = scores.T, good.T, cv
        else:
            chooser = sv
        none = torch.zeros(len(chooser), 1, dtype=torch.bool)
        none[p["none"]] = True
        full = torch.cat([linker.none(role, chooser)[:, None], scores], 1)
        right = torch.cat([none, good], 1)
        known = right.any(1)
        if role == 0 and p["skip"]:
            known[p["skip"]] = False
        if known.any():
            logp = torch.log_softmax(full[known], -1)
            total = total - torch.logsumexp(logp.masked_fill(~right[known], -1e4), -1).mean()
    return total


def padded_words(a: Tensor, target: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Words of the rows that have labels, moved to the front: logits [rows, words, labels], target, mask."""
    keep = (target != IGNORE).any(1)
    a, target = a[keep], target[keep]
    known = target != IGNORE
    order = torch.argsort((~known).to(torch.int8), dim=1, stable=True)
    n = int(known.sum(1).max())
    order = order[:, :n]
    mask = known.gather(1, order)
    return a.gather(1, order[:, :, None].expand(-1, -1, a.shape[-1])), target.gather(1, order).clamp(min=0), mask


def arc_loss(vectors: Tensor, w: data.Doc, pairs: Pairs) -> tuple[Tensor, int]:
    """Summed over the words of one window whose head is in it too. vectors: output "arcs" of the window's words."""
    head, sentence, tag = w["trees"]["head"], w["trees"]["sentence"], w["trees"]["tag"]
    n, b = len(head), w["range"][0]
    target = torch.where((head < b) | (head >= b + n), IGNORE, torch.where(head == b + torch.arange(n), n, head - b))
    may = (sentence[:, None] == sentence[None, :]) & (tag != CONTINUES)[None, :] & (torch.arange(n)[:, None] != torch.arange(n)[None, :])
    scores = pairs.arcs(vectors)
    scores = torch.cat([scores[:, :n].masked_fill(~may, -10000.0), scores[:, n:]], 1)
    return F.cross_entropy(scores, target, ignore_index=IGNORE, reduction="sum"), int((target != IGNORE).sum())


def role_loss(vectors: Tensor, w: data.Doc, pairs: Pairs) -> tuple[Tensor, int]:
    """A quarter of the sum over the gold predicates of one window and the words of their sentences, and the number of predicates."""
    predicate, sentence, tag = w["trees"]["predicate"], w["trees"]["sentence"], w["trees"]["tag"]
    places = (predicate == 1).nonzero().squeeze(1)
    if not len(places):
        return vectors.new_zeros(()), 0
    scores = pairs.roles(vectors, places)
    target = torch.where((sentence[places][:, None] == sentence[None, :]) & (tag != CONTINUES)[None, :], 0, IGNORE)
    row = {int(p): i for i, p in enumerate(places)}
    for p, a, r in w["roles"]:
        if p in row:
            target[row[p], a] = r
    return F.cross_entropy(scores.reshape(-1, scores.shape[-1]), target.reshape(-1), ignore_index=IGNORE, reduction="sum") / 4, len(places)


def same_loss(vectors: Tensor, w: data.Doc, pairs: Pairs) -> tuple[Tensor, int]:
    """Summed over the mentions of one window: any earlier mention of the chain is right, none is right for the first of a chain."""
    places, chain, known = torch.tensor(w["mentions"]).unbind(1)
    logp = torch.log_softmax(pairs.same(vectors[places], places), -1)
    right = torch.tril(chain[:, None] == chain[None, :], -1)
    right = torch.cat([right, ~right.any(1, keepdim=True)], 1)
    return -torch.logsumexp(logp.masked_fill(~right, -1e4), -1)[known == 1].sum(), int(known.sum())


def soft_loss(y: dict[str, Tensor], soft: Tensor) -> Tensor:
    """How far the outputs are from the probabilities of a larger network (soft.py): divergences of all its parts, added up, a mean over words."""
    total = soft.new_zeros(())
    at = 0
    for name, width in SOFT.items():
        goal = soft[:, at : at + width]
        at += width
        known = ~goal[:, 0].isnan()
        if not known.any():
            continue
        goal = goal[known]
        if width == 1:
            score = y["events"][known, len(EVENTS) + (name == "mentioned")]
            entropy = F.binary_cross_entropy(goal[:, 0], goal[:, 0])
            total = total + F.binary_cross_entropy_with_logits(score, goal[:, 0]) - entropy
        else:
            total = total + F.kl_div(torch.log_softmax(y[name][known][:, :width], -1), goal, reduction="batchmean")
    return total


def batch_loss(batch: list[data.Doc], model: Tagger, linker: Linker, pairs: Pairs, auxiliary: Auxiliary, args: argparse.Namespace, rng: random.Random) -> dict[str, Tensor]:
    """The losses of one batch by name, those that it has words for."""
    x = data.collate(batch)
    with torch.autocast("cpu", torch.bfloat16, enabled=bool(args.half)):
        hidden = model.encode(x["ids"], x["mask"], *x["feats"].unbind(-1))
        at = [w["at"] + i * x["ids"].shape[1] for i, w in enumerate(batch)]
        words = torch.cat(at)
        flat = hidden.reshape(-1, hidden.shape[-1])[words]
        y = {name: out.float() for name, out in zip(OUTPUTS, model.answers(flat))}
        silver = x["silver"].reshape(-1, 3)[words]
        extra = auxiliary(flat) if args.weights["silver"] and (silver[:, 0] != IGNORE).any() else []
    out: dict[str, Tensor] = {}
    told = {key: x[key].reshape(-1)[words] for key in data.LAYERS}

    def put(name: str, loss: Tensor, count: int) -> None:
        if count and args.weights[name]:
            out[name] = loss * min(1.0, count / LOSSES[name][1])

    def choose(name: str, scores: Tensor, target: Tensor) -> None:
        count = int((target != IGNORE).sum())
        if count:
            put(name, F.cross_entropy(scores, target, ignore_index=IGNORE), count)

    def decide(name: str, score: Tensor, target: Tensor) -> None:
        known = target != IGNORE
        if known.any():
            put(name, F.binary_cross_entropy_with_logits(score[known], target[known].float()), int(known.sum()))

    for k, logits in enumerate(extra):
        known = silver[:, k] != IGNORE
        out["silver"] = out.get("silver", 0) + F.cross_entropy(logits[known].float(), silver[known][:, k])
    if (told["attribution"] != IGNORE).any():
        full = y["attribution"].new_zeros(x["ids"].numel(), len(y["attribution"][0])).index_put((words,), y["attribution"]).view(*x["ids"].shape, -1)
        known = told["attribution"] != IGNORE
        loss = F.cross_entropy(y["attribution"][known], told["attribution"][known], label_smoothing=args.smooth)
        if args.path:
            loss = loss * (1 - args.path) + args.path * linker.path_loss(*padded_words(full, x["attribution"]))
        put("attribution", loss, int(known.sum()))
    if any(w["links"] for w in batch):
        links = y["links"].new_zeros(x["ids"].numel(), y["links"].shape[-1]).index_put((words,), y["links"])
        parts = data.link_batch(batch, x["ids"].shape[1], rng, args.link_drop)
        put("links", link_loss(links, linker, parts), max(len(p["cues"]) for p in parts))
    if (told["names"] != IGNORE).any():
        put("names", name_loss(y["names"], told["names"]), int((told["names"] != IGNORE).sum()))
    judged = ~told["factuality"].isnan()
    if judged.any():
        put("factuality", F.smooth_l1_loss(y["factuality"].squeeze(-1)[judged], told["factuality"][judged], beta=0.3), int(judged.sum()))
    soft = x["soft"].reshape(-1, x["soft"].shape[-1])[words]
    judged = ~soft.isnan().all(1)
    if judged.any():
        put("soft", soft_loss({k: v[judged] for k, v in y.items()}, soft[judged]), int(judged.sum()))
    choose("tags", y["tags"], told["tag"])
    choose("relations", y["relations"], told["relation"])
    decide("predicates", y["predicates"].squeeze(-1), told["predicate"])
    choose("events", y["events"][:, : len(EVENTS)], told["event"])
    decide("reports", y["events"][:, len(EVENTS)], told["report"])
    decide("mentioned", y["events"][:, len(EVENTS) + 1], told["mentioned"])
    choose("mentions", y["mentions"], told["mention"])
    counted: dict[str, list[tuple[Tensor, int]]] = {"arcs": [], "roles": [], "coreference": []}
    begin = 0
    for w in batch:
        mine = slice(begin, begin + len(w["at"]))
        begin += len(w["at"])
        if "head" in w["trees"]:
            counted["arcs"].append(arc_loss(y["arcs"][mine], w, pairs))
        if "predicate" in w["trees"]:
            counted["roles"].append(role_loss(y["roles"][mine], w, pairs))
        if w["mentions"]:
            counted["coreference"].append(same_loss(y["coreference"][mine], w, pairs))
    for name, rows in counted.items():
        count = sum(n for _, n in rows)
        put(name, sum(loss for loss, _ in rows) / max(1, count), count)  # type: ignore[arg-type]
    return out
