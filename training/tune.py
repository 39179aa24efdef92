"""Fit the confidence and try decoding figures on PolNeAR dev; writes what export.py merges into model.json.

    python tune.py --model CHECKPOINT.pt --cache CACHE.pt --shared DIR --out DIR
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

import evaluate as ev
from decode import decode_attributions, default_config

LIGHT = set("the a an this that these those his her its their our my your some any all both each many most several few of in at on for from to by with and or but as who which whom whose".split())


def words_of(spans: list[tuple[int, int]]) -> set[int]:
    return {w for s, e in spans for w in range(s, e)}


def right(doc: dict[str, Any], found: list[dict[str, Any]], surface: list[str]) -> list[int]:
    """1 for each found attribution that pairs with a gold one: contents overlap by half (Jaccard), source shares a main word."""
    gold = doc["links"]
    g = [words_of(x["content"]) for x in gold]
    pairs = []
    for i, a in enumerate(found):
        mine = words_of(a["content"])
        for j, x in enumerate(g):
            inter = len(mine & x)
            if inter and inter / len(mine | x) >= 0.5:
                pairs.append((-inter / len(mine | x), i, j))
    out = [0] * len(found)
    used_i: set[int] = set()
    used_j: set[int] = set()
    main = lambda ws: {w for w in ws if surface[w].lower() not in LIGHT and any(c.isalnum() for c in surface[w])} or ws
    for _, i, j in sorted(pairs):
        if i in used_i or j in used_j:
            continue
        used_i.add(i)
        used_j.add(j)
        s, t = words_of(found[i]["source"]), words_of(gold[j]["source"])
        out[i] = int((not s and not t) or bool(main(s) & main(t)))
    return out


def fit(x: np.ndarray, y: np.ndarray, l2: float = 1e-2) -> np.ndarray:
    """Logistic regression with a bias in front, by Newton's method."""
    a = np.hstack([np.ones((len(x), 1)), x])
    w = np.zeros(a.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-a @ w))
        grad = a.T @ (p - y) + l2 * w
        hess = (a * (p * (1 - p))[:, None]).T @ a + (l2 + 1e-6) * np.eye(len(w))
        step = np.linalg.solve(hess, grad)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return w


def calibration(p: np.ndarray, y: np.ndarray, bins: int = 10) -> tuple[float, list[list[float]]]:
    """Expected calibration error, and [mean confidence, share right, count] by tenth of the attributions."""
    order = np.argsort(p)
    rows = [[float(p[o].mean()), float(y[o].mean()), len(o)] for o in np.array_split(order, bins) if len(o)]
    return sum(abs(a - b) * n for a, b, n in rows) / len(p), rows


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--model", type=Path, required=True)
    ap.add_argument("--cache", type=Path, required=True)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--size", type=int, default=384)
    ap.add_argument("--overlap", type=int, default=96)
    ap.add_argument("--search", type=int, default=1, help="try decoding figures")
    args = ap.parse_args()
    args.out.mkdir(parents=True, exist_ok=True)
    cache = torch.load(args.cache, weights_only=False)
    docs = cache["polnear-dev"]
    run, linker, _ = ev.open_model(args.model)
    config = default_config(linker) if linker is not None else json.loads((args.model.parent / "model.json").read_text())
    outs = ev.outputs(run, docs, args.size, args.overlap)

    texts = {r["id"]: r["text"] for r in map(json.loads, open(args.shared / "data/polnear/dev.jsonl"))}
    surfaces = []
    for d in docs:
        raw = texts[d["id"]].encode("utf-16-le")
        surfaces.append([raw[2 * s : 2 * e].decode("utf-16-le", "replace") for s, e in zip(d["starts"].tolist(), d["ends"].tolist())])

    def score(c: dict[str, Any]) -> dict[str, float]:
        rows = [ev.predict_attributions(d, o, c) for d, o in zip(docs, outs)]
        return ev.flatten_attribution(ev.score_attribution(args.shared, rows, args.out))

    def confident(c: dict[str, Any], show: bool = False) -> None:
        """Fit the confidence to the decoding figures of c, in place; nothing is dropped while fitting."""
        c["confidence"]["least"] = 0.0
        x, y, part = [], [], []
        for k, (d, o) in enumerate(zip(docs, outs)):
            found = decode_attributions(o[0], o[2], d["line"].tolist(), c)
            x += [a["evidence"] for a in found]
            y += right(d, found, surfaces[k])
            part += [k % 2] * len(found)
        xs, ys, ps = np.array(x), np.array(y, dtype=float), np.array(part)
        w = fit(xs, ys)
        c["confidence"].update(bias=round(float(w[0]), 5), weights=[round(float(v), 5) for v in w[1:]])
        if show:
            cross = np.zeros(len(ys))
            for half in (0, 1):
                w = fit(xs[ps != half], ys[ps != half])
                cross[ps == half] = 1 / (1 + np.exp(-(w[0] + xs[ps == half] @ w[1:])))
            ece, rows = calibration(cross, ys)
            print(f"confidence: {len(ys)} attributions, {ys.mean():.3f} right, calibration error {ece:.3f} (fitted on one half of the articles, read on the other)")
            for a, b, n in rows:
                print(f"  {a:.2f} {b:.2f} {n}")

    def trial(label: str, c: dict[str, Any], least: float) -> tuple[float, dict[str, Any]]:
        confident(c)
        c["confidence"]["least"] = least
        got = score(c)
        print(label.ljust(28), ev.summary(got), flush=True)
        return objective(got), c

    if args.search:
        best = trial("as trained", config, 0.0)
        base = json.dumps(best[1])
        best = max(best, trial("least 0.3", json.loads(base), 0.3), key=lambda t: t[0])
        for label, values, change in (
            ("begin cue", [0.5, 1.0], lambda c, v: bias(c, 3, v)),
            ("begin source", [0.5, 1.0], lambda c, v: bias(c, 1, v)),
            ("begin content", [-0.5], lambda c, v: bias(c, 5, v)),
            ("none source", [-0.5], lambda c, v: c["links"]["none_extra"].__setitem__(0, v)),
        ):
            base = json.dumps(best[1])
            for v in values:
                c = json.loads(base)
                change(c, v)
                got = trial(f"{label} {v}", c, 0.3)
                best = got if got[0] > best[0] + 0.1 else best
        base = json.dumps(best[1])
        for least in (0.25, 0.35):
            got = trial(f"least {least}", json.loads(base), least)
            best = got if got[0] > best[0] + 0.05 else best
        config = best[1]
    least = config["confidence"]["least"]
    confident(config, show=True)
    config["confidence"]["least"] = least
    keep = {"attribution": config["attribution"], "links": {k: config["links"][k] for k in ("none_extra", "keep_loose")}, "rescue": config["rescue"],
            "confidence": config["confidence"]}
    (args.out / "decoding.json").write_text(json.dumps(keep, indent=1) + "\n")


def bias(c: dict[str, Any], label: int, v: float) -> None:
    """Add v to every transition into a label."""
    for row in c["attribution"]["transitions"]:
        row[label] += v
    c["attribution"]["start"][label] += v


def objective(r: dict[str, float]) -> float:
    """What decoding figures are chosen by: end to end, with the exact pieces behind it."""
    return r["e2e"] + 0.2 * (r["source pieces"] + r["cue pieces"] + r["content pieces"])


if __name__ == "__main__":
    main()
