"""The network: a BERT-shaped encoder with word features beside the pieces, and small heads on its last layer."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from features import BREAKS, CASES, QUOTES, ZONES
from labels import ATTRIBUTION, DEPENDENCIES, LINK_PARTS, NAMES, SILVER, TAGS


@dataclass
class Config:
    vocab: int = 30522
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    intermediate: int = 1536
    positions: int = 512
    link: int = 64
    dropout: float = 0.1

    @staticmethod
    def read(base: Path) -> "Config":
        """From a Hugging Face BERT config.json."""
        c = json.loads((base / "config.json").read_text())
        return Config(
            c["vocab_size"], c["hidden_size"], c["num_hidden_layers"], c["num_attention_heads"],
            c["intermediate_size"], c["max_position_embeddings"],
        )


class PoolDropout(nn.Module):
    """Dropout whose masks are slices of one pool of random bits; many times faster than torch's on a CPU."""

    SIZE = 1 << 24
    pools: dict[tuple[float, torch.dtype], Tensor] = {}

    def __init__(self, p: float) -> None:
        super().__init__()
        self.p = p

    def forward(self, x: Tensor) -> Tensor:
        if not self.training or self.p == 0:
            return x
        if x.is_cuda or x.numel() >= self.SIZE:
            return F.dropout(x, self.p)
        key = (self.p, x.dtype)
        if key not in self.pools:
            self.pools[key] = ((torch.rand(self.SIZE) >= self.p).float() / (1 - self.p)).to(x.dtype)
        at = int(torch.randint(self.SIZE - x.numel(), ()))
        return x * self.pools[key][at : at + x.numel()].view(x.shape)


