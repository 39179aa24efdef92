"""From a checkpoint to the shipped files: model.onnx (int8), vocab.txt, model.json; fp32.onnx beside the checkpoint.

    python export.py --model CHECKPOINT.pt --base MODELDIR --out MODELS/tagger --work DIR
"""

from __future__ import annotations

import argparse
import json
import shutil
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from decode import default_config, pair_config
from features import BREAKS, CASES, HEADLINE_MAX, MAX_WORD_CHARS, QUOTES, ZONES
from labels import LINK_PARTS, OUTPUTS
from model import Linker, Pairs, Tagger, load

INPUTS = ["input_ids", "attention_mask", "case_ids", "quote_ids", "break_ids", "zone_ids"]


class FusedAttention(torch.autograd.Function):
    """Stands for ONNX Runtime's own attention operator in the exported graph."""

    @staticmethod
    def forward(ctx: Any, q: Tensor, k: Tensor, v: Tensor, bias: Tensor, mask: Tensor, heads: int) -> Tensor:
        return q

    @staticmethod
    def symbolic(g: Any, q: Any, k: Any, v: Any, bias: Any, mask: Any, heads: int) -> Any:
        return g.op("com.microsoft::MultiHeadAttention", q, k, v, bias, mask, num_heads_i=heads).setType(q.type())


class Exported(nn.Module):
    """The network as it is exported: one product for queries, keys and values, one for all heads, the runtime's attention operator.

    smooth: for each layer and each of "qkv", "up", "down" the factor of every input channel. Inputs are divided by it and
    weights multiplied, which changes nothing in fp32 and spares int8 the outliers (after SmoothQuant, Xiao et al. 2023).
    """

    def __init__(self, model: Tagger, smooth: list[dict[str, Tensor]]) -> None:
        super().__init__()
        self.model = model
        self.weights = nn.ParameterList()
        self.factors = nn.ParameterList()
        self.bias = nn.ParameterList()
        heads = [getattr(model, name) for name in OUTPUTS]
        self.head_weights = nn.Parameter(torch.cat([h.weight for h in heads]).detach().T.contiguous())
        self.head_bias = nn.Parameter(torch.cat([h.bias for h in heads]).detach())
        for layer, s in zip(model.layers, smooth):
            parts = (layer.query, layer.key, layer.value)
            w = {"qkv": torch.cat([p.weight for p in parts]), "up": layer.up.weight, "down": layer.down.weight}
            for key in ("qkv", "up", "down"):
                self.weights.append(nn.Parameter((w[key].detach() * s[key]).T.contiguous()))
                self.factors.append(nn.Parameter(1 / s[key]))
            self.bias.append(nn.Parameter(torch.cat([p.bias for p in parts]).detach()))

    def forward(self, ids: Tensor, mask: Tensor, case: Tensor, quote: Tensor, brk: Tensor, zone: Tensor) -> tuple[Tensor, ...]:
        m = self.model
        h = m.c.hidden
        x = m.word(ids) + m.position.weight[: ids.shape[1]] + m.kind
        x = m.norm(x + m.case(case) + m.quote(quote) + m.brk(brk) + m.zone(zone))
        keep = mask.to(torch.int32)
        for i, layer in enumerate(m.layers):
            product = lambda y, k: (y * self.factors[3 * i + k]) @ self.weights[3 * i + k]
            q, k, v = product(x, 0).split(h, -1)
            x = layer.norm1(x + layer.out(FusedAttention.apply(q, k, v, self.bias[i], keep, m.c.heads)))
            y = nn.functional.gelu(product(x, 1) + layer.up.bias)
            x = layer.norm2(x + product(y, 2) + layer.down.bias)
        return (x @ self.head_weights + self.head_bias).split(list(OUTPUTS.values()), -1)


def smoothing(model: Tagger, cache: Path | None, strength: float, windows: int = 48) -> list[dict[str, Tensor]]:
    """Factors from the largest inputs seen in some training windows: largest input ** strength / largest weight ** (1 - strength)."""
    import random

    import data

    ones = [{"qkv": torch.ones(model.c.hidden), "up": torch.ones(model.c.hidden), "down": torch.ones(model.c.intermediate)} for _ in model.layers]
    if cache is None:
        return ones
    rng = random.Random(0)
    docs = rng.sample(torch.load(cache, weights_only=False)["polnear-train"], windows)
    largest = [{k: torch.zeros_like(v) for k, v in o.items()} for o in ones]
    hooks = []
    for layer, seen in zip(model.layers, largest):
        for key, module in (("qkv", layer.query), ("up", layer.up), ("down", layer.down)):
            def note(_: nn.Module, x: tuple[Tensor, ...], seen: dict[str, Tensor] = seen, key: str = key) -> None:
                seen[key] = torch.maximum(seen[key], x[0].detach().abs().flatten(0, -2).amax(0))

            hooks.append(module.register_forward_pre_hook(note))
    with torch.no_grad():
        for d in docs:
            b, e = rng.choice(data.cut(d, 384, rng))
            x = data.collate([data.window(d, b, e)])
            model(x["ids"], x["mask"], *x["feats"].unbind(-1))
    for hook in hooks:
        hook.remove()
    out = []
    for layer, seen in zip(model.layers, largest):
        w = {"qkv": torch.cat([layer.query.weight, layer.key.weight, layer.value.weight]), "up": layer.up.weight, "down": layer.down.weight}
        out.append({k: (seen[k].clamp(min=1e-3) ** strength / w[k].detach().abs().amax(0).clamp(min=1e-3) ** (1 - strength)).clamp(0.05, 50) for k in seen})
    return out


