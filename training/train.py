"""Train the tagger.

    python train.py --cache CACHE.pt --base MODELDIR --out RUNDIR [--epochs 10 ...]

Writes RUNDIR/last.pt, best.pt (weights averaged over the last steps, by dev score), log.txt and settings.json.
"""

from __future__ import annotations

import argparse
import json
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.multiprocessing as mp
from torch import Tensor
from torch.nn import functional as F

import data
from evaluate import evaluate, summary
from labels import IGNORE, PARTIAL_B
from model import Auxiliary, Config, Linker, Tagger, save


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


def groups(model: Tagger, linker: Linker, lr: float, head_lr: float, decay: float, layer_decay: float) -> list[dict[str, Any]]:
    """Parameter groups: layer-wise learning rates below, the heads' own above, no decay on vectors."""
    out: dict[tuple[float, float], list[Tensor]] = {}
    n = model.c.layers
    for name, p in list(model.named_parameters()) + [("linker." + k, v) for k, v in linker.named_parameters()]:
        if not p.requires_grad:
            continue
        top = name.split(".")[0]
        if top == "layers":
            rate = lr * layer_decay ** (n - 1 - int(name.split(".")[1]))
        elif top in ("word", "position", "kind", "norm"):
            rate = lr * layer_decay**n
        else:
            rate = head_lr
        out.setdefault((rate, decay if p.dim() > 1 and top != "linker" else 0.0), []).append(p)
    return [{"params": ps, "lr": r, "base": r, "weight_decay": d} for (r, d), ps in out.items()]


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--cache", type=Path, required=True)
    ap.add_argument("--base", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--shared", type=Path, required=True, help="folder with data/ and scorers/, for the dev scores")
    ap.add_argument("--init", type=Path, help="start from a checkpoint instead of the base weights")
    ap.add_argument("--epochs", type=int, default=5)
    ap.add_argument("--size", type=int, default=256, help="window in pieces")
    ap.add_argument("--budget", type=int, default=4096, help="pieces a batch")
    ap.add_argument("--lr", type=float, default=2e-4)
    ap.add_argument("--head-lr", type=float, default=1e-3)
    ap.add_argument("--layer-decay", type=float, default=0.9)
    ap.add_argument("--decay", type=float, default=0.01)
    ap.add_argument("--dropout", type=float, default=0.1)
    ap.add_argument("--warmup", type=float, default=0.06)
    ap.add_argument("--ema", type=float, default=0.995)
    ap.add_argument("--augment", type=float, default=0.05)
    ap.add_argument("--mask", type=float, default=0.0, help="share of pieces hidden behind [MASK]")
    ap.add_argument("--path", type=float, default=0.0, help="share of the path (CRF) loss in the attribution loss")
    ap.add_argument("--silver", type=float, default=0.0, help="weight of the auxiliary targets")
    ap.add_argument("--smooth", type=float, default=0.0)
    ap.add_argument("--alternates", type=int, default=1)
    ap.add_argument("--link-drop", type=float, default=0.05)
    ap.add_argument("--link-weight", type=float, default=0.3)
    ap.add_argument("--name-weight", type=float, default=0.5)
    ap.add_argument("--name-repeat", type=int, default=1)
    ap.add_argument("--factuality-weight", type=float, default=0.5)
    ap.add_argument("--factuality-repeat", type=int, default=1)
    ap.add_argument("--hold", default="", help="names: 'news' leaves out GUM's news, 'K/N' the Kth of N parts of it")
    ap.add_argument("--tasks", default="attribution,names")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--freeze", type=int, default=1, help="1 keeps the word embeddings as they are")
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--workers", type=int, default=1, help="processes that train one model together; then the order of updates is not repeatable")
    ap.add_argument("--sync", type=int, default=2, help="steps between a worker's looks at the shared weights")
    ap.add_argument("--minutes", type=float, default=0.0, help="run this long instead of --epochs; the learning rate follows the clock")
    ap.add_argument("--every", type=int, default=1, help="epochs between evaluations")
    ap.add_argument("--limit", type=int, default=0, help="documents a source, for a trial")
    args = ap.parse_args()

    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "settings.json").write_text(json.dumps({k: str(v) for k, v in vars(args).items()}, indent=1))
    torch.set_num_threads(args.threads)
    model, linker, auxiliary = build(args)
    shared = [p.detach().clone().share_memory_() for p in trained(model, linker, auxiliary)]
    state = Shared(shared, [p.clone().share_memory_() for p in shared], mp.Value("i", 0), mp.Value("i", 0), mp.Lock())
    others = [mp.Process(target=work, args=(k, args, state)) for k in range(1, args.workers)]
    for o in others:
        o.start()
    work(0, args, state)
    for o in others:
        o.join()


