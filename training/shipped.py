"""A checkpoint from the shipped files, to train on from them: int8 weights back in fp32, smoothing undone.

    python shipped.py --models models/tagger --base MODELDIR --out CHECKPOINT.pt

The word embeddings are those of the base weights, which training leaves as they are. Decoding figures that tune.py added to the transitions stay in them.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from labels import OUTPUTS
from model import Config, Linker, Pairs, Tagger, save

FORBIDDEN = -9000.0


def weights_of(file: Path) -> dict[str, Tensor]:
    """All constants of the graph by name, quantised ones multiplied out; a product without a name of its own is called after its output."""
    graph = onnx.load(file).graph
    raw = {i.name: numpy_helper.to_array(i).astype(np.float32) for i in graph.initializer}
    out = {}
    for name, value in raw.items():
        if name.endswith("_quantized"):
            base = name.removesuffix("_quantized")
            out[base] = torch.from_numpy((value - raw[base + "_zero_point"]) * raw[base + "_scale"])
        elif not name.endswith(("_scale", "_zero_point")):
            out[name] = torch.from_numpy(value.copy())
    for node in graph.node:
        if node.op_type == "MatMulInteger" and node.input[1].startswith("onnx::"):
            out[node.name] = out[node.input[1].removesuffix("_quantized")]
    return out


def state_of(w: dict[str, Tensor], model: Tagger) -> dict[str, Tensor]:
    """The state of a Tagger; heads that the graph lacks are missing."""
    state = {k.removeprefix("model."): v for k, v in w.items() if k.startswith("model.")}
    for i in range(model.c.layers):
        factor = lambda k: w.get(f"factors.{3 * i + k}", torch.ones(1))[:, None]  # files that were not smoothed have none
        undo = lambda k: (w[f"weights.{3 * i + k}"] * factor(k)).T.contiguous()
        p = f"layers.{i}."
        for name, weight, bias in zip(("query", "key", "value"), undo(0).chunk(3), w[f"bias.{i}"].chunk(3)):
            state[p + name + ".weight"], state[p + name + ".bias"] = weight, bias
        state[p + "up.weight"], state[p + "down.weight"] = undo(1), undo(2)
        state[p + "out.weight"] = w[f"/out_{i}/MatMul_quant" if i else "/out/MatMul_quant"].T.contiguous()
    if "head_weights" in w:
        weights, biases = (w[k].split(list(OUTPUTS.values()), -1) for k in ("head_weights", "head_bias"))
        for name, weight, bias in zip(OUTPUTS, weights, biases):
            state[name + ".weight"], state[name + ".bias"] = weight.T.contiguous(), bias
    for name in OUTPUTS:  # as in files of four heads
        if f"/{name}/MatMul_quant" in w:
            state[name + ".weight"] = w[f"/{name}/MatMul_quant"].T.contiguous()
    state.pop("word.weight")
    return state


def pairs_of(config: dict[str, Any]) -> dict[str, Any]:
    """The parameters of Pairs that model.json holds, if it holds any."""
    if "arcs" not in config:
        return {}
    arcs, roles, same = (config[k] for k in ("arcs", "roles", "coreference"))
    return {
        "arc_gap": arcs["gap"], "arc_none_vector": arcs["none_vector"], "arc_none_bias": [arcs["none_bias"]], "role_weights": roles["weights"], "role_gap": roles["gap"],
        "same_gap": same["gap"], "same_none_vector": same["none_vector"], "same_none_bias": [same["none_bias"]],
    }


def main() -> None:
    ap = argparse.ArgumentParser()
    for name in ("models", "base", "out"):
        ap.add_argument(f"--{name}", type=Path, required=True)
    args = ap.parse_args()
    torch.manual_seed(1)
    config = json.loads((args.models / "model.json").read_text())
    model, linker, pairs = Tagger(Config.read(args.base)), Linker(), Pairs()
    model.load_base(args.base)
    missing, unexpected = model.load_state_dict(state_of(weights_of(args.models / "model.onnx"), model), strict=False)
    if unexpected or any(m.startswith(("layers", "norm", "names", "links")) for m in missing):
        raise SystemExit(f"missing {missing}, unexpected {unexpected}")
    c, learnt = config["links"], torch.tensor(config["attribution"]["transitions"])
    begin = torch.tensor(config["attribution"]["start"])
    free = lambda t: torch.where(t < FORBIDDEN, t + 10000.0, t)
    with torch.no_grad():
        for name in ("gap", "rank", "lines", "none_vector", "none_bias"):
            getattr(linker, name).copy_(torch.tensor(c[name]))
        linker.start.copy_(free(begin))
        linker.transitions.copy_(free(learnt))
        for name, value in pairs_of(config).items():
            getattr(pairs, name).copy_(torch.tensor(value))
    save(args.out, model, linker, pairs, {"at": "the shipped files"})
    print("heads that the shipped file lacks:", *sorted({m.split(".")[0] for m in missing} & set(OUTPUTS)))


if __name__ == "__main__":
    main()
