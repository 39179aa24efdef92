"""Train the tagger.

    python train.py --cache CACHE.pt --base MODELDIR --out RUNDIR --mix SOURCE=SHARE,... [--epochs 10 ...]

Writes RUNDIR/last.pt, best.pt (weights averaged over the last steps, by dev score), log.txt, settings.json, and every few minutes what --resume goes on from:
resume.pt (weights, their average, steps done) and optimizer-N.pt of every worker.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.multiprocessing as mp
from torch import Tensor

import data
from evaluate import evaluate, summary
from grammar_scores import folded
from losses import LOSSES, batch_loss
from model import Auxiliary, Config, Linker, Pairs, Tagger, load, save
from soft import add_soft


def groups(model: Tagger, linker: Linker, pairs: Pairs, lr: float, head_lr: float, decay: float, layer_decay: float) -> list[dict[str, Any]]:
    """Parameter groups: layer-wise learning rates below, the heads' own above, no decay on vectors."""
    out: dict[tuple[float, float], list[Tensor]] = {}
    n = model.c.layers
    named = [*model.named_parameters(), *(("linker." + k, v) for k, v in [*linker.named_parameters(), *pairs.named_parameters()])]
    for name, p in named:
        if not p.requires_grad:
            continue
        top = name.split(".")[0]
        if top == "layers":
            rate = lr * layer_decay ** (n - 1 - int(name.split(".")[1]))
        elif top in ("word", "position", "kind", "norm", "distance"):
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
    ap.add_argument("--smooth", type=float, default=0.0)
    ap.add_argument("--link-drop", type=float, default=0.05)
    ap.add_argument("--mix", required=True, help="how often an epoch has each source of the cache: polnear-train=1,gum-train=2,uw-train=0.5; a part of a source is drawn anew each epoch")
    ap.add_argument("--soft", type=Path, help="folder that soft.py wrote: what larger networks think of the documents")
    ap.add_argument("--weights", default="", help="weights of losses that are not those of losses.py: links=0.5,names=0")
    ap.add_argument("--hold", default="", help="GUM: 'news' leaves out its news, 'K/N' the Kth of N parts of it")
    ap.add_argument("--fold", default="", help="times and news-train: 'K/N' leaves out the Kth of N parts of the documents")
    ap.add_argument("--tasks", default="attribution,names,factuality,grammar,roles,events,coreference", help="what is evaluated")
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--freeze", type=int, default=1, help="1 keeps the word embeddings as they are")
    ap.add_argument("--layers", default="", help="which layers of the base weights or of --init to keep: 0,1,3,5")
    ap.add_argument("--half", type=int, default=1, help="1 trains in bfloat16; slower than float32 on processors that do not have it")
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument("--workers", type=int, default=1, help="processes that train one model together; then the order of updates is not repeatable")
    ap.add_argument("--sync", type=int, default=2, help="steps between a worker's looks at the shared weights")
    ap.add_argument("--minutes", type=float, default=0.0, help="run this long instead of --epochs; the learning rate follows the clock")
    ap.add_argument("--cool", type=float, default=0.94, help="last part of the run, 0 to 1, over which the learning rate falls")
    ap.add_argument("--resume", action="store_true", help="go on from what RUNDIR has; --epochs and --cool may be others than before")
    ap.add_argument("--save-minutes", type=float, default=5.0)
    ap.add_argument("--every", type=int, default=1, help="epochs between evaluations")
    ap.add_argument("--limit", type=int, default=0, help="documents an epoch, for a trial")
    args = ap.parse_args()

    shares = lambda text: {k: float(v) for k, v in (pair.split("=") for pair in text.split(",") if pair)}
    args.mix = shares(args.mix)
    args.weights = {**{k: w for k, (w, _) in LOSSES.items()}, **shares(args.weights)}
    if set(args.weights) != set(LOSSES):
        ap.error(f"--weights knows {' '.join(LOSSES)}")
    args.out.mkdir(parents=True, exist_ok=True)
    (args.out / "settings.json").write_text(json.dumps({k: str(v) for k, v in vars(args).items()}, indent=1))
    torch.set_num_threads(args.threads)
    parts = build(args)
    weights = [p.detach().clone().share_memory_() for p in trained(parts)]
    state = Shared(weights, [p.clone().share_memory_() for p in weights], mp.Value("i", 0), mp.Value("i", 0), mp.Lock())
    if args.resume:
        before = torch.load(args.out / "resume.pt")
        state.next.value = state.done.value = before["done"]
        for mine, theirs in ((state.weights, before["weights"]), (state.average, before["average"])):
            torch._foreach_copy_(mine, theirs)
    others = [mp.Process(target=work, args=(k, args, state)) for k in range(1, args.workers)]
    for o in others:
        o.start()
    (args.out / "pids").write_text(" ".join(str(p) for p in (os.getpid(), *(o.pid for o in others))) + "\n")
    work(0, args, state)
    for o in others:
        o.join()


