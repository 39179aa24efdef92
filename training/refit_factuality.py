"""Fit the factuality head anew on the states of an encoder that stays as it is, such as the mean of two checkpoints.

    python refit_factuality.py --model CHECKPOINT.pt --cache CACHE.pt --out CHECKPOINT.pt
"""

from __future__ import annotations

import argparse
import random
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn import functional as F

import data
from decode import windows
from evaluate import SURE
from model import Tagger, load

STEPS, BATCH, RATE, DECAY = 6000, 512, 1e-3, 1e-3
# How often the words that people judged are drawn beside those that the teacher judged.
PEOPLE = 0.6


@torch.no_grad()
def states(model: Tagger, docs: list[dict[str, Any]]) -> tuple[Tensor, Tensor]:
    """Hidden states and scores of all words of which somebody told."""
    items = []
    for d in docs:
        for b, e, k0, k1 in windows(d["first"].tolist(), len(d["pieces"]), 384, 64, d["edge"].tolist()):
            items.append((data.window(d, b, e), k0 - b, k1 - b))
    items.sort(key=lambda item: len(item[0]["ids"]))
    xs, ys = [], []
    for i in range(0, len(items), 16):
        part = items[i : i + 16]
        c = data.collate([w for w, _, _ in part])
        with torch.autocast("cpu", torch.bfloat16):
            h = model.encode(c["ids"], c["mask"], *c["feats"].unbind(-1)).float()
        for row, (w, a, z) in enumerate(part):
            at = w["at"][a:z]
            y = c["factuality"][row, at]
            xs.append(h[row, at[~y.isnan()]])
            ys.append(y[~y.isnan()])
    return torch.cat(xs), torch.cat(ys)


def figures(score: Tensor, gold: Tensor) -> str:
    score = torch.where(score >= SURE, torch.tensor(3.0), score).clamp(-3, 3)
    kinds = lambda x: torch.where(x >= 2, 2, torch.where(x <= -2, 0, 1))
    p, g = kinds(score), kinds(gold)
    f = [2 * int(((p == k) & (g == k)).sum()) / max(1, int((p == k).sum() + (g == k).sum())) for k in range(3)]
    return f"error {float((score - gold).abs().mean()):.3f} macro F1 {sum(f) / 3:.3f}"


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--model", type=Path, required=True)
    ap.add_argument("--cache", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    args = ap.parse_args()
    torch.manual_seed(1)
    random.seed(1)
    torch.set_num_threads(2)
    state = torch.load(args.model, weights_only=False)
    model, _, _ = load(args.model)
    model.eval()
    cache = torch.load(args.cache, weights_only=False)
    x, y = states(model, cache["uw-train"] + cache["meantime-train"])
    tx, ty = states(model, random.sample(cache["polnear-train"], 250))
    tests = {k: states(model, cache[k]) for k in ("uw-dev", "meantime-dev")}
    head = model.factuality
    say = lambda name: print(name, *(f"{k}: {figures(head(hx).squeeze(-1), hy)};" for k, (hx, hy) in tests.items()))
    with torch.no_grad():
        say("as it was")
    opt = torch.optim.AdamW(head.parameters(), lr=RATE, weight_decay=DECAY)
    for step in range(STEPS):
        for group in opt.param_groups:
            group["lr"] = RATE * (1 - step / STEPS)
        i, j = torch.randint(len(x), (int(BATCH * PEOPLE),)), torch.randint(len(tx), (BATCH - int(BATCH * PEOPLE),))
        score = head(F.dropout(torch.cat([x[i], tx[j]]), 0.1)).squeeze(-1)
        loss = F.smooth_l1_loss(score, torch.cat([y[i], ty[j]]), beta=0.3)
        opt.zero_grad()
        loss.backward()
        opt.step()
    with torch.no_grad():
        say("fitted")
    state["model"] = model.state_dict()
    torch.save(state, args.out)


if __name__ == "__main__":
    main()
