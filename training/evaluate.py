"""Predictions in the scorers' format, and the scorers' figures.

    python evaluate.py --model CHECKPOINT.pt|model.onnx --cache CACHE.pt --shared DIR --out DIR
"""

from __future__ import annotations

import argparse
import json
import subprocess
import time
from pathlib import Path
from typing import Any, Callable

import numpy as np
import torch

import data
import grammar_scores
from decode import decode_attributions, decode_names, default_config, windows
from labels import OUTPUTS
from model import Linker, Pairs, Tagger, load

Run = Callable[[dict[str, torch.Tensor]], tuple[np.ndarray, ...]]


def torch_runner(model: Tagger, half: bool = True) -> Run:
    """Run a torch model; half uses bfloat16 (quicker, the same to a tenth of a point)."""
    model.eval()

    def run(x: dict[str, torch.Tensor]) -> tuple[np.ndarray, ...]:
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16, enabled=half):
            return tuple(o.float().numpy() for o in model(x["ids"], x["mask"], *x["feats"].unbind(-1)))  # type: ignore[return-value]

    return run


def onnx_runner(path: Path) -> Run:
    import onnxruntime as ort

    o = ort.SessionOptions()
    o.intra_op_num_threads = 2
    session = ort.InferenceSession(str(path), o, providers=["CPUExecutionProvider"])
    names = [name for name in OUTPUTS if name in {x.name for x in session.get_outputs()}]

    def run(x: dict[str, torch.Tensor]) -> tuple[np.ndarray, ...]:
        f = x["feats"].numpy()
        feed = {"input_ids": x["ids"].numpy(), "attention_mask": x["mask"].numpy(), "case_ids": f[:, :, 0],
                "quote_ids": f[:, :, 1], "break_ids": f[:, :, 2], "zone_ids": f[:, :, 3]}
        got = session.run(names, {k: np.ascontiguousarray(v) for k, v in feed.items()})
        return tuple(got)  # type: ignore[return-value]

    return run


def outputs(run: Run, docs: list[dict[str, Any]], size: int, overlap: int) -> list[tuple[np.ndarray, ...]]:
    """For each document the outputs at every word, [words, ...], windows put together."""
    items, keep = [], []
    for i, d in enumerate(docs):
        for b, e, k0, k1 in windows(d["first"].tolist(), len(d["pieces"]), size, overlap, d["edge"].tolist()):
            w = data.window(d, b, e)
            items.append((i, w, k0 - b, k1 - b, k0, k1))
    out: list[Any] = [None] * len(docs)
    order = sorted(range(len(items)), key=lambda j: len(items[j][1]["ids"]))
    for s in range(0, len(order), 16):
        part = [items[j] for j in order[s : s + 16]]
        got = run(data.collate([p[1] for p in part]))
        for r, (i, w, a, z, k0, k1) in enumerate(part):
            if out[i] is None:
                n = len(docs[i]["first"])
                out[i] = tuple(np.zeros((n, g.shape[-1]), dtype=np.float32) for g in got)
            at = w["at"].numpy()[a:z]
            for o, g in zip(out[i], got):
                o[k0:k1] = g[r, at]
    return [o if o is not None else tuple(np.zeros((0, k), dtype=np.float32) for k in OUTPUTS.values()) for o in out]


def utf16(doc: dict[str, Any], span: tuple[int, int]) -> list[int]:
    return [int(doc["starts"][span[0]]), int(doc["ends"][span[1] - 1])]


def predict_attributions(doc: dict[str, Any], out: tuple[np.ndarray, ...], config: dict[str, Any]) -> dict[str, Any]:
    found = decode_attributions(out[0], out[2], doc["line"].tolist(), config)
    return {"id": doc["id"], "attributions": [
        {"id": f"A{k}", "source": [utf16(doc, s) for s in a["source"]], "cue": [utf16(doc, a["cue"])] if a["cue"] else [],
         "content": [utf16(doc, s) for s in a["content"]]} for k, a in enumerate(found)]}


def predict_names(doc: dict[str, Any], out: tuple[np.ndarray, ...], config: dict[str, Any]) -> dict[str, Any]:
    names = []
    for t, a, b in decode_names(out[1], config):
        s, e = utf16(doc, (a, b))
        names.append({"start": s, "end": e, "type": t})
    return {"id": doc["id"], "names": names}


def write(path: Path, rows: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(r) + "\n" for r in rows))


def score_attribution(shared: Path, rows: list[dict[str, Any]], out: Path) -> dict[str, Any]:
    out.mkdir(parents=True, exist_ok=True)
    write(out / "attribution.jsonl", rows)
    subprocess.run(["node", str(shared / "scorers/attribution.mjs"), "--gold", str(shared / "data/polnear/dev.jsonl"),
                    "--pred", str(out / "attribution.jsonl"), "--json", str(out / "attribution.json"), "--quiet"],
                   check=True, capture_output=True)
    return json.loads((out / "attribution.json").read_text())


def score_names(shared: Path, rows: list[dict[str, Any]], gold: str, out: Path, extra: list[str] = []) -> dict[str, Any]:
    out.mkdir(parents=True, exist_ok=True)
    write(out / "names.jsonl", rows)
    got = subprocess.run(["node", str(shared / "scorers/names.mjs"), gold, str(out / "names.jsonl"), "--json", *extra],
                         check=True, capture_output=True, text=True).stdout
    return json.loads(got.strip().split("\n")[-1])