@dataclass
class Shared:
    """What the workers share: weights, their running average, the next batch and the number of batches done."""

    weights: list[Tensor]
    average: list[Tensor]
    next: Any
    done: Any
    lock: Any


def build(args: argparse.Namespace) -> tuple[Tagger, Linker, Auxiliary]:
    """Seeded model, linker and auxiliary heads, from the base weights or a checkpoint."""
    torch.manual_seed(args.seed)
    config = Config.read(args.base)
    config.dropout = args.dropout
    model, linker, auxiliary = Tagger(config), Linker(config.link), Auxiliary(config.hidden)
    if args.init:
        state = torch.load(args.init, weights_only=False)
        model.load_state_dict(state["model"], strict=False)
        linker.load_state_dict(state["linker"], strict=False)
    else:
        model.load_base(args.base)
    if args.freeze:
        model.word.weight.requires_grad_(False)
    return model, linker, auxiliary


def trained(model: Tagger, linker: Linker, auxiliary: Auxiliary) -> list[Tensor]:
    return [p for m in (model, linker, auxiliary) for p in m.parameters() if p.requires_grad]


def documents(args: argparse.Namespace, cache: dict[str, Any]) -> list[dict[str, Any]]:
    """The training documents of all tasks."""
    out: list[dict[str, Any]] = []
    if "attribution" in args.tasks:
        out += cache["polnear-train"] + cache["polnear-alternates"] * args.alternates
    if "names" in args.tasks:
        gum = [d for d in cache["gum-train"] + cache["gum-dev"] if not held(d, args.hold)]
        out += (gum + cache["wikigold"]) * args.name_repeat
    if "factuality" in args.tasks:
        out += (cache["uw-train"] + cache["meantime-train"]) * args.factuality_repeat
    return random.Random(args.seed).sample(out, args.limit) if args.limit else out


def batch_loss(batch: list[dict[str, Any]], model: Tagger, linker: Linker, auxiliary: Auxiliary, args: argparse.Namespace, rng: random.Random) -> list[Tensor]:
    """Losses of one batch: attribution, names, links, auxiliary, factuality."""
    x = data.collate(batch)
    with torch.autocast("cpu", torch.bfloat16):
        a, n, l, f, hidden = model.forward_all(x["ids"], x["mask"], *x["feats"].unbind(-1))
        words = (x["silver"][:, :, 0] != IGNORE) if args.silver else None
        extra = auxiliary(hidden[words]) if words is not None and words.any() else []
    losses = [a.new_zeros(()).float()] * 5
    for k, logits in enumerate(extra):
        losses[3] = losses[3] + F.cross_entropy(logits.float(), x["silver"][words][:, k], ignore_index=IGNORE)
    known = x["attribution"] != IGNORE
    if known.any():
        losses[0] = F.cross_entropy(a[known].float(), x["attribution"][known], label_smoothing=args.smooth)
        if args.path:
            losses[0] = losses[0] * (1 - args.path) + args.path * linker.path_loss(*padded_words(a.float(), x["attribution"]))
        parts = data.link_batch(batch, x["ids"].shape[1], rng, args.link_drop)
        losses[2] = link_loss(l.float().reshape(-1, l.shape[-1]), linker, parts)
    if (x["names"] != IGNORE).any():
        share = (x["names"] != IGNORE).float().sum() / max(1, int((x["mask"]).sum()))
        losses[1] = name_loss(n, x["names"]) * share.clamp(min=0.2, max=1.0)
    told = ~x["factuality"].isnan()
    if told.any():
        losses[4] = F.smooth_l1_loss(f.squeeze(-1)[told].float(), x["factuality"][told], beta=0.3)
    return losses