class Layer(nn.Module):
    """Self-attention and feed-forward, each followed by a residual and a layer norm."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.heads, self.width = c.heads, c.hidden // c.heads
        self.query = nn.Linear(c.hidden, c.hidden)
        self.key = nn.Linear(c.hidden, c.hidden)
        self.value = nn.Linear(c.hidden, c.hidden)
        self.out = nn.Linear(c.hidden, c.hidden)
        self.norm1 = nn.LayerNorm(c.hidden, eps=1e-12)
        self.up = nn.Linear(c.hidden, c.intermediate)
        self.down = nn.Linear(c.intermediate, c.hidden)
        self.norm2 = nn.LayerNorm(c.hidden, eps=1e-12)
        self.drop = PoolDropout(c.dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x: [batch, tokens, hidden]; bias: [batch, 1, 1, tokens], 0 or very negative."""
        b, t, h = x.shape
        split = lambda y: y.reshape(b, t, self.heads, self.width).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        a = F.scaled_dot_product_attention(q.float(), k.float(), v.float(), bias.float())
        a = a.transpose(1, 2).reshape(b, t, h)
        x = self.norm1(x + self.drop(self.out(a)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Tagger(nn.Module):
    """Outputs for every piece: attribution and name logits, four link vectors (LINK_PARTS), and how surely what it tells of happened (-3 to 3)."""

    def __init__(self, c: Config) -> None:
        super().__init__()
        self.c = c
        self.word = nn.Embedding(c.vocab, c.hidden)
        self.position = nn.Embedding(c.positions, c.hidden)
        self.kind = nn.Parameter(torch.zeros(c.hidden))
        self.case = nn.Embedding(len(CASES), c.hidden)
        self.quote = nn.Embedding(len(QUOTES), c.hidden)
        self.brk = nn.Embedding(len(BREAKS), c.hidden)
        self.zone = nn.Embedding(len(ZONES), c.hidden)
        self.norm = nn.LayerNorm(c.hidden, eps=1e-12)
        self.drop = PoolDropout(c.dropout)
        self.layers = nn.ModuleList(Layer(c) for _ in range(c.layers))
        self.attribution = nn.Linear(c.hidden, len(ATTRIBUTION))
        self.names = nn.Linear(c.hidden, len(NAMES))
        self.links = nn.Linear(c.hidden, len(LINK_PARTS) * c.link)
        self.factuality = nn.Linear(c.hidden, 1)
        for e in (self.case, self.quote, self.brk, self.zone):
            nn.init.normal_(e.weight, std=0.01)
        for lin in (self.attribution, self.names, self.links, self.factuality):
            nn.init.normal_(lin.weight, std=0.02)
            nn.init.zeros_(lin.bias)
        nn.init.constant_(self.factuality.bias, 2.3)

    def encode(self, ids: Tensor, mask: Tensor, case: Tensor, quote: Tensor, brk: Tensor, zone: Tensor) -> Tensor:
        """All inputs [batch, tokens]; result [batch, tokens, hidden]."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.kind
        x = x + self.case(case) + self.quote(quote) + self.brk(brk) + self.zone(zone)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, ids: Tensor, mask: Tensor, case: Tensor, quote: Tensor, brk: Tensor, zone: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """(attribution [b,t,7], names [b,t,11], links [b,t,4*link], factuality [b,t,1])."""
        x = self.encode(ids, mask, case, quote, brk, zone)
        x = self.drop(x)
        return self.attribution(x), self.names(x), self.links(x), self.factuality(x)

    def forward_all(self, ids: Tensor, mask: Tensor, case: Tensor, quote: Tensor, brk: Tensor, zone: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor, Tensor]:
        """As forward, with the hidden states [b,t,hidden] behind."""
        x = self.drop(self.encode(ids, mask, case, quote, brk, zone))
        return self.attribution(x), self.names(x), self.links(x), self.factuality(x), x

    def load_base(self, base: Path) -> None:
        """Weights of a Hugging Face BERT checkpoint (model.safetensors)."""
        from safetensors.torch import load_file

        w = load_file(base / "model.safetensors")
        w = {k.removeprefix("bert."): v for k, v in w.items()}
        e = "embeddings."
        state = {
            "word.weight": w[e + "word_embeddings.weight"],
            "position.weight": w[e + "position_embeddings.weight"],
            "kind": w[e + "token_type_embeddings.weight"][0],
            "norm.weight": w[e + "LayerNorm.weight"],
            "norm.bias": w[e + "LayerNorm.bias"],
        }
        names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
            "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
            "down": "output.dense", "norm2": "output.LayerNorm",
        }
        for i in range(self.c.layers):
            for ours, theirs in names.items():
                for part in ("weight", "bias"):
                    state[f"layers.{i}.{ours}.{part}"] = w[f"encoder.layer.{i}.{theirs}.{part}"]
        missing, unexpected = self.load_state_dict({k: v.float() for k, v in state.items()}, strict=False)
        assert not unexpected and all(m.split(".")[0] in ("case", "quote", "brk", "zone", "attribution", "names", "links", "factuality") for m in missing), (missing, unexpected)


class Auxiliary(nn.Module):
    """Heads for silver targets; left behind after training."""

    def __init__(self, hidden: int) -> None:
        super().__init__()
        self.sizes = [len(SILVER), TAGS, DEPENDENCIES]
        self.out = nn.Linear(hidden, sum(self.sizes))

    def forward(self, hidden: Tensor) -> list[Tensor]:
        """Logits of the three targets from hidden states [words, hidden]."""
        return list(self.out(hidden).split(self.sizes, -1))


GAPS = [1, 2, 3, 4, 6, 9, 14, 22, 35, 60]


def gap_bucket(gap: int) -> int:
    """Index of a distance in words, 0..len(GAPS)."""
    k = 0
    while k < len(GAPS) and gap > GAPS[k]:
        k += 1
    return k


class Linker(nn.Module):
    """Scores of (cue, source piece) and (content piece, cue) pairs.

    score = vector(span) . vector(cue) / sqrt(link) + gap[side, bucket] + rank[side, cues between] + lines[difference],
    where vector(span) is the mean of the vectors at the first pieces of its first and last word. side is 0 where the
    span stands before the cue, 1 after. A cue without a source and a content without a cue choose "none", whose score
    is none_vector . vector + none_bias.
    """

    ROLES = ["source", "content"]

    def __init__(self, link: int) -> None:
        super().__init__()
        self.link = link
        self.gap = nn.Parameter(torch.zeros(2, 2, len(GAPS) + 1))
        self.rank = nn.Parameter(torch.zeros(2, 2, 4))
        self.lines = nn.Parameter(torch.zeros(2, 5))
        self.none_vector = nn.Parameter(torch.zeros(2, link))
        self.none_bias = nn.Parameter(torch.zeros(2))
        self.start = nn.Parameter(torch.zeros(len(ATTRIBUTION)))
        self.transitions = nn.Parameter(torch.zeros(len(ATTRIBUTION), len(ATTRIBUTION)))

    def path_loss(self, logits: Tensor, target: Tensor, mask: Tensor) -> Tensor:
        """Negative log-likelihood of label paths, a word. logits [rows, words, labels], target, mask [rows, words] (true words first)."""
        e = torch.log_softmax(logits, -1)
        rows, n, _ = e.shape
        alpha = self.start + e[:, 0]
        gold = alpha.gather(1, target[:, :1]).squeeze(1)
        for t in range(1, n):
            nxt = torch.logsumexp(alpha[:, :, None] + self.transitions, 1) + e[:, t]
            alpha = torch.where(mask[:, t, None], nxt, alpha)
        step = e[:, 1:].gather(2, target[:, 1:, None]).squeeze(2) + self.transitions[target[:, :-1], target[:, 1:]]
        gold = gold + (step * mask[:, 1:]).sum(1)
        return (torch.logsumexp(alpha, 1) - gold).sum() / mask.sum()

    def scores(self, role: int, cue_vec: Tensor, span_vec: Tensor, side: Tensor, gap: Tensor, rank: Tensor, lines: Tensor) -> Tensor:
        """[spans, cues] from cue_vec [cues, link], span_vec [spans, link] and index matrices [spans, cues]."""
        s = span_vec @ cue_vec.T * self.link**-0.5
        return s + self.gap[role][side, gap] + self.rank[role][side, rank] + self.lines[role][lines]

    def none(self, role: int, vec: Tensor) -> Tensor:
        return vec @ self.none_vector[role] * self.link**-0.5 + self.none_bias[role]


def save(path: Path, model: Tagger, linker: nn.Module, meta: dict) -> None:
    torch.save({"config": asdict(model.c), "model": model.state_dict(), "linker": linker.state_dict(), "meta": meta}, path)