Parts = tuple[Tagger, Linker, Pairs, Auxiliary]


@dataclass
class Shared:
    """What the workers share: weights, their running average, the next batch and the number of batches done."""

    weights: list[Tensor]
    average: list[Tensor]
    next: Any
    done: Any
    lock: Any


def build(args: argparse.Namespace) -> Parts:
    """Seeded network, linker, pairs and auxiliary heads, from the base weights or a checkpoint."""
    torch.manual_seed(args.seed)
    if args.init:
        model, linker, pairs = load(args.init)
    else:
        model, linker, pairs = Tagger(Config.read(args.base)), Linker(), Pairs()
        model.load_base(args.base)
    if args.layers:
        model.layers = torch.nn.ModuleList(model.layers[int(k)] for k in args.layers.split(","))
        model.c.layers = len(model.layers)
    for m in model.modules():
        if hasattr(m, "p"):
            m.p = args.dropout
    model.word.weight.requires_grad_(not args.freeze)
    return model, linker, pairs, Auxiliary(model.c.hidden)


def trained(parts: Parts) -> list[Tensor]:
    return [p for m in parts for p in m.parameters() if p.requires_grad]


def documents(args: argparse.Namespace, cache: dict[str, Any], rng: random.Random) -> list[dict[str, Any]]:
    """The training documents of one epoch."""
    out: list[dict[str, Any]] = []
    for source, share in args.mix.items():
        docs = [d for d in cache[source] if d["left out"] != "all" and not held(d, args.hold)]
        if source == "unlabelled":
            docs = [d for d in docs if "soft" in d]
        if source in ("times", "news-train"):
            docs = [d for d in docs if not folded(d, args.fold)]
        out += docs * int(share) + rng.sample(docs, round(len(docs) * (share % 1)))
    return rng.sample(out, min(args.limit, len(out))) if args.limit else out