def work(rank: int, args: argparse.Namespace, state: Shared) -> None:
    """One worker: take the next batch, step, and every few steps add the change to the shared weights and read them back.

    The first worker also evaluates. With one worker this is plain training.
    """
    torch.set_num_threads(args.threads)
    cache = torch.load(args.cache, weights_only=False)
    train = documents(args, cache)
    model, linker, auxiliary = build(args)
    torch.manual_seed(args.seed * 1000 + rank)
    noise = random.Random(args.seed * 1000 + rank)
    params = trained(model, linker, auxiliary)
    with state.lock, torch.no_grad():
        torch._foreach_copy_(params, state.weights)
    last = [p.detach().clone() for p in params]
    parts = groups(model, linker, args.lr, args.head_lr, args.decay, args.layer_decay)
    parts.append({"params": list(auxiliary.parameters()), "lr": args.head_lr, "base": args.head_lr, "weight_decay": 0.0})
    opt = torch.optim.AdamW(parts, betas=(0.9, 0.98), eps=1e-6, fused=True)

    def log(text: str) -> None:
        print(text, flush=True)
        with open(args.out / "log.txt", "a") as f:
            f.write(text + "\n")

    def plan(epoch: int) -> list[list[data.Piece]]:
        rng = random.Random(args.seed * 1000 + epoch)
        return data.batches(data.ranges(train, args.size, rng), args.budget, rng)

    per_epoch = len(plan(0)) * 98 // 100  # epochs differ a little in their number of batches
    steps = per_epoch * args.epochs
    if rank == 0:
        log(f"{len(train)} documents, {per_epoch} steps an epoch, {args.epochs} epochs; settings {vars(args)}")
    epoch, batches = 0, plan(0)
    begun = time.time()
    local, best, t0, sums, count, pieces = 0, -1.0, time.time(), [0.0] * 5, 0, 0

    def sync(k: int) -> None:
        nonlocal last
        with state.lock, torch.no_grad():
            change = torch._foreach_sub(params, last)
            torch._foreach_add_(state.weights, change)
            torch._foreach_copy_(params, state.weights)
            state.done.value += k
            d = min(args.ema, state.done.value / (state.done.value + 10)) ** k
            torch._foreach_lerp_(state.average, state.weights, 1 - d)
        last = [p.detach().clone() for p in params]

    def check(name: str) -> None:
        nonlocal best
        t1 = time.time()
        average, average_linker, average_auxiliary = build(args)
        with state.lock, torch.no_grad():
            torch._foreach_copy_(trained(average, average_linker, average_auxiliary), state.average)
        scores = evaluate(average, average_linker, cache, args.shared, args.out / "predictions", size=384, overlap=96, tasks=args.tasks)
        log(f"{name}, {time.time() - t1:.0f} s")
        log(summary(scores))
        save(args.out / "last.pt", average, average_linker, {"at": name, "scores": scores})
        if scores["select"] > best:
            best = scores["select"]
            save(args.out / "best.pt", average, average_linker, {"at": name, "scores": scores})

    model.train()
    while True:
        with state.next.get_lock():
            step = state.next.value
            state.next.value += 1
        frac = (time.time() - begun) / (60 * args.minutes) if args.minutes else step / steps
        if frac >= 1:
            break
        if step // per_epoch != epoch:
            epoch = step // per_epoch
            batches = plan(epoch)
            if rank == 0 and epoch % args.every == 0:
                check(f"epoch {epoch}")
        batch = [data.window(d, b, e) for d, b, e, _ in batches[step % per_epoch % len(batches)]]
        for w in batch:
            data.augment(w, noise, args.augment, args.mask)
        scale = frac / args.warmup if frac < args.warmup else max(0.02, (1 - frac) / (1 - args.warmup))
        for g in opt.param_groups:
            g["lr"] = g["base"] * scale
        losses = batch_loss(batch, model, linker, auxiliary, args, noise)
        loss = losses[0] + args.name_weight * losses[1] + args.link_weight * losses[2] + args.silver * losses[3] + args.factuality_weight * losses[4]
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        opt.step()
        local += 1
        if local % args.sync == 0:
            sync(args.sync)
        for k in range(5):
            sums[k] += float(losses[k].detach())
        count += 1
        pieces += sum(len(w["ids"]) for w in batch)
        if local % 50 == 0:
            log(f"worker {rank} step {step} of {steps}, {100 * frac:.0f} %, loss {' '.join(f'{s / count:.4f}' for s in sums)} {pieces / (time.time() - t0):.0f} pieces/s")
            sums, count, pieces, t0 = [0.0] * 5, 0, 0, time.time()
    sync(local % args.sync)
    if rank == 0:
        check(f"end, {state.done.value / per_epoch:.2f} epochs")


def held(doc: dict[str, Any], hold: str) -> bool:
    """Whether a GUM document is left out: all news, or the Kth of N parts of the news."""
    if not hold or doc["genre"] != "news":
        return False
    if hold == "news":
        return True
    k, n = map(int, hold.split("/"))
    return sum(map(ord, doc["id"])) % n == k


if __name__ == "__main__":
    main()
