"""Typed F1 of names on GUM's news documents, cross-validated by document.

    python crossval.py --init CHECKPOINT.pt --cache CACHE.pt --base MODELDIR --shared DIR --out DIR

CHECKPOINT must come from train.py --hold news, so that no news document has been seen. For each of N parts the names are
trained further on everything but that part, and the part is tagged; the scorer then reads all documents once.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import torch

import evaluate as ev
from decode import default_config
from losses import LOSSES
from train import held


def main() -> None:
    ap = argparse.ArgumentParser()
    for name in ("init", "cache", "base", "shared", "out"):
        ap.add_argument(f"--{name}", type=Path, required=True)
    ap.add_argument("--parts", type=int, default=5)
    ap.add_argument("--epochs", type=int, default=4)
    ap.add_argument("--lr", type=float, default=1e-4)
    args = ap.parse_args()
    cache = torch.load(args.cache, weights_only=False)
    news = [d for d in cache["gum-train"] + cache["gum-dev"] if d["genre"] == "news"]
    rows = []
    for k in range(args.parts):
        run_dir = args.out / f"part{k}"
        hold = f"{k}/{args.parts}"
        subprocess.run([sys.executable, str(Path(__file__).parent / "train.py"), "--cache", str(args.cache), "--base", str(args.base),
                        "--shared", str(args.shared), "--out", str(run_dir), "--init", str(args.init), "--tasks", "names", "--hold", hold,
                        "--mix", "gum-train=1,gum-dev=1,wikigold=1", "--weights", ",".join(f"{k}=0" for k in LOSSES if k != "names"),
                        "--epochs", str(args.epochs), "--lr", str(args.lr), "--head-lr", str(args.lr * 3), "--ema", "0.98", "--workers", "2", "--threads", "1", "--every", "99"], check=True)
        run, linker, _ = ev.open_model(run_dir / "last.pt", half=True)
        config = default_config(linker)
        docs = [d for d in news if held(d, hold)]
        rows += [ev.predict_names(d, o, config) for d, o in zip(docs, ev.outputs(run, docs, 384, 96))]
    gold = f"{args.shared}/data/gum/train.jsonl.gz,{args.shared}/data/gum/dev.jsonl.gz"
    s = ev.score_names(args.shared, rows, gold, args.out, ["--genre=news"])
    print("GUM news, cross-validated:", "  ".join(f"{k} {100 * s[k]['f']:.1f}" for k in ("typed", "PER", "ORG", "LOC", "untyped")))


if __name__ == "__main__":
    main()