def to_onnx(model: Tagger, path: Path, smooth: list[dict[str, Tensor]]) -> None:
    """fp32 ONNX, opset 17, batch and tokens dynamic."""
    x = torch.ones(2, 24, dtype=torch.int64)
    z = torch.zeros_like(x)
    axes = {0: "batch", 1: "tokens"}
    torch.onnx.export(
        Exported(model, smooth).eval(), (x, x, z, z, z, z), str(path), input_names=INPUTS, output_names=list(OUTPUTS),
        dynamic_axes={k: axes for k in [*INPUTS, *OUTPUTS]}, opset_version=17, dynamo=False, custom_opsets={"com.microsoft": 1},
    )


def to_int8(source: Path, target: Path, per_channel: bool, reduce_range: bool, keep: list[str]) -> None:
    """Dynamic int8: weights of matrix products and embeddings. keep: names of weights whose product stays fp32."""
    graph = onnx.load(source).graph
    skip = [n.name for n in graph.node if n.op_type in ("MatMul", "Gemm") and any(k in (n.name, n.input[1]) for k in keep)]
    quantize_dynamic(
        source, target, per_channel=per_channel, reduce_range=reduce_range, weight_type=QuantType.QInt8,
        nodes_to_exclude=skip, op_types_to_quantize=["MatMul", "Gemm", "Gather"], extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT},
    )


def model_json(linker: Linker, pairs: Pairs, name: str, version: str, size: int, overlap: int) -> dict[str, Any]:
    """Everything a runtime needs beside the network and the vocabulary."""
    return {
        "format": 1,
        "name": name,
        "version": version,
        "language": "en",
        "tokenizer": {"vocab": "vocab.txt", "unknown": "[UNK]", "start": "[CLS]", "end": "[SEP]", "pad": "[PAD]",
                      "maxWordChars": MAX_WORD_CHARS},
        "features": {"case": CASES, "quote": QUOTES, "break": BREAKS, "zone": ZONES, "headlineMax": HEADLINE_MAX},
        "inputs": INPUTS,
        "outputs": {name: f"words x {width}" for name, width in OUTPUTS.items()},
        "linkParts": LINK_PARTS,
        "windows": {"size": size, "overlap": overlap},
        **default_config(linker),
        **pair_config(pairs),
    }


def main() -> None:
    ap = argparse.ArgumentParser()
    ap.add_argument("--model", type=Path, required=True)
    ap.add_argument("--base", type=Path, required=True)
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--work", type=Path, required=True, help="folder for the fp32 file")
    ap.add_argument("--name", default="small", help="of the model; the folder in models/ has it, too")
    ap.add_argument("--version", required=True, help="year and month: 2026-12")
    ap.add_argument("--size", type=int, default=384)
    ap.add_argument("--overlap", type=int, default=64)
    ap.add_argument("--per-channel", type=int, default=1)
    ap.add_argument("--reduce-range", type=int, default=0)
    ap.add_argument("--keep", nargs="*", default=[])
    ap.add_argument("--cache", type=Path, help="cache of prepare.py, for smoothing; without it none")
    ap.add_argument("--smooth", type=float, default=0.5)
    ap.add_argument("--decoding", type=Path, help="JSON whose keys replace parts of the decoding config (tune.py)")
    args = ap.parse_args()
    model, linker, pairs = load(args.model)
    model.eval()
    args.out.mkdir(parents=True, exist_ok=True)
    args.work.mkdir(parents=True, exist_ok=True)
    to_onnx(model, args.work / "fp32.onnx", smoothing(model, args.cache, args.smooth))
    to_int8(args.work / "fp32.onnx", args.out / "model.onnx", bool(args.per_channel), bool(args.reduce_range), args.keep)
    shutil.copyfile(args.base / "vocab.txt", args.out / "vocab.txt")
    extra = json.loads(args.decoding.read_text()) if args.decoding else {}
    config = model_json(linker, pairs, args.name, args.version, args.size, args.overlap)
    for key, value in extra.items():
        config[key] = {**config[key], **value} if isinstance(value, dict) and key in config else value
    (args.out / "model.json").write_text(json.dumps(config, indent=1) + "\n")
    print(f"model.onnx {(args.out / 'model.onnx').stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