def work(rank: int, args: argparse.Namespace, state: Shared) -> None:
    """One worker: take the next batch, step, and every few steps add the change to the shared weights and read them back.

    The first worker also evaluates. With one worker this is plain training.
    """
    torch.set_num_threads(args.threads)
    cache = torch.load(args.cache, weights_only=False)
    if args.soft:
        add_soft(cache, args.soft)
    parts = build(args)
    model, linker, pairs, auxiliary = parts
    torch.manual_seed(args.seed * 1000 + rank + state.done.value)
    noise = random.Random(args.seed * 1000 + rank + state.done.value)
    params = trained(parts)
    with state.lock, torch.no_grad():
        torch._foreach_copy_(params, state.weights)
    last = [p.detach().clone() for p in params]
    rates = groups(model, linker, pairs, args.lr, args.head_lr, args.decay, args.layer_decay)
    rates.append({"params": list(auxiliary.parameters()), "lr": args.head_lr, "base": args.head_lr, "weight_decay": 0.0})
    opt = torch.optim.AdamW(rates, betas=(0.9, 0.98), eps=1e-6, fused=True)
    moments = args.out / f"optimizer-{rank}.pt"
    if args.resume and moments.exists():
        opt.load_state_dict(torch.load(moments))
        for g, r in zip(opt.param_groups, rates):
            g["base"] = r["base"]

    def log(text: str) -> None:
        print(text, flush=True)
        with open(args.out / "log.txt", "a") as f:
            f.write(text + "\n")

    def plan(epoch: int) -> list[list[data.Piece]]:
        rng = random.Random(args.seed * 1000 + epoch)
        return data.batches(data.ranges(documents(args, cache, rng), args.size, rng), args.budget, rng)

    per_epoch = len(plan(0)) * 98 // 100  # epochs differ a little in their number of batches
    steps = per_epoch * args.epochs
    epoch = state.done.value // per_epoch
    batches = plan(epoch)
    if rank == 0:
        log(f"{per_epoch} steps an epoch, {args.epochs} epochs, from step {state.done.value}; settings {vars(args)}")
    begun = time.time()
    local, best, t0, count, pieces = 0, -1.0, time.time(), 0, 0
    sums: dict[str, list[float]] = {}
    saved = time.time()

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

    def keep() -> None:
        """Write what --resume reads."""
        write(opt.state_dict(), moments)
        if rank == 0:
            with state.lock:
                now = {"done": state.done.value, "weights": [w.clone() for w in state.weights], "average": [w.clone() for w in state.average]}
            write(now, args.out / "resume.pt")

    def averaged() -> Parts:
        mean = build(args)
        with state.lock, torch.no_grad():
            torch._foreach_copy_(trained(mean), state.average)
        return mean

    def check(name: str) -> None:
        nonlocal best
        t1 = time.time()
        mean = averaged()
        save(args.out / "last.pt", *mean[:3], {"at": name})
        scores = evaluate(mean[0], mean[1], cache, args.shared, args.out / "predictions", size=384, overlap=96, tasks=args.tasks, pairs=mean[2],
                          half=bool(args.half), fold=args.fold)
        log(f"{name}, {time.time() - t1:.0f} s")
        log(summary(scores))
        save(args.out / "last.pt", *mean[:3], {"at": name, "scores": scores})
        if scores["select"] > best:
            best = scores["select"]
            save(args.out / "best.pt", *mean[:3], {"at": name, "scores": scores})

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
        scale = min(1.0, frac / args.warmup, max(0.02, (1 - frac) / args.cool))
        for g in opt.param_groups:
            g["lr"] = g["base"] * scale
        losses = batch_loss(batch, model, linker, pairs, auxiliary, args, noise)
        if not losses:
            continue
        loss = sum(args.weights[name] * value for name, value in losses.items())
        opt.zero_grad(set_to_none=True)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(params, 1.0)
        opt.step()
        local += 1
        if local % args.sync == 0:
            sync(args.sync)
        for name, value in losses.items():
            sums.setdefault(name, []).append(float(value.detach()))
        count += 1
        pieces += sum(len(w["ids"]) for w in batch)
        if local % 50 == 0:
            means = " ".join(f"{name} {sum(v) / len(v):.3f}" for name, v in sorted(sums.items()))
            log(f"worker {rank} step {step} of {steps}, {100 * frac:.0f} %, {pieces / (time.time() - t0):.0f} pieces/s, {means}")
            sums, count, pieces, t0 = {}, 0, 0, time.time()
        if time.time() - saved > 60 * args.save_minutes:
            keep()
            saved = time.time()
    sync(local % args.sync)
    keep()
    if rank == 0:
        check(f"end, {state.done.value / per_epoch:.2f} epochs")


def write(value: Any, path: Path) -> None:
    """torch.save, whole or not at all."""
    part = path.with_suffix(".part")
    torch.save(value, part)
    part.replace(path)


def held(doc: dict[str, Any], hold: str) -> bool:
    """Whether a GUM document is left out: all news, or the Kth of N parts of the news."""
    if not hold or doc["genre"] != "news":
        return False
    return hold == "news" or folded(doc, hold)


if __name__ == "__main__":
    main()
