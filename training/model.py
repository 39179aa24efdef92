"""The network: a BERT-shaped encoder with word features beside the pieces, and small heads on its last layer."""

from __future__ import annotations

import json
import math
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional as F

from features import BREAKS, CASES, QUOTES, ZONES
from labels import ATTRIBUTION, DEPENDENCIES, LINK, OUTPUTS, PAIR, PROPBANK, SILVER, TAGS


@dataclass
class Config:
    """Shape of the encoder. relative: buckets of distance whose bias every layer's attention adds (MPNet), or 0 for none (BERT)."""

    vocab: int = 30522
    hidden: int = 384
    layers: int = 6
    heads: int = 12
    intermediate: int = 1536
    positions: int = 512
    dropout: float = 0.1
    relative: int = 0
    eps: float = 1e-12

    @staticmethod
    def read(base: Path) -> "Config":
        """From a Hugging Face config.json of BERT or MPNet."""
        c = json.loads((base / "config.json").read_text())
        mpnet = c["model_type"] == "mpnet"
        return Config(
            30522 if mpnet else c["vocab_size"], c["hidden_size"], c["num_hidden_layers"], c["num_attention_heads"],
            c["intermediate_size"], 512 if mpnet else c["max_position_embeddings"],
            relative=c.get("relative_attention_num_buckets", 32) if mpnet else 0, eps=c["layer_norm_eps"],
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
        self.norm1 = nn.LayerNorm(c.hidden, eps=c.eps)
        self.up = nn.Linear(c.hidden, c.intermediate)
        self.down = nn.Linear(c.intermediate, c.hidden)
        self.norm2 = nn.LayerNorm(c.hidden, eps=c.eps)
        self.drop = PoolDropout(c.dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x: [batch, tokens, hidden]; bias: [batch, 1 or heads, 1 or tokens, tokens], added to the attention."""
        b, t, h = x.shape
        split = lambda y: y.reshape(b, t, self.heads, self.width).transpose(1, 2)
        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        a = F.scaled_dot_product_attention(q.float(), k.float(), v.float(), bias.float())
        a = a.transpose(1, 2).reshape(b, t, h)
        x = self.norm1(x + self.drop(self.out(a)))
        return self.norm2(x + self.drop(self.down(F.gelu(self.up(x)))))


class Tagger(nn.Module):
    """The encoder and one linear head for each of OUTPUTS, read at every piece: logits, vectors of pairs, and how surely something happened (-3 to 3)."""

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
        self.norm = nn.LayerNorm(c.hidden, eps=c.eps)
        self.drop = PoolDropout(c.dropout)
        self.distance = nn.Embedding(c.relative, c.heads) if c.relative else None
        self.layers = nn.ModuleList(Layer(c) for _ in range(c.layers))
        for e in (self.case, self.quote, self.brk, self.zone):
            nn.init.normal_(e.weight, std=0.01)
        for name, width in OUTPUTS.items():
            head = nn.Linear(c.hidden, width)
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)
            setattr(self, name, head)
        nn.init.constant_(self.factuality.bias, 2.3)

    def encode(self, ids: Tensor, mask: Tensor, case: Tensor, quote: Tensor, brk: Tensor, zone: Tensor) -> Tensor:
        """All inputs [batch, tokens]; result [batch, tokens, hidden]."""
        x = self.word(ids) + self.position.weight[: ids.shape[1]] + self.kind
        x = x + self.case(case) + self.quote(quote) + self.brk(brk) + self.zone(zone)
        x = self.drop(self.norm(x))
        bias = (1.0 - mask[:, None, None, :].to(x.dtype)) * -10000.0
        if self.distance is not None:
            bias = bias + self.distance(distances(ids.shape[1], self.c.relative)).permute(2, 0, 1)
        for layer in self.layers:
            x = layer(x, bias)
        return x

    def forward(self, ids: Tensor, mask: Tensor, case: Tensor, quote: Tensor, brk: Tensor, zone: Tensor) -> tuple[Tensor, ...]:
        """[batch, tokens, numbers a word] for each of OUTPUTS."""
        return self.answers(self.encode(ids, mask, case, quote, brk, zone))

    def answers(self, hidden: Tensor) -> tuple[Tensor, ...]:
        """The outputs from the last layer's states [..., hidden], in one product."""
        heads = [getattr(self, name) for name in OUTPUTS]
        y = F.linear(self.drop(hidden), torch.cat([h.weight for h in heads]), torch.cat([h.bias for h in heads]))
        return y.split(list(OUTPUTS.values()), -1)

    def load_base(self, base: Path) -> None:
        """Weights of a Hugging Face BERT or MPNet checkpoint (model.safetensors); an encoder with fewer layers takes the lowest."""
        from safetensors.torch import load_file

        w = {k.removeprefix("bert.").removeprefix("mpnet."): v.float() for k, v in load_file(base / "model.safetensors").items()}
        e = "embeddings."
        state = {"word.weight": w[e + "word_embeddings.weight"], "position.weight": w[e + "position_embeddings.weight"],
                 "norm.weight": w[e + "LayerNorm.weight"], "norm.bias": w[e + "LayerNorm.bias"]}
        names = {
            "query": "attention.self.query", "key": "attention.self.key", "value": "attention.self.value",
            "out": "attention.output.dense", "norm1": "attention.output.LayerNorm", "up": "intermediate.dense",
            "down": "output.dense", "norm2": "output.LayerNorm",
        }
        if self.distance is not None:
            names.update(query="attention.attn.q", key="attention.attn.k", value="attention.attn.v", out="attention.attn.o", norm1="attention.LayerNorm")
            state["distance.weight"] = w["encoder.relative_attention_bias.weight"]
            state["position.weight"] = state["position.weight"][2 : 2 + self.c.positions]
            state["word.weight"] = in_bert_order(state["word.weight"])
        else:
            state["kind"] = w[e + "token_type_embeddings.weight"][0]
        for i in range(self.c.layers):
            for ours, theirs in names.items():
                for part in ("weight", "bias"):
                    state[f"layers.{i}.{ours}.{part}"] = w[f"encoder.layer.{i}.{theirs}.{part}"]
        missing, unexpected = self.load_state_dict(state, strict=False)
        assert not unexpected and all(m.split(".")[0] in ("kind", "case", "quote", "brk", "zone", *OUTPUTS) for m in missing), (missing, unexpected)


def in_bert_order(words: Tensor) -> Tensor:
    """MPNet's word embeddings in the order of BERT's vocabulary, which it has from its fifth entry on; its own special pieces in BERT's places."""
    out = words[4 : 4 + 30522].clone()
    for bert, mpnet in ((0, 1), (101, 0), (102, 2), (103, 30526)):  # [PAD], [CLS], [SEP], [MASK]
        out[bert] = words[mpnet]
    return out


@lru_cache(maxsize=64)
def distances(tokens: int, buckets: int, most: int = 128) -> Tensor:
    """Bucket of every pair of places [from, to] as MPNet and T5 count them: near ones one by one, far ones by their logarithm, each side for itself."""
    at = torch.arange(tokens)
    apart = at[None, :] - at[:, None]
    half, near = buckets // 2, buckets // 4
    n = apart.abs()
    far = near + (torch.log(n.clamp(min=1).float() / near) / math.log(most / near) * (half - near)).long()
    return torch.where(apart > 0, half, 0) + torch.where(n < near, n, far.clamp(max=half - 1))


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

    def __init__(self, link: int = LINK) -> None:
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


FAR = [1, 2, 4, 8, 16, 32, 64, 128, 256]


@lru_cache(maxsize=8)
def buckets(words: int, gaps: tuple[int, ...]) -> Tensor:
    """Bucket of the distance of every two words [words, words]: the number of gaps smaller than it."""
    at = torch.arange(words)
    return (at[None, :] - at[:, None]).abs()[..., None].gt(torch.tensor(gaps)).sum(-1)


@lru_cache(maxsize=8)
def sides(words: int) -> Tensor:
    """[a, b] is 1 where word b stands after word a, else 0."""
    at = torch.arange(words)
    return (at[None, :] > at[:, None]).long()


class Pairs(nn.Module):
    """What the scores of word pairs need beside the vectors that the network gives each word (PAIR_PARTS). d: bucket of the words' distance.

    arc(w, h) = dependent(w) . head(h) / sqrt(width) + arc_gap[h after w, d]; a root scores arc_none_vector . dependent(w) / sqrt(width) + arc_none_bias.
    role(p, a, r) = sum(role_weights[r] * predicate(p) * argument(a)) / sqrt(width) + role_gap[r, a after p, d].
    same(m, e) for an earlier mention e = mention(m) . antecedent(e) / sqrt(width) + same_gap[d by FAR]; none scores same_none_vector . mention(m) / sqrt(width) + same_none_bias.
    """

    def __init__(self, width: int = PAIR) -> None:
        super().__init__()
        self.width = width
        zeros = lambda *shape: nn.Parameter(torch.zeros(*shape))
        self.arc_gap, self.arc_none_vector, self.arc_none_bias = zeros(2, len(GAPS) + 1), zeros(width), zeros(1)
        self.role_weights = nn.Parameter(torch.randn(len(PROPBANK), width) * 0.5)
        self.role_gap = zeros(len(PROPBANK), 2, len(GAPS) + 1)
        nn.init.constant_(self.role_gap[0], 5.0)  # few words are arguments
        self.same_gap, self.same_none_vector, self.same_none_bias = zeros(len(FAR) + 1), zeros(width), zeros(1)

    def arcs(self, vectors: Tensor) -> Tensor:
        """[words, words + 1] from the output "arcs" of consecutive words [words, 2 * width]: a head for every word, the last column no head."""
        dependent, head = vectors.split(self.width, -1)
        n, scale = len(vectors), self.width**-0.5
        scores = dependent @ head.T * scale + self.arc_gap[sides(n), buckets(n, tuple(GAPS))]
        none = dependent @ self.arc_none_vector * scale + self.arc_none_bias
        return torch.cat([scores, none[:, None]], 1)

    def roles(self, vectors: Tensor, predicates: Tensor) -> Tensor:
        """[predicates, words, PROPBANK] from the output "roles" of consecutive words; predicates: their places among these."""
        predicate, argument = vectors.split(self.width, -1)
        n = len(vectors)
        scores = (predicate[predicates][:, None] * self.role_weights) @ argument.T * self.width**-0.5
        gap = self.role_gap[:, sides(n)[predicates], buckets(n, tuple(GAPS))[predicates]]
        return scores.transpose(1, 2) + gap.permute(1, 2, 0)

    def same(self, vectors: Tensor, places: Tensor) -> Tensor:
        """[mentions, mentions + 1] from the output "coreference" of mentions in text order; places: their words' numbers. Later ones are not to be chosen; the last column is none."""
        mention, antecedent = vectors.split(self.width, -1)
        scale = self.width**-0.5
        gap = (places[:, None] - places[None, :]).abs()[..., None].gt(torch.tensor(FAR)).sum(-1)
        scores = mention @ antecedent.T * scale + self.same_gap[gap]
        scores = scores.masked_fill(~torch.tril(torch.ones_like(scores, dtype=torch.bool), -1), -10000.0)
        none = mention @ self.same_none_vector * scale + self.same_none_bias
        return torch.cat([scores, none[:, None]], 1)


def save(path: Path, model: Tagger, linker: Linker, pairs: Pairs, meta: dict) -> None:
    """A checkpoint, written whole or not at all."""
    part = path.with_suffix(".part")
    torch.save({"config": asdict(model.c), "model": model.state_dict(), "linker": linker.state_dict(), "pairs": pairs.state_dict(), "meta": meta}, part)
    part.replace(path)


def load(path: Path) -> tuple[Tagger, Linker, Pairs]:
    """What save wrote. Heads that the file lacks are as they are made."""
    state = torch.load(path, weights_only=False)
    model, linker, pairs = Tagger(Config(**state["config"])), Linker(), Pairs()
    model.load_state_dict(state["model"], strict=False)
    linker.load_state_dict(state["linker"], strict=False)
    pairs.load_state_dict(state.get("pairs", {}), strict=False)
    return model, linker, pairs