def evaluate(model: Tagger | Run, linker: Linker | None, cache: dict[str, Any], shared: Path, out: Path, size: int, overlap: int,
             tasks: str = "attribution,names", config: dict[str, Any] | None = None, news: list[str] | None = None, pairs: Pairs | None = None,
             half: bool = True, fold: str = "") -> dict[str, Any]:
    """All dev figures in percent. news: ids of the GUM news documents to score (default all). fold: as in train.py. pairs: for grammar and what follows."""
    run = torch_runner(model, half) if isinstance(model, Tagger) else model
    config = config or default_config(linker)
    result: dict[str, Any] = {}
    if "attribution" in tasks:
        docs = cache["polnear-dev"]
        outs = outputs(run, docs, size, overlap)
        s = score_attribution(shared, [predict_attributions(d, o, config) for d, o in zip(docs, outs)], out)
        result.update(flatten_attribution(s))
        result["select"] = result["e2e"]
    result.setdefault("select", 0.0)
    if "names" in tasks:
        docs = [d for d in cache["gum-train"] + cache["gum-dev"] if d["genre"] == "news" and (news is None or d["id"] in news)]
        rows = [predict_names(d, o, config) for d, o in zip(docs, outputs(run, docs, size, overlap))]
        gold = f"{shared}/data/gum/train.jsonl.gz,{shared}/data/gum/dev.jsonl.gz"
        if docs:
            g = score_names(shared, rows, gold, out / "gum", ["--genre=news"])
            result.update({f"gum {k}": 100 * g[k]["f"] for k in ("typed", "PER", "ORG", "LOC")})
        docs = cache["uner-dev"]
        rows = [predict_names(d, o, config) for d, o in zip(docs, outputs(run, docs, size, overlap))]
        g = score_names(shared, rows, f"{shared}/data/uner/dev.jsonl.gz", out / "uner")
        result.update({f"uner {k}": 100 * g[k]["f"] for k in ("typed", "PER", "ORG", "LOC")})
        result["select"] = result["select"] or result["uner typed"]
    if "factuality" in tasks:
        for key in ("uw-dev", "meantime-dev"):
            docs = cache[key]
            result[f"{key} error"] = factuality_error(docs, outputs(run, docs, size, overlap))
    if pairs is not None:
        docs_of = grammar_scores.scored(cache, fold)
        result.update(grammar_scores.score_all(docs_of.__getitem__, lambda docs: outputs(run, docs, size, overlap), pairs, shared, out, tasks))
    return result


# From here on people answer 3 more often than not.
SURE = 2.6


def factuality_error(docs: list[dict[str, Any]], outs: list[tuple[np.ndarray, ...]]) -> float:
    """Mean absolute error over the annotated words."""
    errors = []
    for d, o in zip(docs, outs):
        gold = d["factuality"].float().numpy()
        score = np.clip(np.where(o[3][:, 0] >= SURE, 3, o[3][:, 0]), -3, 3)
        errors += np.abs(score - gold)[~np.isnan(gold)].tolist()
    return float(np.mean(errors))


def flatten_attribution(s: dict[str, Any]) -> dict[str, float]:
    """The figures that matter, in percent: exact pieces, end to end, by type."""
    c, e, t = s["cofe"], s["endToEnd"], s["types"]
    r = {f"{k} pieces": 100 * c[k]["exact"]["f1"] for k in ("source", "cue", "content")}
    r.update({"e2e": 100 * e["e2eF1"]["f1"], "strict": 100 * e["e2eStrictF1"]["f1"], "content": 100 * e["contentF1"]["f1"],
              "sourceAcc": 100 * e["sourceAcc"]})
    r.update({k: 100 * t[k]["e2eF1"]["f1"] for k in ("direct", "indirect", "mixed")})
    return r


def summary(r: dict[str, Any]) -> str:
    return "  " + "  ".join(f"{k} {v:.3f}" if k.endswith("error") else f"{k} {v:.1f}" for k, v in r.items() if isinstance(v, float))


def open_model(path: Path, half: bool = False) -> tuple[Run, Linker | None, Pairs | None]:
    """A runner for a checkpoint (with its linker and pairs) or for an ONNX file (model.json beside it)."""
    if path.suffix == ".onnx":
        return onnx_runner(path), None, None
    model, linker, pairs = load(path)
    return torch_runner(model, half), linker, pairs


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--model", type=Path, required=True)
    ap.add_argument("--cache", type=Path, required=True)
    ap.add_argument("--shared", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--config", type=Path, help="model.json of an ONNX model, if not beside it, or decoding.json for a checkpoint")
    ap.add_argument("--size", type=int, default=384)
    ap.add_argument("--overlap", type=int, default=64)
    ap.add_argument("--tasks", default="attribution,names,factuality")
    ap.add_argument("--fold", default="", help="of times and news-train score the Kth of N parts, as in train.py")
    args = ap.parse_args()
    torch.set_num_threads(2)
    cache = torch.load(args.cache, weights_only=False)
    run, linker, pairs = open_model(args.model)
    config = default_config(linker) if linker is not None else json.loads((args.config or args.model.parent / "model.json").read_text())
    if linker is not None and args.config:
        for key, value in json.loads(args.config.read_text()).items():
            config[key] = {**config[key], **value}
    t = time.time()
    r = evaluate(run, linker, cache, args.shared, args.out, args.size, args.overlap, args.tasks, config, pairs=pairs, fold=args.fold)
    print(f"{args.model.name} window {args.size}/{args.overlap}, {time.time() - t:.0f} s")
    print(summary(r))


if __name__ == "__main__":
    main()
